package dev.synthetic.spark.source;

import dev.synthetic.spark.timeline.ConstantRate;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.StreamSpec;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What rows are timed from: a row, its due instant, and the pace from there on.
 *
 * @param row a row number
 * @param micros its due instant, microseconds since 1970-01-01T00:00:00Z
 * @param rowsPerSecond the pace of it and the rows after it
 */
record Anchor(long row, long micros, BigDecimal rowsPerSecond) implements Serializable {
  Anchor {
    rowsPerSecond = rowsPerSecond.stripTrailingZeros(); // equal paces are equal
  }

  /** The anchor of a batch read: row 0 at the spec's start. */
  static Anchor ofBatch(Spec spec) {
    Long start = spec.startMicros();
    return new Anchor(0, start == null ? 0 : start, spec.rowsPerSecond());
  }

  /** When rows are due. */
  Timeline timeline() {
    return ConstantRate.of(rowsPerSecond, row, micros);
  }

  /**
   * The anchor at a later row, from which another pace holds.
   *
   * @throws ArithmeticException if that row is due beyond what 64 bits of microseconds reach
   */
  Anchor withPace(BigDecimal pace, long from) {
    if (pace.compareTo(rowsPerSecond) == 0) {
      return this;
    }
    return new Anchor(from, timeline().dueMicros(from), pace);
  }

  /**
   * The anchor from which a run goes on, at a row that may have fallen due before it.
   *
   * @param row the next row
   * @param nowMicros when the run begins
   */
  Anchor resumed(StreamSpec.Backlog backlog, long row, long nowMicros) {
    long waiting = timeline().rowsDue(nowMicros - 1); // the first row that did not fall due before
    if (waiting <= row) {
      return this;
    }
    return switch (backlog) {
      case CATCH_UP -> this;
      case PAUSE -> new Anchor(row, nowMicros, rowsPerSecond);
      case SKIP -> new Anchor(waiting, timeline().dueMicros(waiting), rowsPerSecond);
    };
  }

  /** The pace as a plain decimal number, without trailing zeros. */
  String pace() {
    return rowsPerSecond.toPlainString();
  }
}
