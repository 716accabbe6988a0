package dev.synthetic.spec;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A calendar interval, as Spark reads one: months, days and microseconds kept apart.
 *
 * @param months whole months; a year is twelve
 * @param days whole days; a week is seven
 * @param micros microseconds below a day
 */
public record Interval(int months, int days, long micros) implements Serializable {
  private static final double DAYS_PER_MONTH = 30.436875;
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /** Whether adding it moves no instant. */
  public boolean isZero() {
    return months == 0 && days == 0 && micros == 0;
  }

  /**
   * Its length in microseconds, a day having 24 hours; null where it has months, which have no
   * length, or where 64 bits are too few.
   */
  @Nullable Long fixedMicros() {
    try {
      return months == 0
          ? Math.addExact(Math.multiplyExact((long) days, MICROS_PER_DAY), micros)
          : null;
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** About how many days it is: a month of the Gregorian calendar has 30.436875 on average. */
  public double averageDays() {
    return months * DAYS_PER_MONTH + days + micros / (double) MICROS_PER_DAY;
  }
}
