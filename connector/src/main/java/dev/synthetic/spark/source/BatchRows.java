package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import dev.synthetic.spec.ReadSpec;
import dev.synthetic.spec.Spec;
import java.util.List;

/** Which rows a batch read gives. */
final class BatchRows {
  private BatchRows() {}

  /**
   * The rows between the bounds given, else {@code rows} of them, else the rows due now.
   *
   * @param nowMicros what is now; of no influence unless {@link #endNow}
   * @throws InvalidSpecException if nothing bounds the read
   */
  static RowRange of(Spec spec, long nowMicros) {
    ReadSpec read = spec.read();
    long first = first(spec);
    Long endingRow = read.endingRow();
    if (endingRow != null) {
      return new RowRange(first, Math.max(first, endingRow));
    }
    Long endingMicros = read.endingMicros();
    if (endingMicros != null) {
      return new RowRange(first, Math.max(first, timeline(spec).rowsDue(endingMicros - 1)));
    }
    Long rows = spec.rows();
    if (rows != null) {
      return new RowRange(first, end(spec, first, rows));
    }
    if (spec.startMicros() == null) {
      throw unbounded(spec);
    }
    return new RowRange(first, Math.max(first, timeline(spec).rowsDue(nowMicros)));
  }

  /** Whether nothing but the clock says where a batch read ends. */
  static boolean endNow(Spec spec) {
    ReadSpec read = spec.read();
    return read.endingRow() == null
        && read.endingMicros() == null
        && spec.rows() == null
        && spec.startMicros() != null;
  }

  /** Whether anything says where a batch read ends. */
  static boolean areBounded(Spec spec) {
    ReadSpec read = spec.read();
    return read.endingRow() != null
        || read.endingMicros() != null
        || spec.rows() != null
        || spec.startMicros() != null;
  }

  /** The first row of a read or a new stream, from {@code startingRow} or its instant. */
  static long first(Spec spec) {
    Long startingRow = spec.read().startingRow();
    if (startingRow != null) {
      return startingRow;
    }
    Long startingMicros = spec.read().startingMicros();
    return startingMicros == null ? 0 : timeline(spec).rowsDue(startingMicros - 1);
  }

  /** The row after so many rows. */
  static long end(Spec spec, long first, long rows) {
    if (rows > Long.MAX_VALUE - first) {
      String rule = "must be at most " + (Long.MAX_VALUE - first) + ", but was " + rows;
      throw invalid(spec, "rows", rule + "; row numbers have 63 bits");
    }
    return first + rows;
  }

  /**
   * Refuses a spec that does not say when row 0 is due.
   *
   * @throws InvalidSpecException if {@code startTimestamp} is missing
   */
  static void requireStart(Spec spec) {
    if (spec.startMicros() == null) {
      throw invalid(
          spec,
          "startTimestamp",
          "must be given where a batch read shows the rows' due instants, but is missing; set it to"
              + " the instant at which row 0 is due");
    }
  }

  private static Timeline timeline(Spec spec) {
    requireStart(spec);
    return Anchor.ofBatch(spec).timeline();
  }

  private static InvalidSpecException unbounded(Spec spec) {
    return invalid(
        spec,
        "rows",
        "must be given for a batch read, but is missing; set rows, endingRow or startTimestamp");
  }

  private static InvalidSpecException invalid(Spec spec, String path, String message) {
    return new InvalidSpecException(spec.name(), List.of(new Problem(path, message)));
  }
}
