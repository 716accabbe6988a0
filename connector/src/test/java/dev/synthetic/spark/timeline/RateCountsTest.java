package dev.synthetic.spark.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synthetic.spec.RateSpec;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows per minute over the year 2024, against what each profile's formula says. */
final class RateCountsTest {
  private static final long START = 1_704_067_200_000_000L; // 2024-01-01T00:00:00Z, a Monday
  private static final int MINUTES = 366 * 24 * 60;
  private static final BigDecimal ROWS_PER_SECOND = BigDecimal.valueOf(100);
  private static final double ROWS_PER_MINUTE = 6000;

  /**
   * A profile and its multiplier's mean over a minute.
   *
   * @param tolerance rows that a minute may be off: the ends of a minute fall between rows, a sine
   *     wave's pieces have six digits
   */
  private record Case(String name, RateSpec.Profile profile, Formula formula, double tolerance) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The mean of a multiplier from an instant (inclusive) to another (exclusive). */
  private interface Formula {
    double mean(long fromMicros, long toMicros);
  }

  static Stream<Case> cases() {
    long day = RateList.DAY;
    return Stream.of(
        new Case("constant", new RateSpec.Constant(new BigDecimal("2.5")), (from, to) -> 2.5, 1),
        new Case("ramp", RateList.ramp("0", "3", 100 * day), RateCountsTest::ramp, 20),
        new Case("steps", RateList.steps(), exact(RateCountsTest::steps), 1),
        new Case("sine", RateList.sine(day, "0.8"), RateCountsTest::sine, 1.01),
        new Case(
            "square",
            RateList.square(30 * RateList.MINUTE, "2", "0"),
            exact(RateCountsTest::square),
            1),
        new Case(
            "business hours in New York",
            RateList.businessHours(RateList.NEW_YORK, "4", "1"),
            exact(micros -> isWork(micros, RateList.NEW_YORK) ? 4 : 1),
            1),
        new Case(
            "business hours in Berlin",
            RateList.businessHours(RateList.BERLIN, "4", "0"),
            exact(micros -> isWork(micros, RateList.BERLIN) ? 4 : 0),
            1),
        new Case(
            "bursts",
            RateList.bursts(RateList.HOUR, 2 * RateList.MINUTE, "10", RateSpec.Placement.FIXED),
            exact(micros -> micros % RateList.HOUR < 2 * RateList.MINUTE ? 10 : 1),
            1),
        new Case(
            "schedule", RateList.schedule(RateList.BERLIN), exact(RateCountsTest::scheduled), 1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyMinuteHasTheRowsThatTheFormulaSays(Case line) {
    Timeline timeline = timeline(RateList.even(line.profile));
    long before = 0;
    double expectedTotal = 1; // row 0 is due at the very start
    double farthest = 0;
    for (int minute = 0; minute < MINUTES; minute++) {
      long from = START + minute * RateList.MINUTE;
      long rows = timeline.rowsDue(from + RateList.MINUTE - 1);
      double expected = line.formula.mean(from, from + RateList.MINUTE) * ROWS_PER_MINUTE;
      farthest = Math.max(farthest, Math.abs(rows - before - expected));
      before = rows;
      expectedTotal += expected;
    }
    assertThat(farthest).isLessThanOrEqualTo(line.tolerance);
    assertThat((double) before).isCloseTo(expectedTotal, within(1 + 1e-6 * expectedTotal));
  }

  @Test
  void workBeginsByTheLocalClockOnBothSidesOfEachChangeOfIt() {
    Timeline newYork = closedAtNight(RateList.NEW_YORK);
    Timeline berlin = closedAtNight(RateList.BERLIN);
    for (String day : List.of("2024-03-08", "2024-03-11", "2024-11-01", "2024-11-04")) {
      assertOpens(newYork, LocalDate.parse(day), RateList.NEW_YORK);
    }
    for (String day : List.of("2024-03-29", "2024-04-01", "2024-10-25", "2024-10-28")) {
      assertOpens(berlin, LocalDate.parse(day), RateList.BERLIN);
    }
  }

  @Test
  void holidayHasNoWork() {
    Timeline berlin = closedAtNight(RateList.BERLIN);
    long christmas = micros(LocalDate.of(2024, 12, 25).atStartOfDay(RateList.BERLIN));

    assertThat(berlin.rowsDue(christmas + RateList.DAY)).isEqualTo(berlin.rowsDue(christmas));
  }

  @Test
  void everyPeriodHasOneBurstOfItsLengthSomewhere() {
    long duration = 2 * RateList.MINUTE;
    RateSpec.Bursts bursts =
        RateList.bursts(RateList.HOUR, duration, "10", RateSpec.Placement.RANDOM);
    Timeline timeline = timeline(RateList.even(bursts));
    double[] starts = new double[366 * 24];
    for (int hour = 0; hour < starts.length; hour++) {
      long from = START + hour * RateList.HOUR;
      long rows = timeline.rowsDue(from + RateList.HOUR - 1) - timeline.rowsDue(from - 1);
      assertThat(rows).isCloseTo(100 * (3600 + 9 * 120), within(1L));
      long start = rises(timeline, from);
      assertThat(timeline.multiplier(start + 1)).isEqualTo(10);
      assertThat(timeline.multiplier(start + duration - 2)).isEqualTo(10);
      assertThat(timeline.multiplier(start + duration + 2)).isEqualTo(1);
      starts[hour] = (start - from) / (double) (RateList.HOUR - duration);
    }
    assertUniform(starts);
  }

  /** The microsecond at which an hour's burst starts: by its rows, then by the pace. */
  private static long rises(Timeline timeline, long from) {
    long usual = timeline.rowsDue(from - 1);
    long extra =
        first(
            from, from + RateList.HOUR, t -> timeline.rowsDue(t) - usual > (t - from) / 10_000 + 2);
    return first(Math.max(from, extra - 30_000), extra, t -> timeline.multiplier(t) > 5);
  }

  /** The first instant for which something holds that then holds until the last one. */
  private static long first(long from, long last, LongPredicate predicate) {
    long low = from;
    long high = last;
    while (low < high) {
      long middle = low + (high - low) / 2;
      boolean holds = predicate.test(middle);
      low = holds ? low : middle + 1;
      high = holds ? middle : high;
    }
    return low;
  }

  /** Kolmogorov and Smirnov's test; fails by chance once in 10,000 seeds. */
  private static void assertUniform(double[] places) {
    double[] sorted = places.clone();
    Arrays.sort(sorted);
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      distance = Math.max(distance, Math.abs(sorted[i] - (i + 0.5) / sorted.length));
    }
    assertThat(distance * Math.sqrt(sorted.length)).isLessThan(2.23);
  }

  private static Timeline closedAtNight(ZoneId zone) {
    return timeline(RateList.even(RateList.businessHours(zone, "1", "0")));
  }

  private static void assertOpens(Timeline timeline, LocalDate day, ZoneId zone) {
    long open = micros(day.atTime(9, 30).atZone(zone));
    long close = micros(day.atTime(17, 0).atZone(zone));
    assertThat(timeline.multiplier(open - 1)).isZero();
    assertThat(timeline.multiplier(open)).isEqualTo(1);
    assertThat(timeline.multiplier(close - 1)).isEqualTo(1);
    assertThat(timeline.multiplier(close)).isZero();
    assertThat(timeline.rowsDue(close) - timeline.rowsDue(open - 1))
        .isCloseTo(100 * 7 * 3600 + 100 * 1800, within(1L));
  }

  private static Timeline timeline(RateSpec rate) {
    return Timelines.of(new Timelines.Request(ROWS_PER_SECOND, rate, 1, START, 0, START));
  }

  /** The mean of a multiplier that changes at whole minutes only. */
  private static Formula exact(LongToDoubleFunction multiplier) {
    return (from, to) -> multiplier.applyAsDouble(from);
  }

  private static double ramp(long from, long to) {
    double end = 100.0 * RateList.DAY;
    double middle = (from + to) / 2.0 - START;
    return 3 * Math.min(1, middle / end);
  }

  private static double steps(long micros) {
    long after = micros - START;
    if (after >= RateList.DAY) {
      return 0.123456;
    }
    return after < 10 * RateList.MINUTE ? (after == 0 ? 2 * 55 / 60.0 : 2) : 0;
  }

  private static double sine(long from, long to) {
    double scale = 2 * Math.PI / RateList.DAY;
    double phase = RateList.DAY / 7;
    double integral =
        (Math.cos((from - START - phase) * scale) - Math.cos((to - START - phase) * scale)) / scale;
    return 1 + 0.8 * integral / (to - from);
  }

  private static double square(long micros) {
    long period = 30 * RateList.MINUTE;
    long phase = period / 4;
    // high from 7.5 to 17.5 minutes: the minutes at its ends have half of it
    double begin = Math.floorMod(micros - phase, period) / (double) RateList.MINUTE;
    if (begin == 29.5 || begin == 9.5) {
      return 1;
    }
    return begin < 10 ? 2 : 0;
  }

  private static boolean isWork(long micros, ZoneId zone) {
    ZonedDateTime local = Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone);
    LocalDate date = local.toLocalDate();
    boolean isHoliday =
        date.equals(LocalDate.of(2024, 1, 1)) || date.equals(LocalDate.of(2024, 12, 25));
    LocalTime time = local.toLocalTime();
    return local.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
        && !isHoliday
        && !time.isBefore(LocalTime.of(9, 30))
        && time.isBefore(LocalTime.of(17, 0));
  }

  private static double scheduled(long micros) {
    LocalDateTime local =
        Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(RateList.BERLIN).toLocalDateTime();
    double sum = 0;
    for (int hour = 0; hour < 168; hour++) {
      sum += hour * 37 % 101;
    }
    int hour = (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    return (hour * 37 % 101) / (sum / 168);
  }

  private static long micros(ZonedDateTime time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant());
  }
}
