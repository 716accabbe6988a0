package dev.synthetic.spark.source;

import dev.synthetic.spec.ReadSpec;
import dev.synthetic.spec.Spec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a query's plan says of a scan: which table, which rows of it, at what pace. */
final class ScanDescription {
  private ScanDescription() {}

  /** Such as {@code synthetic readings seed=42 rows=[0, 1000) rowsPerSecond=5 columns=[id]}. */
  static String of(Spec spec, List<String> columns) {
    return "synthetic "
        + spec.name()
        + " seed="
        + spec.seed()
        + " rows=["
        + first(spec.read())
        + ", "
        + end(spec)
        + ") rowsPerSecond="
        + Pace.of(spec).description()
        + " columns="
        + columns;
  }

  /** Such as {@code synthetic readings seed=42 rows=[committed in /checkpoint] columns=[id]}. */
  static String ofReplay(Spec spec, String checkpoint, List<String> columns) {
    return "synthetic "
        + spec.name()
        + " seed="
        + spec.seed()
        + " rows=[committed in "
        + checkpoint
        + "] columns="
        + columns;
  }

  private static String first(ReadSpec read) {
    Long micros = read.startingMicros();
    if (micros != null) {
      return "due " + instant(micros);
    }
    Long row = read.startingRow();
    return row == null ? "0" : row.toString();
  }

  private static String end(Spec spec) {
    ReadSpec read = spec.read();
    Long row = read.endingRow();
    if (row != null) {
      return row.toString();
    }
    Long micros = read.endingMicros();
    if (micros != null) {
      return "due " + instant(micros);
    }
    Long rows = spec.rows();
    if (rows == null) {
      return spec.startMicros() == null ? "endless" : "due now";
    }
    if (read.startingMicros() != null) {
      return rows + " later";
    }
    Long first = read.startingRow();
    return Long.toString(rows + (first == null ? 0 : first));
  }

  private static String instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
