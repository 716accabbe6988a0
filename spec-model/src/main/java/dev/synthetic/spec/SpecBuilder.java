package dev.synthetic.spec;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a table: what stands beside its columns, and its columns one by one. */
final class SpecBuilder {
  /** The name of a spec that gives none. */
  static final String UNNAMED = "unnamed";

  private static final int VERSION = 1;
  private static final long DEFAULT_SEED = 42;
  private static final int LONGEST_NAME = 255;
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final Keys keys;
  private final String path;
  private final Problems problems;

  /**
   * A reader of one table, or of what holds for all of them.
   *
   * @param entries its keys with their overrides
   * @param path its own path; empty for a whole spec
   */
  SpecBuilder(SpecNode.Mapping entries, String path, Problems problems) {
    this.keys = new Keys(entries, path, problems);
    this.path = path.isEmpty() ? "" : path + ".";
    this.problems = problems;
  }

  /** The keys themselves. */
  Keys keys() {
    return keys;
  }

  /** Whether a key is there, but breaks a rule. */
  boolean isBroken(String key) {
    return keys.isBroken(key);
  }

  /**
   * What stands beside the columns: a table of none.
   *
   * @param rateOption the option that overrides {@code rate}; null if none does
   */
  Spec top(@Nullable String rateOption) {
    int version = keys.readOr("version", VERSION, SpecBuilder::version);
    String name = keys.readOr("name", UNNAMED, SpecBuilder::name);
    long seed = keys.readOr("seed", DEFAULT_SEED, Numbers::parseLong);
    Long rows = keys.read("rows", node -> atLeast(0, node));
    BigDecimal pace = keys.readOr("rowsPerSecond", BigDecimal.ONE, SpecBuilder::pace);
    ZoneId zone = keys.readOr("timeZone", UTC, Times::zone);
    RateSpec rate = new RateReader(keys, zone).read(rateOption);
    Long start = keys.read("startTimestamp", node -> Times.instantMicros(node, zone));
    ReadSpec read = new ReadSpecReader(keys, zone).read();
    return new Spec(version, name, seed, List.of(), zone, start, rows, pace, rate, read, List.of());
  }

  /**
   * The whole table.
   *
   * @param rateOption the option that overrides {@code rate}; null if none does
   * @param scope the tables that its columns can refer to
   */
  ParsedTable table(@Nullable String rateOption, TableScope scope) {
    Spec spec = top(rateOption);
    ZoneId zone = spec.timeZone();
    List<DeclaredColumn> declared = new ArrayList<>();
    ColumnsReader reader = new ColumnsReader(keys, zone, problems, scope);
    List<Guess> guesses = new ArrayList<>();
    List<ColumnSpec> columns = reader.read(declared, guesses, lastRow(spec.rows(), spec.read()));
    return new ParsedTable(path, zone, declared, guesses, spec.withColumns(columns));
  }

  /** Notes a problem for each key of the top level, and each option, that is not known. */
  void refuseUnknown(Map<String, String> options) {
    keys.refuseUnknown(Section.TOP_LEVEL);
    for (String option : options.keySet()) {
      boolean isTable = option.equalsIgnoreCase(SpecReader.TopLevel.TABLE);
      if (!isTable && SpecReader.TopLevel.key(option) == null) {
        problems.add(option, unknownOption(option));
      }
    }
  }

  private static String unknownOption(String option) {
    if (option.equalsIgnoreCase(SpecReader.TopLevel.COLUMNS)
        || option.equalsIgnoreCase(SpecReader.TopLevel.TABLES)) {
      return "must be in the spec, not an option; take it out";
    }
    List<String> known =
        new ArrayList<>(
            List.of("spec", "specFile", "preset", "table", "checkpoint", "checkpointSource"));
    known.addAll(SpecReader.TopLevel.OPTIONS);
    return new Vocabulary("option", known, KeyNames.PLANNED, KeyNames.TOP_LEVEL_ALIASES)
        .refusal(option);
  }

  private static int version(SpecNode node) {
    long version = Numbers.parseLong(node);
    if (version != VERSION) {
      throw new ValueException(
          "must be "
              + VERSION
              + ", the only version that this connector knows, but was "
              + node.description()
              + "; set it to 1, or take a newer connector");
    }
    return VERSION;
  }

  private static String name(SpecNode node) {
    String name = Keys.text(node);
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new ValueException(
          "must be a text of 1 to " + LONGEST_NAME + " characters, but was " + node.description());
    }
    return name;
  }

  /** A whole number of rows. */
  static long atLeast(long least, SpecNode node) {
    long number = Numbers.parseLong(node);
    if (number < least) {
      throw new ValueException("must be at least " + least + ", but was " + node.description());
    }
    return number;
  }

  private static BigDecimal pace(SpecNode node) {
    BigDecimal pace = Numbers.parse(node).stripTrailingZeros();
    boolean inRange =
        pace.compareTo(SpecLimits.SLOWEST_PACE) >= 0
            && pace.compareTo(SpecLimits.FASTEST_PACE) <= 0;
    if (!inRange || pace.scale() > SpecLimits.PACE_DIGITS) {
      throw new ValueException(
          "must be 0.001 to 1000000000, with at most 6 digits after the point, but was "
              + node.description());
    }
    return pace;
  }

  /** The last row (inclusive) that a read is known to reach; null if none is known. */
  private static @Nullable Long lastRow(@Nullable Long rows, ReadSpec read) {
    Long endingRow = read.endingRow();
    if (endingRow != null) {
      return endingRow - 1;
    }
    if (rows == null) {
      return null;
    }
    Long startingRow = read.startingRow();
    long first = startingRow == null ? 0 : startingRow;
    return rows > Long.MAX_VALUE - first ? Long.MAX_VALUE : first + rows - 1;
  }
}
