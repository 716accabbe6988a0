package dev.synthetic.cli;

import dev.synthetic.spark.timeline.ConstantRate;
import dev.synthetic.spark.timeline.Timeline;
import java.math.BigDecimal;
import java.time.Instant;

/** Timelines whose rows are easily counted by hand. */
final class TestTimelines {
  /** Monday, 1 January 2024, 00:00 UTC: where all of them start. */
  static final long START = Moments.micros(Instant.parse("2024-01-01T00:00:00Z"));

  static final long SECOND = 1_000_000;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private TestTimelines() {}

  /** One pace. */
  static Timeline constant(String rowsPerSecond) {
    return ConstantRate.of(new BigDecimal(rowsPerSecond), 0, START);
  }

  /** 100 rows a second, and ten times as many in the first five minutes of every hour. */
  static Timeline bursts() {
    return new Bursts();
  }

  /** Only its counts are asked for. */
  private static final class Bursts implements Timeline {
    private static final long BASE = 100;
    private static final long MULTIPLIER = 10;
    private static final long BURST = 5 * MINUTE;

    @Override
    public long dueMicros(long row) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long rowsDue(long instantMicros) {
      long elapsed = instantMicros - START;
      if (elapsed < 0) {
        return 0;
      }
      long burst = elapsed / HOUR * BURST + Math.min(elapsed % HOUR, BURST);
      return (elapsed + burst * (MULTIPLIER - 1)) * BASE / SECOND + 1;
    }
  }
}
