package dev.synthetic.spark.source;

import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.StreamSpec;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What rows are timed from: a row, its due instant, and the pace from there on.
 *
 * @param row a row number
 * @param micros its due instant, microseconds since 1970-01-01T00:00:00Z; where the pace is 0 then,
 *     the row is due when it rises
 * @param originMicros the instant from which ramps and steps of the pace count; {@code micros}
 *     where it has none
 * @param pace the pace of the row and of those after it
 */
record Anchor(long row, long micros, long originMicros, Pace pace) implements Serializable {
  Anchor {
    originMicros = pace.countsFromOrigin() ? originMicros : micros;
  }

  /** An anchor of a pace that never changes. */
  Anchor(long row, long micros, BigDecimal rowsPerSecond) {
    this(row, micros, micros, Pace.constant(rowsPerSecond));
  }

  /** The anchor of a batch read: row 0 at the spec's start. */
  static Anchor ofBatch(Spec spec) {
    Long start = spec.startMicros();
    return starting(0, start == null ? 0 : start, spec);
  }

  /** The anchor at which a spec's pace starts. */
  static Anchor starting(long row, long micros, Spec spec) {
    return new Anchor(row, micros, micros, Pace.of(spec));
  }

  /** When rows are due. */
  Timeline timeline() {
    return Timelines.of(
        new Timelines.Request(
            pace.rowsPerSecond(), pace.rate(), pace.randomSeed(), originMicros, row, micros));
  }

  /**
   * The anchor at a later row, from which another pace holds.
   *
   * @throws ArithmeticException if that row is due beyond what 64 bits of microseconds reach
   */
  Anchor withPace(Pace other, long from) {
    if (other.equals(pace)) {
      return this;
    }
    long due = timeline().dueMicros(from);
    boolean sameProfiles = other.rate().profiles().equals(pace.rate().profiles());
    return new Anchor(from, due, sameProfiles ? originMicros : due, other);
  }

  /**
   * The anchor from which a run goes on, at a row that may have fallen due before it.
   *
   * @param next the next row
   * @param nowMicros when the run begins
   */
  Anchor resumed(StreamSpec.Backlog backlog, long next, long nowMicros) {
    Timeline timeline = timeline();
    long waiting = timeline.rowsDue(nowMicros - 1); // the first row that did not fall due before
    if (waiting <= next) {
      return this;
    }
    return switch (backlog) {
      case CATCH_UP -> this;
      case PAUSE -> {
        long pausedMicros = nowMicros - timeline.dueMicros(next);
        yield new Anchor(next, nowMicros, originMicros + pausedMicros, pace);
      }
      case SKIP -> new Anchor(waiting, timeline.dueMicros(waiting), originMicros, pace);
    };
  }
}
