package dev.synthetic.spec;

/** Intervals that have a length in microseconds: no months, a day of 24 hours. */
final class Durations {
  private static final long SECOND_MICROS = 1_000_000;
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final long LONGEST_MICROS = 36_525 * DAY_MICROS; // a century

  private Durations() {}

  /** A length above 0. */
  static long positive(SpecNode node) {
    return from(1, "above 0, at most 36525 days, and without months, such as 10 minutes", node);
  }

  /** A length that may be 0. */
  static long orZero(SpecNode node) {
    return from(0, "0 seconds to 36525 days, without months, such as 10 minutes", node);
  }

  /** The length of what happens again and again. */
  static long period(SpecNode node) {
    return from(SECOND_MICROS, "1 second to 36525 days, without months, such as 1 day", node);
  }

  /** By how much something is moved, in either direction. */
  static long shift(SpecNode node) {
    return from(
        -LONGEST_MICROS,
        "-36525 days to 36525 days, without months, such as 6 hours or -6 hours",
        node);
  }

  private static long from(long leastMicros, String rule, SpecNode node) {
    Interval interval = Intervals.parse(node);
    Long micros = interval.fixedMicros();
    if (micros == null || micros < leastMicros || micros > LONGEST_MICROS) {
      String wayOut = interval.months() == 0 ? "" : "; write it in days, such as 30 days";
      throw new ValueException("must be " + rule + ", but was " + node.description() + wayOut);
    }
    return micros;
  }
}
