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

/** Where walks without end leave what their type can hold. */
final class WalkEnd {
  private static final BigInteger MOST_ROWS = BigInteger.valueOf(Long.MAX_VALUE);
  private static final int LAST_YEAR = 9999;

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

  private static ZonedDateTime start(DataType type, ZoneId zone, long begin) {
    if (type == DataType.Simple.DATE) {
      return LocalDate.ofEpochDay(begin).atStartOfDay(ZoneOffset.UTC);
    }
    ZoneId own = type == DataType.Simple.TIMESTAMP ? zone : ZoneOffset.UTC;
    return Instant.EPOCH.plus(begin, ChronoUnit.MICROS).atZone(own);
  }

  private static boolean isWithin(ZonedDateTime start, Interval interval, long row) {
    try {
      ZonedDateTime time =
          start
              .plusMonths(Math.multiplyExact(row, (long) interval.months()))
              .plusDays(Math.multiplyExact(row, (long) interval.days()))
              .plus(Math.multiplyExact(row, interval.micros()), ChronoUnit.MICROS);
      return isShown(time.getYear()) && isShown(time.withZoneSameInstant(ZoneOffset.UTC).getYear());
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private static boolean isShown(int year) {
    return year >= 1 && year <= LAST_YEAR;
  }
}
