package dev.synthetic.spark.generate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** A zone's offset from UTC by instant, remembered between its changes. Not thread-safe. */
public final class ZoneOffsets {
  /** Microseconds in a second. */
  public static final long MICROS_PER_SECOND = 1_000_000L;

  private final ZoneRules rules;
  private long fromMicros = Long.MAX_VALUE; // inclusive
  private long untilMicros = Long.MIN_VALUE; // exclusive
  private long offsetMicros;

  /** The offsets of a zone. */
  public ZoneOffsets(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /** Local microseconds since 1970-01-01T00:00 at an instant given in microseconds. */
  public long localMicros(long instantMicros) {
    if (instantMicros < fromMicros || instantMicros >= untilMicros) {
      load(Instant.ofEpochSecond(Math.floorDiv(instantMicros, MICROS_PER_SECOND)));
    }
    return instantMicros + offsetMicros;
  }

  private void load(Instant instant) {
    offsetMicros = rules.getOffset(instant).getTotalSeconds() * MICROS_PER_SECOND;
    fromMicros =
        rules.isFixedOffset() ? Long.MIN_VALUE : instant.getEpochSecond() * MICROS_PER_SECOND;
    ZoneOffsetTransition next = rules.nextTransition(instant);
    untilMicros =
        next == null ? Long.MAX_VALUE : next.getInstant().getEpochSecond() * MICROS_PER_SECOND;
  }

  /** Days since 1970-01-01 of a local time in microseconds. */
  public static long days(long localMicros) {
    return Math.floorDiv(localMicros, 86_400 * MICROS_PER_SECOND);
  }
}
