package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.generate.CalendarTimes.Unit;
import dev.synthetic.spec.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dates and timestamps on a calendar, up to the end of the year 9999. */
final class CalendarTimesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Interval MONTH = new Interval(1, 0, 0);
  private static final Interval DAY = new Interval(0, 1, 0);

  @Test
  void monthsAreCountedFromTheBeginSoThatNoDayIsLost() {
    long begin = LocalDate.of(2024, 1, 31).toEpochDay();

    assertThat(Stream.of(0L, 1L, 2L, 3L).map(row -> day(dates(begin, MONTH), row)))
        .containsExactly("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30");
  }

  @Test
  void dayHasAsManyHoursAsTheClockSays() {
    long begin = Instant.parse("2024-03-30T11:00:00Z").toEpochMilli() * 1000;
    CalendarTimes noons = times(Unit.INSTANT_MICROS, begin, DAY);

    assertThat(instant(noons, 0)).isEqualTo("2024-03-30T11:00:00Z");
    assertThat(instant(noons, 1)).isEqualTo("2024-03-31T10:00:00Z");
  }

  @Test
  void clockWithoutZoneKnowsNoChange() {
    long begin = micros("2024-03-31T02:30:00");
    CalendarTimes times = times(Unit.LOCAL_MICROS, begin, MONTH);

    assertThat(value(times, 0)).isEqualTo(begin);
    assertThat(value(times, 1)).isEqualTo(micros("2024-04-30T02:30:00"));
  }

  @Test
  void timeThatTheClockSkipsIsTheOneAfterIt() {
    long begin = Instant.parse("2024-03-30T01:30:00Z").toEpochMilli() * 1000;

    assertThat(instant(times(Unit.INSTANT_MICROS, begin, DAY), 1))
        .isEqualTo("2024-03-31T01:30:00Z");
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void lastTimeOfTheYear9999IsReachedAndNoneAfterIt(Unit unit) {
    CalendarTimes times = times(unit, 0, DAY);
    long last = ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.of(9999, 12, 31));

    assertThat(value(times, last)).isPositive();
    assertThatThrownBy(() -> value(times, last + 1))
        .isInstanceOf(GenerationException.class)
        .hasMessage(
            "Column 'c', row "
                + (last + 1)
                + ": begin plus "
                + (last + 1)
                + " intervals is beyond the year 9999; give the column an end to wrap at, or the"
                + " table fewer rows");
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void placesThatOverflowAreRefusedAndNeverWrapped(Unit unit) {
    for (Interval interval :
        new Interval[] {MONTH, DAY, new Interval(12, 3, 7), new Interval(7, 0, 1L << 40)}) {
      CalendarTimes times = times(unit, 0, interval);
      for (int shift = 0; shift < 30; shift++) {
        long row = (Long.MAX_VALUE >> shift) - 1;
        assertThatThrownBy(() -> value(times, row))
            .isInstanceOf(GenerationException.class)
            .hasMessageStartingWith("Column 'c', row " + row + ": ");
      }
    }
  }

  @Test
  void firstRowBeyondTheEndIsNamed() {
    long begin = LocalDate.of(9999, 10, 1).toEpochDay();
    Rows rows = Rows.consecutive();
    rows.moveTo(0, 0, 100);

    assertThatThrownBy(() -> dates(begin, MONTH).fill(rows, new long[Rows.CAPACITY]))
        .hasMessageStartingWith("Column 'c', row 3: ");
  }

  @Test
  void placesAreCountedUpToAnEndInclusive() {
    long begin = LocalDate.of(2024, 1, 31).toEpochDay();
    CalendarTimes dates = dates(begin, MONTH);

    assertThat(dates.placesUntil(begin)).isEqualTo(1);
    assertThat(dates.placesUntil(LocalDate.of(2024, 2, 28).toEpochDay())).isEqualTo(1);
    assertThat(dates.placesUntil(LocalDate.of(2024, 2, 29).toEpochDay())).isEqualTo(2);
    assertThat(dates.placesUntil(LocalDate.of(2024, 12, 31).toEpochDay())).isEqualTo(12);
    assertThat(dates.placesUntil(LocalDate.of(9999, 12, 31).toEpochDay())).isEqualTo(7976L * 12);
  }

  @Test
  void instantsBeyondWhatNanosecondsReachAreCountedToo() {
    long begin = Instant.parse("1600-01-31T12:00:00Z").getEpochSecond() * 1_000_000;
    CalendarTimes times = times(Unit.INSTANT_MICROS, begin, MONTH);

    assertThat(instant(times, 0)).isEqualTo("1600-01-31T12:00:00Z");
    assertThat(instant(times, 12 * 900)).isEqualTo("2500-01-31T11:53:28Z");
    assertThat(times.placesUntil(value(times, 12 * 900))).isEqualTo(12 * 900 + 1);
  }

  private static CalendarTimes dates(long begin, Interval interval) {
    return times(Unit.DAYS, begin, interval);
  }

  private static CalendarTimes times(Unit unit, long begin, Interval interval) {
    return new CalendarTimes("c", new RowNumbers(), unit.at(begin, BERLIN), interval, unit);
  }

  private static long value(CalendarTimes times, long row) {
    Rows rows = Rows.consecutive();
    rows.moveTo(row, row, 1);
    long[] values = new long[Rows.CAPACITY];
    times.fill(rows, values);
    return values[0];
  }

  private static String day(CalendarTimes dates, long row) {
    return LocalDate.ofEpochDay(value(dates, row)).toString();
  }

  private static String instant(CalendarTimes times, long row) {
    return Instant.EPOCH.plus(value(times, row), ChronoUnit.MICROS).toString();
  }

  private static long micros(String local) {
    return ChronoUnit.MICROS.between(LocalDate.EPOCH.atStartOfDay(), LocalDateTime.parse(local));
  }
}
