package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.EventTimes;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.LibraryTexts;
import dev.synthetic.spark.generate.ProseTexts;
import dev.synthetic.spark.generate.ProseWordTable;
import dev.synthetic.spark.generate.UuidTexts;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.TextSpec;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;

/**
 * Binds generators of texts to kernels.
 *
 * @param column the column
 * @param keys the column's random streams
 * @param zone the spec's zone
 * @param timeline when rows are due
 * @param bases the column's base columns
 */
record TextBinder(
    ColumnSpec column, ColumnKeys keys, ZoneId zone, Timeline timeline, List<GeneratedVector> bases)
    implements TextSpec.Cases<ColumnFill> {
  @Override
  public ColumnFill builtIn(TextSpec.BuiltIn spec) {
    return BuiltInBinder.bind(spec, column.type(), keys);
  }

  @Override
  public ColumnFill library(TextSpec.Library spec) {
    return new ColumnFill.Objects(
        LibraryTexts.of(spec.expression(), spec.locale(), keys.value(), column.name()));
  }

  @Override
  public ColumnFill uuid(TextSpec.Uuid spec) {
    return new ColumnFill.Texts(
        spec.isTimed()
            ? new UuidTexts.Timed(new EventTimes(column.name(), timeline), keys.value())
            : new UuidTexts.Random(keys.value(), keys.of("value/1")));
  }

  @Override
  public ColumnFill regex(TextSpec.Regex spec) {
    return RegexBinder.bind(spec, keys);
  }

  @Override
  public ColumnFill prose(TextSpec.Prose spec) {
    List<String> capitals = spec.vocabulary().stream().map(TextBinder::capital).toList();
    return new ColumnFill.Texts(
        new ProseTexts(
            keys.value(),
            keys.of("value/1"),
            new ProseTexts.Shape(
                count(spec.paragraphs()),
                count(spec.sentences()),
                count(spec.words()),
                count(spec.characters())),
            ProseWordTable.of(spec.vocabulary()),
            ProseWordTable.of(capitals),
            Math.toIntExact(spec.mostBytes())));
  }

  private static ProseTexts.Count count(TextSpec.Span span) {
    return new ProseTexts.Count(span.least(), span.most());
  }

  private static String capital(String word) {
    int first = word.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + word.substring(Character.charCount(first));
  }

  @Override
  public ColumnFill formatted(TextSpec.Formatted spec) {
    GeneratorSpec numbers = spec.numbers();
    if (numbers == null) {
      return column.baseColumns().isEmpty()
          ? FormatBinder.ofRow(spec.parts())
          : FormatBinder.ofBases(spec.parts(), bases);
    }
    ColumnSpec shown =
        new ColumnSpec(
            column.name(),
            DataType.Simple.LONG,
            numbers,
            column.baseColumns(),
            BigDecimal.ZERO,
            false);
    ColumnFill fill = new GeneratorBinder(shown, keys, zone, timeline, bases).bind();
    return FormatBinder.ofNumbers(spec.parts(), ((ColumnFill.Longs) fill).fill());
  }
}
