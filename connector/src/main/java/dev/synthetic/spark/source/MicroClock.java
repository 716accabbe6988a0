package dev.synthetic.spark.source;

import java.time.Clock;

/** The time of day, at millisecond grain; only ever decides which rows are due. */
@FunctionalInterface
interface MicroClock {
  /** Microseconds since 1970-01-01T00:00:00Z, a whole number of milliseconds. */
  long nowMicros();

  /** The machine's clock. */
  static MicroClock system() {
    Clock clock = Clock.systemUTC();
    return () -> clock.millis() * 1000;
  }
}
