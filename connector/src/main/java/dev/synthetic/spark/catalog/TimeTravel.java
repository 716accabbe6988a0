package dev.synthetic.spark.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which state of an endless log of rows a table is read at, as a reader option: every row makes
 * another version of the table.
 */
final class TimeTravel {
  private static final Pattern ROW_COUNT = Pattern.compile("\\d{1,18}");

  private TimeTravel() {}

  /**
   * The state at a version: after so many rows.
   *
   * @param catalog the catalog's name
   * @throws InvalidCatalogException if the version is no number of rows
   */
  static Map<String, String> version(String catalog, String version) {
    if (!ROW_COUNT.matcher(version).matches()) {
      throw new InvalidCatalogException(
          catalog,
          "VERSION AS OF must be a number of rows from row 0 on, such as 1000, but was '"
              + version
              + "'; for an instant write TIMESTAMP AS OF");
    }
    return Map.of("endingRow", version);
  }

  /** Whether a read's option says the state, which Spark reads itself. */
  static boolean isOption(String option) {
    return option.equalsIgnoreCase("versionAsOf") || option.equalsIgnoreCase("timestampAsOf");
  }

  /** The state at an instant (inclusive), microseconds since 1970-01-01T00:00:00Z. */
  static Map<String, String> timestamp(long micros) {
    Instant after = Instant.EPOCH.plus(micros, ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    return Map.of("endingTimestamp", after.toString());
  }
}
