package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.DrawnTimes;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.KeySpec;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.RawRange;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.TextSpec;
import java.time.ZoneId;
import java.util.List;

/** Binds what a column's spec says to the kernel that does it. */
final class GeneratorBinder implements GeneratorSpec.Cases<ColumnFill> {
  private final ColumnSpec column;
  private final ColumnKeys keys;
  private final ZoneId zone;
  private final Timeline timeline;
  private final List<GeneratedVector> bases;

  /**
   * A binder for one column.
   *
   * @param column a column that is not an expression
   * @param keys the column's random streams
   * @param zone the spec's zone
   * @param timeline when rows are due
   * @param bases the column's base columns
   */
  GeneratorBinder(
      ColumnSpec column,
      ColumnKeys keys,
      ZoneId zone,
      Timeline timeline,
      List<GeneratedVector> bases) {
    this.column = column;
    this.keys = keys;
    this.zone = zone;
    this.timeline = timeline;
    this.bases = bases;
  }

  ColumnFill bind() {
    return column.generator().match(this);
  }

  @Override
  public ColumnFill range(GeneratorSpec.Range spec) {
    return numbers().range(spec);
  }

  @Override
  public ColumnFill uniqueNumbers(GeneratorSpec.UniqueNumbers spec) {
    return numbers().uniqueNumbers(spec);
  }

  @Override
  public ColumnFill timeRange(GeneratorSpec.TimeRange spec) {
    return new ColumnFill.Longs(times().timeRange(spec));
  }

  @Override
  public ColumnFill uniqueTimes(GeneratorSpec.UniqueTimes spec) {
    return new ColumnFill.Longs(times().uniqueTimes(spec));
  }

  @Override
  public ColumnFill eventTime(GeneratorSpec.EventTime spec) {
    return new ColumnFill.Longs(times().eventTime(spec, timeline));
  }

  @Override
  public ColumnFill choice(GeneratorSpec.Choice spec) {
    return new ChoiceBinder(column.type(), keys).choice(spec);
  }

  @Override
  public ColumnFill sequence(GeneratorSpec.Sequence spec) {
    return new SequenceBinder(column.name(), column.type()).sequence(spec);
  }

  @Override
  public ColumnFill expression(GeneratorSpec.Expression spec) {
    throw new IllegalArgumentException("an expression is bound by Catalyst: " + column.name());
  }

  @Override
  public ColumnFill template(GeneratorSpec.Template spec) {
    return new TemplateBinder(keys, bases).bind(spec);
  }

  @Override
  public ColumnFill key(KeySpec spec) {
    return spec.matchKey(new KeyBinder(column, keys, times()));
  }

  @Override
  public ColumnFill nested(NestedSpec spec) {
    throw new IllegalArgumentException("made of other columns: " + column.name());
  }

  @Override
  public ColumnFill reference(ReferenceSpec spec) {
    throw new IllegalArgumentException("a reference is bound to a parent: " + column.name());
  }

  @Override
  public ColumnFill drawnTimes(DrawnTimes spec) {
    return new ColumnFill.Longs(times().drawnTimes(spec));
  }

  @Override
  public ColumnFill text(TextSpec spec) {
    return spec.match(new TextBinder(column, keys, zone, timeline, bases));
  }

  @Override
  public ColumnFill series(SeriesSpec spec) {
    throw new IllegalArgumentException("a series is bound with its table: " + column.name());
  }

  @Override
  public ColumnFill rawRange(RawRange spec) {
    return numbers().rawRange(spec);
  }

  private NumberBinder numbers() {
    return new NumberBinder(column.type(), keys);
  }

  private TimeBinder times() {
    return new TimeBinder(column.name(), column.type(), zone, keys);
  }
}
