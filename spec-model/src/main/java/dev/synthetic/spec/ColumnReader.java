package dev.synthetic.spec;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import dev.synthetic.spec.ParsedSpec.Place;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one column. */
final class ColumnReader {
  private static final int LONGEST_NAME = 255;

  private static final List<String> OWN_KEYS =
      List.of("name", "type", "baseColumn", "percentNulls", "omit");

  private static final List<String> PLANNED =
      List.of(
          "unique",
          "text",
          "faker",
          "uuid",
          "regex",
          "format",
          "prefix",
          "suffix",
          "reference",
          "fields",
          "element",
          "key",
          "value",
          "numColumns",
          "numFeatures",
          "structType");

  /** What the keys are called in dbldatagen and elsewhere. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("colName", "name"),
          Map.entry("colType", "type"),
          Map.entry("dataType", "type"),
          Map.entry("min", "minValue"),
          Map.entry("max", "maxValue"),
          Map.entry("start", "begin"),
          Map.entry("sql", "expr"),
          Map.entry("expression", "expr"),
          Map.entry("baseColumns", "baseColumn"),
          Map.entry("nulls", "percentNulls"),
          Map.entry("nullable", "percentNulls"),
          Map.entry("nullProbability", "percentNulls"),
          Map.entry("hidden", "omit"),
          Map.entry("dataRange", "minValue' and 'maxValue"),
          Map.entry("range", "minValue' and 'maxValue"),
          Map.entry("low", "minValue"),
          Map.entry("high", "maxValue"),
          Map.entry("from", "begin"),
          Map.entry("until", "end"),
          Map.entry("cardinality", "uniqueValues"),
          Map.entry("distinct", "uniqueValues"),
          Map.entry("choices", "values"),
          Map.entry("options", "values"),
          Map.entry("dist", "distribution"),
          Map.entry("extendedWordList", "wordList"));

  private final Keys keys;
  private final ZoneId zone;
  private final List<String> names;
  private final @Nullable Long lastRow;

  /**
   * A reader of one column.
   *
   * @param names of all columns
   * @param lastRow the last row (inclusive) of a read; null if it is not known
   */
  ColumnReader(Keys keys, ZoneId zone, List<String> names, @Nullable Long lastRow) {
    this.keys = keys;
    this.zone = zone;
    this.names = names;
    this.lastRow = lastRow;
  }

  /** The column; null if anything about it is a problem. */
  @Nullable ColumnSpec read(int index, Place place, List<DeclaredColumn> declared) {
    List<String> known = new ArrayList<>(OWN_KEYS);
    known.addAll(Kind.KEYS);
    keys.refuseUnknown(known, PLANNED, ALIASES);
    String name = required("name", ColumnReader::name);
    DataType type = required("type", node -> DataTypeParser.parse(Keys.text(node)));
    BigDecimal percentNulls = keys.readOr("percentNulls", BigDecimal.ZERO, ColumnReader::share);
    if (place.notNull() && percentNulls.signum() > 0) {
      keys.problem("percentNulls", "must be 0, as the schema says NOT NULL; take one of them out");
    }
    boolean omit = keys.readOr("omit", false, Keys::flag);
    List<String> baseColumns = baseColumns();
    GeneratorSpec generator = type == null ? null : new GeneratorReader(keys, type, zone).read();
    if (name != null) {
      String sql = keys.isBroken("expr") ? null : keys.textOrNull("expr");
      declared.add(new DeclaredColumn(index, place, name, type, sql, baseColumns));
    }
    if (type == null || generator == null) {
      return null;
    }
    refuseIdleBaseColumn(generator, baseColumns);
    refuseEarlyEnd(generator, type, baseColumns);
    return name == null
        ? null
        : new ColumnSpec(name, type, generator, baseColumns, percentNulls, omit);
  }

  private <T> @Nullable T required(String key, Function<SpecNode, T> parser) {
    if (!keys.has(key)) {
      keys.problem(key, "must be given, as every column has a name and a type; add it");
      return null;
    }
    return keys.read(key, parser);
  }

  private static String name(SpecNode node) {
    String name = Keys.text(node);
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new ValueException(
          "must be a text of 1 to " + LONGEST_NAME + " characters, but was " + node.description());
    }
    return name;
  }

  /** A share of rows, from 0 to 1. */
  static BigDecimal share(SpecNode node) {
    BigDecimal share = Numbers.parse(node);
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new ValueException(
          "must be 0 to 1, but was " + node.description() + "; 5 % is written 0.05");
    }
    return share;
  }

  private List<String> baseColumns() {
    List<String> bases = new ArrayList<>();
    List<String> none = List.of();
    for (String base : keys.readOr("baseColumn", none, ColumnReader::texts)) {
      if (names.stream().anyMatch(base::equalsIgnoreCase)) {
        bases.add(base);
        continue;
      }
      String clause = Suggestions.clause(base, names);
      keys.problem("baseColumn", "column '" + Suggestions.shown(base) + "' not found; " + clause);
    }
    return bases;
  }

  private static List<String> texts(SpecNode node) {
    return node instanceof SpecNode.Sequence
        ? Keys.items(node).stream().map(Keys::text).toList()
        : List.of(Keys.text(node));
  }

  /** A base column that would have no influence is a misunderstanding. */
  private void refuseIdleBaseColumn(GeneratorSpec generator, List<String> baseColumns) {
    if (baseColumns.isEmpty()) {
      return;
    }
    if (generator instanceof GeneratorSpec.Expression) {
      keys.problem("baseColumn", "contradicts 'expr', which names its columns itself; take it out");
    }
    if (generator instanceof GeneratorSpec.EventTime) {
      keys.problem(
          "baseColumn",
          "contradicts the row's due instant, which is a function of the row alone; give begin and"
              + " end as well, or take it out");
    }
  }

  /** A walk without end that would leave its type before the last row. */
  private void refuseEarlyEnd(GeneratorSpec generator, DataType type, List<String> baseColumns) {
    Long last = lastRow;
    if (last == null || !baseColumns.isEmpty()) {
      return;
    }
    if (generator instanceof GeneratorSpec.Sequence sequence) {
      long end = WalkEnd.lastRow(type, sequence);
      if (last > end) {
        keys.problem(
            "sequence",
            "must fit "
                + type.ddl()
                + " up to row "
                + last
                + ", but leaves it after row "
                + end
                + "; give a wider type, or fewer rows");
      }
    }
    if (generator instanceof GeneratorSpec.TimeRange range && range.end() == null) {
      Interval interval = range.interval();
      long end =
          interval == null ? Long.MAX_VALUE : WalkEnd.lastRow(type, zone, range.begin(), interval);
      if (last > end) {
        keys.problem(
            "interval",
            "must stay within the years 0001 to 9999 up to row "
                + last
                + ", but leaves them after row "
                + end
                + "; give an end to wrap at, a shorter interval, or fewer rows");
      }
    }
  }
}
