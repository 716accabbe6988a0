package dev.synthetic.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where walks without end leave what their type can hold. */
final class WalkEnd {
  private static final BigInteger MOST_ROWS = BigInteger.valueOf(Long.MAX_VALUE);
  private static final int LAST_YEAR = 9999;
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final int NANOS_PER_MICRO = 1_000;

  private WalkEnd() {}

  /** The last row (inclusive) whose number a type holds. */
  static long lastRow(DataType type, GeneratorSpec.Sequence sequence) {
    if (type.isReal()) {
      return Long.MAX_VALUE;
    }
    Bounds bounds = Bounds.of(type);
    BigDecimal end = sequence.step().signum() > 0 ? bounds.greatest() : bounds.least();
    BigInteger steps =
        end.subtract(sequence.start())
            .divide(sequence.step(), 0, RoundingMode.FLOOR)
            .toBigInteger();
    return steps.min(MOST_ROWS).longValue();
  }

  /**
   * The last row (inclusive) whose date or timestamp is in the years 0001 to 9999.
   *
   * @param begin value of row 0: days or microseconds since 1970-01-01, by type
   * @param interval distance of neighbours, its parts of one sign
   */
  static long lastRow(DataType type, ZoneId zone, long begin, Interval interval) {
    ZonedDateTime start = start(type, zone, begin);
    long low = 0;
    long high = Long.MAX_VALUE;
    while (low < high) {
      long middle = low + (high - low) / 2 + 1;
      if (isWithin(start, interval, middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The last row (inclusive) that a key has a value for. */
  static long lastRow(DataType type, ZoneId zone, KeySpec key) {
    return key.matchKey(
        new KeySpec.KeyCases<>() {
          @Override
          public Long numbers(KeySpec.Numbers spec) {
            BigDecimal span = spec.maxValue().subtract(spec.minValue());
            BigInteger steps = span.divide(spec.step(), 0, RoundingMode.FLOOR).toBigInteger();
            return steps.min(MOST_ROWS).longValue();
          }

          @Override
          public Long times(KeySpec.Times spec) {
            return lastPlace(type, zone, spec.begin(), spec.end(), spec.interval());
          }
        });
  }

  /**
   * The last place (inclusive) that is not behind an end.
   *
   * @param begin value at place 0: days or microseconds since 1970-01-01, by type
   * @param end an end (inclusive) in the same unit, not before begin
   * @param interval distance of neighbours, forwards; null for the smallest there is
   */
  static long lastPlace(
      DataType type, ZoneId zone, long begin, long end, @Nullable Interval interval) {
    if (interval == null) {
      return end - begin;
    }
    ZonedDateTime start = start(type, zone, begin);
    long low = 0;
    long high = end - begin; // a place is at least one day or microsecond
    while (low < high) {
      long middle = low + (high - low) / 2 + 1;
      ZonedDateTime time = time(start, interval, middle);
      if (time != null && value(type, time) <= end) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The value at a place that is within the calendar. */
  static long value(DataType type, ZoneId zone, long begin, Interval interval, long place) {
    ZonedDateTime time = time(start(type, zone, begin), interval, place);
    if (time == null) {
      throw new IllegalArgumentException("no place of the calendar: " + place);
    }
    return value(type, time);
  }

  private static long value(DataType type, ZonedDateTime time) {
    return type == DataType.Simple.DATE
        ? time.toLocalDate().toEpochDay()
        : time.toEpochSecond() * MICROS_PER_SECOND + time.getNano() / NANOS_PER_MICRO;
  }

  private static ZonedDateTime start(DataType type, ZoneId zone, long begin) {
    if (type == DataType.Simple.DATE) {
      return LocalDate.ofEpochDay(begin).atStartOfDay(ZoneOffset.UTC);
    }
    ZoneId own = type == DataType.Simple.TIMESTAMP ? zone : ZoneOffset.UTC;
    return Instant.EPOCH.plus(begin, ChronoUnit.MICROS).atZone(own);
  }

  private static boolean isWithin(ZonedDateTime start, Interval interval, long row) {
    ZonedDateTime time = time(start, interval, row);
    return time != null
        && isShown(time.getYear())
        && isShown(time.withZoneSameInstant(ZoneOffset.UTC).getYear());
  }

  /** The time of a row; null if it is beyond the calendar. */
  private static @Nullable ZonedDateTime time(ZonedDateTime start, Interval interval, long row) {
    try {
      return start
          .plusMonths(Math.multiplyExact(row, (long) interval.months()))
          .plusDays(Math.multiplyExact(row, (long) interval.days()))
          .plus(Math.multiplyExact(row, interval.micros()), ChronoUnit.MICROS);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static boolean isShown(int year) {
    return year >= 1 && year <= LAST_YEAR;
  }
}
