package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.CompiledExpression;
import dev.synthetic.spark.generate.BaseRows;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.EventTimes;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.NullShare;
import dev.synthetic.spark.generate.Nulls;
import dev.synthetic.spark.generate.RowNumbers;
import dev.synthetic.spark.generate.RowSource;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.random.Bernoulli;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/**
 * A table's columns over one block of rows at a time, each generated when first touched.
 *
 * <p>Only the columns asked for, and those they are functions of, exist at all. Not thread-safe.
 */
public final class BlockGenerator {
  private final TablePlan plan;
  private final Spec spec;
  private final Timeline timeline;
  private final Rows block = Rows.consecutive();
  private final Map<String, GeneratedVector> vectors = new HashMap<>();
  private final LongVector rowNumbers;
  private final LongVector eventTimes;
  private final ColumnarBatch batch;

  /**
   * A generator of some columns.
   *
   * @param plan the table
   * @param names the columns, in the order of the batch; possibly none
   * @param timeline when rows are due; only asked where a column needs it
   */
  public BlockGenerator(TablePlan plan, List<String> names, Timeline timeline) {
    this.plan = plan;
    this.spec = plan.spec();
    this.timeline = timeline;
    this.rowNumbers =
        new LongVector(DataTypes.LongType, block, Nulls.none(), block, new RowNumbers());
    this.eventTimes =
        new LongVector(
            DataTypes.TimestampType,
            block,
            Nulls.none(),
            block,
            new EventTimes("current_timestamp()", timeline));
    plan.needed(names).forEach(this::add);
    this.batch = new ColumnarBatch(names.stream().map(this::vector).toArray(ColumnVector[]::new));
  }

  /**
   * The rows of a block; valid until the next call.
   *
   * @param firstRow first row (inclusive)
   * @param count number of rows, at most {@link Rows#CAPACITY}
   */
  public ColumnarBatch rows(long firstRow, int count) {
    block.moveTo(firstRow, firstRow, count);
    rowNumbers.reset();
    eventTimes.reset();
    vectors.values().forEach(GeneratedVector::reset);
    batch.setNumRows(count);
    return batch;
  }

  private void add(PlannedColumn column) {
    vectors.put(TablePlan.key(column.name()), bind(column));
  }

  private GeneratedVector vector(String name) {
    GeneratedVector vector = vectors.get(TablePlan.key(name));
    if (vector == null) {
      throw new IllegalArgumentException("no column '" + name + "'");
    }
    return vector;
  }

  private GeneratedVector bind(PlannedColumn column) {
    ColumnKeys keys = new ColumnKeys(spec.version(), spec.seed(), spec.name(), column.name());
    Bernoulli share = Bernoulli.of(column.spec().percentNulls());
    NullShare nullShare = share.isNever() ? null : new NullShare(keys.nulls(), share);
    CompiledExpression expression = column.expression();
    if (expression != null) {
      return expression(column, expression, nullShare);
    }
    if (column.spec().generator() instanceof SeriesSpec series) {
      return series(column, series, keys, nullShare);
    }
    Nulls nulls = nullShare == null ? Nulls.none() : Nulls.of(nullShare);
    List<GeneratedVector> bases = bases(column);
    ColumnFill fill =
        new GeneratorBinder(column.spec(), keys, spec.timeZone(), timeline, bases).bind();
    return GeneratedVector.of(column.type(), block, nulls, rows(bases), fill);
  }

  private List<GeneratedVector> bases(PlannedColumn column) {
    return column.spec().baseColumns().stream().map(this::vector).toList();
  }

  private RowSource rows(List<GeneratedVector> bases) {
    return bases.isEmpty() ? block : new BaseRows(block, bases);
  }

  private GeneratedVector series(
      PlannedColumn column, SeriesSpec series, ColumnKeys keys, @Nullable NullShare share) {
    String name = series.axis().column();
    GeneratedVector axis = name == null ? null : vector(name);
    boolean hasNulls = series.hasGaps() || (axis != null && axis.hasNull());
    boolean @Nullable [] mask = hasNulls ? new boolean[Rows.CAPACITY] : null;
    Nulls nulls =
        mask == null
            ? share == null ? Nulls.none() : Nulls.of(share)
            : Nulls.withValues(mask, share);
    ColumnFill fill =
        new SeriesBinder(column.spec(), series, keys, SeriesTicks.of(series, plan))
            .bind(timeline, axis, spec.startMicros(), mask);
    return GeneratedVector.of(column.type(), block, nulls, rows(bases(column)), fill);
  }

  private GeneratedVector expression(
      PlannedColumn column, CompiledExpression expression, @Nullable NullShare share) {
    boolean @Nullable [] mask = column.nullable() ? new boolean[Rows.CAPACITY] : null;
    Nulls nulls = mask == null ? Nulls.none() : Nulls.withValues(mask, share);
    List<ColumnVector> inputs = new ArrayList<>();
    expression.references().forEach(name -> inputs.add(vector(name)));
    inputs.add(rowNumbers);
    inputs.add(eventTimes);
    ColumnFill fill = ExpressionFill.of(expression, inputs, mask);
    return GeneratedVector.of(column.type(), block, nulls, block, fill);
  }
}
