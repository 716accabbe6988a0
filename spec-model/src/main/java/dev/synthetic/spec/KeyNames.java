package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The keys of a spec's top level, of a table and of a column, and what they are called elsewhere.
 */
final class KeyNames {
  /** Keys that a later version will have. */
  static final List<String> PLANNED = List.of("faults");

  /** Those of a table, but for the version, which holds for all of them. */
  static final List<String> TABLE =
      with(
          SpecReader.TopLevel.OPTIONS.stream().filter(key -> !key.equals("version")).toList(),
          SpecReader.TopLevel.COLUMNS);

  static final List<String> TOP_LEVEL =
      with(SpecReader.TopLevel.OPTIONS, SpecReader.TopLevel.COLUMNS, SpecReader.TopLevel.TABLES);

  /** Those of a column without a name of its own. */
  static final List<String> COLUMN =
      concat(
          List.of("type", "baseColumn", "baseColumnType", "percentNulls", "nullWhen"), Kind.KEYS);

  static final List<String> NAMED_COLUMN =
      concat(
          List.of(
              "name",
              "type",
              "baseColumn",
              "baseColumnType",
              "percentNulls",
              "nullWhen",
              "omit",
              "numColumns",
              "structType"),
          Kind.KEYS);

  /** What keys of the top level are called elsewhere. */
  static final Map<String, String> TOP_LEVEL_ALIASES =
      Map.ofEntries(
          Map.entry("partitions", "numPartitions"),
          Map.entry("parallelism", "numPartitions"),
          Map.entry("randomSeed", "seed"),
          Map.entry("startingId", "startingRow"),
          Map.entry("startingOffset", "startingRow"),
          Map.entry("startingOffsets", "startingRow"),
          Map.entry("endingOffset", "endingRow"),
          Map.entry("endingOffsets", "endingRow"),
          Map.entry("startTime", "startTimestamp"),
          Map.entry("sessionTimeZone", "timeZone"),
          Map.entry("zone", "timeZone"),
          Map.entry("limit", "rows"),
          Map.entry("count", "rows"),
          Map.entry("size", "rows"),
          Map.entry("numRows", "rows"),
          Map.entry("numberOfRows", "rows"),
          Map.entry("rowsPerBatch", "maxRowsPerTrigger"),
          Map.entry("maxRowsPerBatch", "maxRowsPerTrigger"),
          Map.entry("maxOffsetsPerTrigger", "maxRowsPerTrigger"),
          Map.entry("minOffsetsPerTrigger", "minRowsPerTrigger"),
          Map.entry("rampUpTime", "rate: {ramp: {over: 10 minutes}}"),
          Map.entry("profiles", RateReader.RATE),
          Map.entry("rateProfile", RateReader.RATE),
          Map.entry("table", "name"),
          Map.entry("tableName", "name"),
          Map.entry("fields", "columns"),
          Map.entry("ddl", SpecReader.TopLevel.SCHEMA));

  /** What keys of a column are called in dbldatagen and elsewhere. */
  static final Map<String, String> COLUMN_ALIASES =
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

  private KeyNames() {}

  private static List<String> with(List<String> keys, String... more) {
    return concat(keys, List.of(more));
  }

  private static List<String> concat(List<String> keys, List<String> more) {
    List<String> all = new ArrayList<>(keys);
    all.addAll(more);
    return List.copyOf(all);
  }
}
