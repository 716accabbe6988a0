package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.AffineLongs;
import dev.synthetic.spark.generate.CalendarTimes;
import dev.synthetic.spark.generate.EventTimes;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.LateTimes;
import dev.synthetic.spark.generate.LocalDates;
import dev.synthetic.spark.generate.LocalTimes;
import dev.synthetic.spark.generate.LookupLongs;
import dev.synthetic.spark.generate.SequenceLongs;
import dev.synthetic.spark.random.Bernoulli;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.DistributionSpec;
import dev.synthetic.spec.DrawnTimes;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.Interval;
import dev.synthetic.spec.Order;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/** Binds dates and timestamps of a column to kernels, by the column's type. */
final class TimeBinder {
  private static final double SECONDS_PER_MICRO = 1e-6;
  private static final double SECONDS_PER_DAY = 86_400;
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /** Times of a calendar that are kept ready, as the calendar takes a hundred times as long. */
  private static final BigInteger MOST_READY_TIMES = BigInteger.valueOf(16_384);

  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private final String column;
  private final DataType type;
  private final ZoneId zone;
  private final ColumnKeys keys;
  private final Places places;

  TimeBinder(String column, DataType type, ZoneId zone, ColumnKeys keys) {
    this.column = column;
    this.type = type;
    this.zone = zone;
    this.keys = keys;
    this.places = new Places(keys);
  }

  Fill<long[]> timeRange(GeneratorSpec.TimeRange range) {
    Interval interval = range.interval();
    Long end = range.end();
    if (interval == null) {
      BigInteger size = size(range.begin(), end == null ? range.begin() : end, 1);
      return new AffineLongs(places.choose(size, range.order()), range.begin(), 1);
    }
    if (end != null) {
      return onGrid(range.begin(), end, interval, size -> places.choose(size, range.order()));
    }
    return isFixed(interval)
        ? endless(range.begin(), step(interval))
        : calendar(range.begin(), interval, endless());
  }

  Fill<long[]> drawnTimes(DrawnTimes spec) {
    Interval interval = spec.interval();
    if (interval == null) {
      BigInteger size = size(spec.begin(), spec.end(), 1);
      double unit = type == DataType.Simple.DATE ? 1 : SECONDS_PER_MICRO;
      Fill<long[]> drawn = places.drawn(spec.distribution(), 0, unit, size);
      return new AffineLongs(drawn, spec.begin(), 1);
    }
    double days = interval.averageDays();
    double step = type == DataType.Simple.DATE ? days : days * SECONDS_PER_DAY;
    return onGrid(
        spec.begin(),
        spec.end(),
        interval,
        size -> places.drawn(spec.distribution(), 0, step, size));
  }

  /** Some of the values from begin to an end, by their places. */
  Fill<long[]> onGrid(
      long begin, long end, Interval interval, Function<BigInteger, Fill<long[]>> chosen) {
    if (isFixed(interval)) {
      long step = step(interval);
      return new AffineLongs(chosen.apply(size(begin, end, step)), begin, step);
    }
    BigInteger size = places(begin, end, interval);
    Fill<long[]> places = chosen.apply(size);
    return size.compareTo(MOST_READY_TIMES) <= 0
        ? new LookupLongs(places, calendar(begin, interval, endless()).values(size.intValue()))
        : calendar(begin, interval, places);
  }

  /** The number of values from begin to an end (inclusive). */
  BigInteger places(long begin, long end, Interval interval) {
    return isFixed(interval)
        ? size(begin, end, step(interval))
        : BigInteger.valueOf(calendar(begin, interval, endless()).placesUntil(end));
  }

  Fill<long[]> uniqueTimes(GeneratorSpec.UniqueTimes unique) {
    BigInteger count = BigInteger.valueOf(unique.count());
    Fill<long[]> chosen =
        unique.order() == Order.SEQUENTIAL
            ? places.walk(count)
            : places.unique(unique.count(), count);
    if (isFixed(unique.interval())) {
      return new AffineLongs(chosen, unique.begin(), step(unique.interval()));
    }
    return calendar(unique.begin(), unique.interval(), chosen);
  }

  Fill<long[]> eventTime(GeneratorSpec.EventTime spec, Timeline timeline) {
    Fill<long[]> instants = new EventTimes(column, timeline);
    GeneratorSpec.Lateness lateness = spec.lateness();
    if (lateness != null) {
      instants = late(instants, lateness);
    }
    if (type == DataType.Simple.TIMESTAMP) {
      return instants;
    }
    LocalTimes local = new LocalTimes(instants, zone);
    return type == DataType.Simple.DATE ? new LocalDates(local) : local;
  }

  private Fill<long[]> late(Fill<long[]> instants, GeneratorSpec.Lateness lateness) {
    BigInteger size = BigInteger.valueOf(lateness.maxMicros()).add(BigInteger.ONE);
    Places draws = new Places(keys, "lateness");
    DistributionSpec distribution = lateness.distribution();
    Fill<long[]> micros = draws.drawn(distribution, 0, SECONDS_PER_MICRO, size);
    return new LateTimes(instants, keys.of("late"), Bernoulli.of(lateness.share()), micros);
  }

  private Fill<long[]> endless(long begin, long step) {
    long unit = type == DataType.Simple.DATE ? 1 : MICROS_PER_DAY;
    long last = (LAST_DAY + 1) * unit - 1;
    return SequenceLongs.within(column, begin, step, FIRST_DAY * unit, last);
  }

  /** The row itself as place, never wrapped. */
  private Fill<long[]> endless() {
    return SequenceLongs.within(column, 0, 1, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private CalendarTimes calendar(long begin, Interval interval, Fill<long[]> chosen) {
    CalendarTimes.Unit unit = unit();
    return new CalendarTimes(column, chosen, unit.at(begin, zone), interval, unit);
  }

  private CalendarTimes.Unit unit() {
    if (type == DataType.Simple.DATE) {
      return CalendarTimes.Unit.DAYS;
    }
    return type == DataType.Simple.TIMESTAMP
        ? CalendarTimes.Unit.INSTANT_MICROS
        : CalendarTimes.Unit.LOCAL_MICROS;
  }

  /** Whether every step has the same length, so that no calendar is needed. */
  boolean isFixed(Interval interval) {
    boolean clockMayShift = type == DataType.Simple.TIMESTAMP && !zone.getRules().isFixedOffset();
    return interval.months() == 0 && (interval.days() == 0 || !clockMayShift);
  }

  /** The length of every step, in the column's unit. */
  long step(Interval interval) {
    if (type == DataType.Simple.DATE) {
      return interval.days();
    }
    return Math.addExact(
        Math.multiplyExact((long) interval.days(), MICROS_PER_DAY), interval.micros());
  }

  /** The number of places from begin to end (both inclusive). */
  static BigInteger size(long begin, long end, long step) {
    BigInteger span = BigInteger.valueOf(end).subtract(BigInteger.valueOf(begin));
    return span.divide(BigInteger.valueOf(step)).add(BigInteger.ONE);
  }
}
