package dev.synthetic.spec;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one column. */
final class ColumnReader {
  private static final int LONGEST_NAME = 255;
  static final String MISSING = "must be given, as every column has a name and a type; add it";

  private static final List<String> OWN_KEYS =
      List.of("type", "baseColumn", "baseColumnType", "percentNulls", "nullWhen");

  /** The keys of a column that has a name, beside those of every column. */
  private static final List<String> NAMED_KEYS = List.of("omit", "numColumns", "structType");

  /** Every key of a column that has a name. */
  static final List<String> KEYS = known(true);

  /** What the keys are called in dbldatagen and elsewhere. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("colName", "name"),
          Map.entry("numFeatures", "numColumns"),
          Map.entry("items", "element"),
          Map.entry("elements", "element"),
          Map.entry("keys", "key"),
          Map.entry("size", "length"),
          Map.entry("numElements", "length"),
          Map.entry("minLength", "length: {minValue: 0, maxValue: 5}"),
          Map.entry("maxLength", "length: {minValue: 0, maxValue: 5}"),
          Map.entry("nullIf", "nullWhen"),
          Map.entry("case", "when"),
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
          Map.entry("extendedWordList", "wordList"),
          Map.entry("pattern", "regex"));

  private final Keys keys;
  private final ColumnPlace place;

  /** A reader of one column. */
  ColumnReader(Keys keys, ColumnPlace place) {
    this.keys = keys;
    this.place = place;
  }

  /** The column, which has a name; null if anything about it is a problem. */
  @Nullable ColumnSpec read() {
    refuseUnknown(true);
    String own = required("name", ColumnReader::name);
    return read(own == null ? null : place.pathOf(own), null);
  }

  /**
   * The column that is a part of another one; null if anything about it is a problem.
   *
   * @param part what the part is called, behind its owner's name
   * @param type the type that the owner gives it; null where it gives none
   */
  @Nullable ColumnSpec readPart(String part, @Nullable DataType type) {
    refuseUnknown(false);
    return read(place.pathOf(part), type);
  }

  private void refuseUnknown(boolean isNamed) {
    keys.refuseUnknown(known(isNamed), List.of(), ALIASES);
  }

  private static List<String> known(boolean isNamed) {
    List<String> known = new ArrayList<>(OWN_KEYS);
    if (isNamed) {
      known.add(0, "name");
      known.addAll(NAMED_KEYS);
    }
    known.addAll(Kind.KEYS);
    return known;
  }

  private @Nullable ColumnSpec read(@Nullable String name, @Nullable DataType owned) {
    boolean isRepeated = keys.has("structType");
    TypedReader reader = new TypedReader(keys, place);
    DataType given = isRepeated ? null : reader.type(owned);
    BigDecimal percentNulls = keys.readOr("percentNulls", BigDecimal.ZERO, ColumnReader::share);
    if (place.notNull() && percentNulls.signum() > 0) {
      keys.problem("percentNulls", "must be 0, as the schema says NOT NULL; take one of them out");
    }
    if (place.notNull() && keys.has("nullWhen")) {
      keys.problem("nullWhen", "contradicts the schema, which says NOT NULL; take one of them out");
    }
    boolean omit = keys.readOr("omit", false, Keys::flag);
    List<String> baseColumns = baseColumns();
    String path = name == null ? place.pathOf("?") : name;
    TypedReader.Typed typed = isRepeated ? reader.repeated(path) : reader.read(path, given);
    ColumnSpec nullWhen = isRepeated ? null : nullWhen(path);
    GeneratorSpec generator = typed.generator();
    if (name != null) {
      List<String> own = isRepeated ? List.of() : inputs(baseColumns, generator);
      declare(name, typed.type(), own, ColumnSpec.inner(generator, nullWhen));
    }
    if (name == null || typed.type() == null || generator == null || keys.isBroken("nullWhen")) {
      return null;
    }
    if (isRepeated) {
      return new ColumnSpec(name, typed.type(), generator, List.of(), BigDecimal.ZERO, omit);
    }
    refuseIdleBaseColumn(generator, baseColumns);
    refuseEarlyEnd(generator, typed.type(), baseColumns);
    return new ColumnSpec(name, typed.type(), generator, baseColumns, percentNulls, omit, nullWhen);
  }

  private void declare(
      String name, @Nullable DataType type, List<String> baseColumns, List<ColumnSpec> inner) {
    String sql = keys.isBroken("expr") ? null : keys.textOrNull("expr");
    place
        .declared()
        .add(
            new DeclaredColumn(
                place.index(),
                keys.path(),
                "expr",
                name,
                type,
                sql,
                baseColumns,
                inner.stream().map(ColumnSpec::name).toList(),
                place.names(),
                place.notNull()));
  }

  private @Nullable ColumnSpec nullWhen(String path) {
    return new ConditionReader(keys, "nullWhen", place).read(path + ".nullWhen");
  }

  private <T> @Nullable T required(String key, Function<SpecNode, T> parser) {
    if (!keys.has(key)) {
      keys.problem(key, MISSING);
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
    List<String> none = List.of();
    return existing("baseColumn", "", keys.readOr("baseColumn", none, ColumnReader::texts));
  }

  /** All columns that a generator is a function of. */
  private List<String> inputs(List<String> baseColumns, @Nullable GeneratorSpec generator) {
    List<String> inputs = new ArrayList<>(baseColumns);
    if (generator instanceof SeriesSpec series) {
      inputs.addAll(existing("series", ".by", series.inputs()));
    }
    return inputs;
  }

  /** Those columns that there are, by their whole names; each other one is a problem. */
  private List<String> existing(String key, String below, List<String> columns) {
    List<String> existing = new ArrayList<>();
    Map<String, String> names = place.names();
    for (String column : columns) {
      String found =
          names.keySet().stream().filter(column::equalsIgnoreCase).findFirst().orElse("");
      if (!found.isEmpty()) {
        String path = names.getOrDefault(found, found);
        existing.add(path.equalsIgnoreCase(column) ? column : path);
        continue;
      }
      String clause = Suggestions.clause(column, List.copyOf(names.keySet()));
      keys.problemBelow(
          key, below, "column '" + Suggestions.shown(column) + "' not found; " + clause);
    }
    return existing;
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
    Long last = place.lastRow();
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
    if (generator instanceof KeySpec key && last > WalkEnd.lastRow(type, place.zone(), key)) {
      keys.problem(
          "unique",
          "must have a value of its own for each row up to row "
              + last
              + ", but there are only "
              + (WalkEnd.lastRow(type, place.zone(), key) + 1)
              + " values; widen the range or the type, or read fewer rows");
    }
    if (generator instanceof GeneratorSpec.TimeRange range && range.end() == null) {
      Interval interval = range.interval();
      long end =
          interval == null
              ? Long.MAX_VALUE
              : WalkEnd.lastRow(type, place.zone(), range.begin(), interval);
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
