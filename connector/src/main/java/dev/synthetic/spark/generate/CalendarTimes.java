package dev.synthetic.spark.generate;

import dev.synthetic.spec.Interval;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Dates and timestamps on a calendar grid: {@code begin + place × interval}, months first, then
 * days, then microseconds, on the clock of a zone.
 *
 * @param column the column's name, for messages
 * @param places the place of each cell
 * @param begin the value at place 0
 * @param interval distance of neighbours; only months and days for dates
 * @param unit what a value counts
 */
public record CalendarTimes(
    String column, Fill<long[]> places, ZonedDateTime begin, Interval interval, Unit unit)
    implements Fill<long[]> {
  private static final int LAST_YEAR = 9999;
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final int NANOS_PER_MICRO = 1_000;

  /** What a value counts since 1970-01-01. */
  public enum Unit {
    /** Days of the local calendar. */
    DAYS {
      @Override
      long value(ZonedDateTime time) {
        return time.toLocalDate().toEpochDay();
      }

      @Override
      ZonedDateTime time(long value, ZoneId zone) {
        return LocalDate.ofEpochDay(value).atStartOfDay(zone);
      }
    },
    /** Microseconds of the time line. */
    INSTANT_MICROS {
      @Override
      long value(ZonedDateTime time) {
        // ChronoUnit.MICROS.between counts nanoseconds, whose 64 bits end in 2262.
        long second = time.toEpochSecond();
        return second * MICROS_PER_SECOND + time.getNano() / NANOS_PER_MICRO;
      }

      @Override
      ZonedDateTime time(long value, ZoneId zone) {
        return Instant.EPOCH.plus(value, ChronoUnit.MICROS).atZone(zone);
      }
    },
    /** Microseconds of a clock without zone. */
    LOCAL_MICROS {
      @Override
      long value(ZonedDateTime time) {
        return ChronoUnit.MICROS.between(LocalDate.EPOCH.atStartOfDay(), time.toLocalDateTime());
      }

      @Override
      ZonedDateTime time(long value, ZoneId zone) {
        LocalDateTime local = LocalDate.EPOCH.atStartOfDay().plus(value, ChronoUnit.MICROS);
        return local.atZone(zone);
      }
    };

    abstract long value(ZonedDateTime time);

    abstract ZonedDateTime time(long value, ZoneId zone);

    /** A value of this unit as a time of a zone; UTC unless this unit is an instant. */
    public ZonedDateTime at(long value, ZoneId zone) {
      return time(value, this == INSTANT_MICROS ? zone : ZoneId.of("UTC"));
    }
  }

  @Override
  public void fill(Rows rows, long[] values) {
    places.fill(rows, values);
    for (int i = 0; i < rows.count(); i++) {
      values[i] = value(values[i], rows.row(i));
    }
  }

  private long value(long place, long row) {
    try {
      ZonedDateTime time = at(place);
      if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
        return unit.value(time);
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw beyond(row, place);
    }
    throw beyond(row, place);
  }

  private ZonedDateTime at(long place) {
    return begin
        .plusMonths(Math.multiplyExact(place, (long) interval.months()))
        .plusDays(Math.multiplyExact(place, (long) interval.days()))
        .plus(Math.multiplyExact(place, interval.micros()), ChronoUnit.MICROS);
  }

  /**
   * The values at the first places.
   *
   * @param count of places, all of which are within the calendar
   */
  public long[] values(int count) {
    long[] values = new long[count];
    Arrays.setAll(values, place -> unit.value(at(place)));
    return values;
  }

  /** The number of places from begin to an end (inclusive). */
  public long placesUntil(long end) {
    long low = 0;
    long high = 1L << 22; // ten thousand years have fewer days than that
    while (low < high) {
      long middle = (low + high + 1) >>> 1;
      if (isWithin(middle, end)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low + 1;
  }

  private boolean isWithin(long place, long end) {
    try {
      return unit.value(at(place)) <= end;
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private GenerationException beyond(long row, long place) {
    String message =
        "begin plus "
            + place
            + " intervals is beyond the year 9999; give the column an end to"
            + " wrap at, or the table fewer rows";
    return new GenerationException(column, row, message);
  }
}
