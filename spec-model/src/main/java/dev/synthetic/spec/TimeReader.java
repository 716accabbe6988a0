package dev.synthetic.spec;

import dev.synthetic.spec.DistributionReader.Support;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Reads dates and timestamps between two bounds. */
final class TimeReader {
  private static final double SECONDS_PER_MICRO = 1e-6;
  private static final double SECONDS_PER_DAY = 86_400;
  private static final int MOST_MONTHS = 120_000;
  private static final int MOST_DAYS = 3_700_000;
  private static final long MOST_MICROS = 320_000_000_000_000_000L;

  private final Keys keys;
  private final DataType type;
  private final ZoneId zone;

  TimeReader(Keys keys, DataType type, ZoneId zone) {
    this.keys = keys;
    this.type = type;
    this.zone = zone;
  }

  /** The range; null if anything about it is a problem. */
  @Nullable GeneratorSpec read() {
    Long begin = begin();
    Long end = end();
    Interval interval = interval();
    Order order = order(interval == null && !keys.isBroken("interval"));
    if (begin == null) {
      needsBegin();
      return null;
    }
    if (end != null) {
      checkOrder(begin, end);
    }
    if (end == null && !keys.isBroken("end")) {
      checkEndless(order);
    }
    if (end != null && interval != null && isNegative(interval)) {
      keys.problem(
          "interval",
          "must go forward beside end, but was '"
              + keys.textOrNull("interval")
              + "'; take one of them out");
    }
    DistributionSpec distribution = distribution(begin, end, interval, order);
    if (isAnyBroken()) {
      return null;
    }
    return end == null || distribution instanceof DistributionSpec.Uniform
        ? new GeneratorSpec.TimeRange(begin, end, interval, order)
        : new DrawnTimes(begin, end, interval, distribution);
  }

  /** The value of {@code begin}: days or microseconds; null if there is none, or a broken one. */
  @Nullable Long begin() {
    return keys.read("begin", this::time);
  }

  /** The value of {@code end}, likewise. */
  @Nullable Long end() {
    return keys.read("end", this::time);
  }

  /** Notes a problem if the end is before the begin. */
  void checkOrder(long begin, long end) {
    if (end < begin) {
      keys.problem(
          keys.has("end") ? "end" : "begin",
          "must not be before begin, which is "
              + shown(begin)
              + ", but was '"
              + shown(end)
              + "'; swap them");
    }
  }

  /** The value of {@code interval}; null if there is none, or a broken one. */
  @Nullable Interval interval() {
    return keys.read("interval", this::interval);
  }

  private void needsBegin() {
    if (!keys.isBroken("begin")) {
      keys.problem(keys.has("end") ? "end" : "interval", "needs begin beside it; add it");
    }
  }

  private void checkEndless(Order order) {
    if (!keys.has("interval")) {
      keys.problem("begin", "needs end for random values, or interval for a walk; add one of them");
    } else if (order == Order.RANDOM) {
      keys.problem("random", "needs end beside interval; add it, or take random out");
    }
  }

  private Order order(boolean withoutInterval) {
    boolean random = keys.readOr("random", withoutInterval || keys.has("distribution"), Keys::flag);
    if (withoutInterval && !random) {
      keys.problem("random", "must be true without interval, but was 'false'; add an interval");
    }
    return random ? Order.RANDOM : Order.SEQUENTIAL;
  }

  private DistributionSpec distribution(
      long begin, @Nullable Long end, @Nullable Interval interval, Order order) {
    DistributionSpec uniform = new DistributionSpec.Uniform();
    if (!keys.has("distribution") || end == null || end < begin) {
      return uniform;
    }
    if (order == Order.SEQUENTIAL) {
      keys.problem(
          "random", "must be true beside distribution, but was 'false'; take one of them out");
      return uniform;
    }
    boolean isDate = type == DataType.Simple.DATE;
    TimeAxis axis = new TimeAxis(begin, this::time, isDate, neighbour(interval));
    Support support = isDate || interval != null ? Support.PLACES : Support.REAL;
    DistributionReader reader = new DistributionReader(0, axis.units(end - begin), support, axis);
    return keys.readOr("distribution", uniform, reader::read);
  }

  /** About how far values are apart, in days or seconds. */
  private double neighbour(@Nullable Interval interval) {
    if (interval == null) {
      return type == DataType.Simple.DATE ? 1 : SECONDS_PER_MICRO;
    }
    double days = interval.averageDays();
    return type == DataType.Simple.DATE ? days : days * SECONDS_PER_DAY;
  }

  private long time(SpecNode node) {
    if (type == DataType.Simple.DATE) {
      return Times.days(node);
    }
    return type == DataType.Simple.TIMESTAMP
        ? Times.instantMicros(node, zone)
        : Times.localMicros(node);
  }

  private String shown(long time) {
    return type == DataType.Simple.DATE ? Times.shownDay(time) : Times.shown(time);
  }

  private Interval interval(SpecNode node) {
    Interval interval = Intervals.parse(node);
    if (interval.isZero()) {
      throw new ValueException(
          "must not be 0, but was "
              + node.description()
              + "; a constant is written as values with one value");
    }
    if (type == DataType.Simple.DATE && interval.micros() != 0) {
      throw new ValueException(
          "must be whole days, weeks, months or years on a date column, but was "
              + node.description());
    }
    if (parts(interval).anyMatch(p -> p < 0) && parts(interval).anyMatch(p -> p > 0)) {
      throw new ValueException("must have parts of one sign, but was " + node.description());
    }
    boolean tooLong =
        Math.abs((long) interval.months()) > MOST_MONTHS
            || Math.abs((long) interval.days()) > MOST_DAYS
            || interval.micros() > MOST_MICROS
            || interval.micros() < -MOST_MICROS;
    if (tooLong) {
      throw new ValueException("must be shorter than 10,000 years, but was " + node.description());
    }
    return interval;
  }

  static boolean isNegative(Interval interval) {
    return parts(interval).anyMatch(part -> part < 0);
  }

  private static LongStream parts(Interval interval) {
    return LongStream.of(interval.months(), interval.days(), interval.micros());
  }

  private boolean isAnyBroken() {
    return List.of("begin", "end", "interval", "random", "distribution").stream()
        .anyMatch(keys::isBroken);
  }
}
