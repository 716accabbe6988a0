package dev.synthetic.spark.timeline;

import dev.synthetic.spec.RateSpec;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A multiplier by the hour of the week, as the clock of a time zone shows it.
 *
 * @param zone the time zone
 * @param week the multiplier of a week that starts on Monday 00:00
 * @param holidays local dates that have the multiplier {@code holiday} instead
 * @param holiday in parts of the week's unit
 */
record LocalWeek(ZoneId zone, Wave week, Set<LocalDate> holidays, BigInteger holiday) {
  /** Seven days of 24 hours. */
  static final long WEEK_MICROS = 7 * 86_400_000_000L;

  private static final long DAY_MICROS = 86_400_000_000L;
  private static final long HOUR_MICROS = 3_600_000_000L;

  /** What to add to a Monday of the first week, which begins on Thursday, 1970-01-01. */
  private static final long MONDAY_MICROS = 4 * DAY_MICROS;

  /** Hours of work. */
  static LocalWeek of(RateSpec.BusinessHours spec) {
    BigInteger divisor =
        Waves.UNIT.gcd(Waves.factor(spec.inside())).gcd(Waves.factor(spec.outside()));
    BigInteger inside = Waves.factor(spec.inside()).divide(divisor);
    BigInteger outside = Waves.factor(spec.outside()).divide(divisor);
    TreeMap<Long, BigInteger> factors = new TreeMap<>();
    factors.put(0L, outside);
    for (DayOfWeek day : spec.days()) {
      long midnight = day.ordinal() * DAY_MICROS;
      factors.put(midnight + spec.openMicros(), inside);
      factors.putIfAbsent((midnight + spec.closeMicros()) % WEEK_MICROS, outside);
    }
    Wave week = new Wave(WEEK_MICROS, factors, Waves.UNIT.divide(divisor));
    return new LocalWeek(spec.timeZone(), week, Set.copyOf(spec.holidays()), outside);
  }

  /** Weights over their mean. */
  static LocalWeek of(RateSpec.Schedule spec) {
    TreeMap<Long, BigInteger> factors = new TreeMap<>();
    BigInteger sum = BigInteger.ZERO;
    for (int hour = 0; hour < spec.weights().size(); hour++) {
      BigInteger weight = Waves.factor(spec.weights().get(hour));
      sum = sum.add(weight);
      factors.put(hour * HOUR_MICROS, weight.multiply(BigInteger.valueOf(spec.weights().size())));
    }
    Wave week = new Wave(WEEK_MICROS, factors, sum).reduced();
    return new LocalWeek(spec.timeZone(), week, Set.of(), BigInteger.ZERO);
  }

  /**
   * How a local clock stands for a time.
   *
   * @param offsetMicros what it is ahead of UTC
   * @param isHoliday whether the day is a holiday
   */
  record State(long offsetMicros, boolean isHoliday) {}

  /** The state at an instant, which lasts until the next of {@link #changes}. */
  State at(long micros) {
    Instant instant = instant(micros);
    long offset = zone.getRules().getOffset(instant).getTotalSeconds() * 1_000_000L;
    boolean isHoliday = holidays.contains(LocalDate.ofInstant(instant, zone));
    return new State(offset, isHoliday);
  }

  /** The multiplier while a state lasts. */
  Wave wave(State state) {
    if (!state.isHoliday) {
      return week.later(MONDAY_MICROS - state.offsetMicros);
    }
    TreeMap<Long, BigInteger> factors = new TreeMap<>();
    factors.put(0L, holiday);
    return new Wave(WEEK_MICROS, factors, week.unit());
  }

  /**
   * The instants at which the state may change.
   *
   * @param first the first instant of interest (exclusive)
   * @param last the last one (inclusive)
   */
  List<Long> changes(long first, long last) {
    List<Long> changes = new ArrayList<>();
    ZoneOffsetTransition transition = zone.getRules().nextTransition(instant(first));
    while (transition != null && micros(transition.getInstant()) <= last) {
      changes.add(micros(transition.getInstant()));
      transition = zone.getRules().nextTransition(transition.getInstant());
    }
    for (LocalDate date : holidays) {
      changes.add(micros(date.atStartOfDay(zone).toInstant()));
      changes.add(micros(date.plusDays(1).atStartOfDay(zone).toInstant()));
    }
    changes.removeIf(micros -> micros <= first || micros > last);
    return changes;
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
