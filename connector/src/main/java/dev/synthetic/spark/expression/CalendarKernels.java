package dev.synthetic.spark.expression;

import java.util.function.LongUnaryOperator;

/**
 * Fields of dates in the proleptic Gregorian calendar, from days since 1970-01-01.
 *
 * <p>The year starts in March, so that its last day is the one that comes and goes: Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms" (2014), section civil_from_days.
 */
final class CalendarKernels {
  private static final long DAYS_OF_400_YEARS = 146_097;
  private static final long FIRST_OF_MARCH_0000 = -719_468;

  private CalendarKernels() {}

  /** A function of every whole number. */
  static Kernel.Unary each(LongUnaryOperator operator) {
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        out.longs[i] = operator.applyAsLong(in.longs[i]);
      }
    };
  }

  /** The day of the week, from 0 for Monday to 6. */
  static long weekday(long day) {
    return Math.floorMod(day + 3, 7L);
  }

  /** The day of the week, from 1 for Sunday to 7. */
  static long dayOfWeek(long day) {
    return Math.floorMod(day + 4, 7L) + 1;
  }

  /** The year. */
  static long year(long day) {
    long shifted = day - FIRST_OF_MARCH_0000;
    long cycle = Math.floorDiv(shifted, DAYS_OF_400_YEARS);
    long dayOfCycle = shifted - cycle * DAYS_OF_400_YEARS;
    long year = cycle * 400 + yearOfCycle(dayOfCycle);
    return monthFromMarch(dayOfYear(dayOfCycle)) < 10 ? year : year + 1;
  }

  /** The month, from 1. */
  static long month(long day) {
    long month = monthFromMarch(dayOfMarchYear(day));
    return month < 10 ? month + 3 : month - 9;
  }

  /** The quarter, from 1. */
  static long quarter(long day) {
    return (month(day) + 2) / 3;
  }

  /** The day of the month, from 1. */
  static long dayOfMonth(long day) {
    long dayOfYear = dayOfMarchYear(day);
    return dayOfYear - firstDay(monthFromMarch(dayOfYear)) + 1;
  }

  private static long dayOfMarchYear(long day) {
    return dayOfYear(Math.floorMod(day - FIRST_OF_MARCH_0000, DAYS_OF_400_YEARS));
  }

  private static long yearOfCycle(long dayOfCycle) {
    return (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
  }

  /** The day of a year that starts on the first of March, from 0. */
  private static long dayOfYear(long dayOfCycle) {
    long year = yearOfCycle(dayOfCycle);
    return dayOfCycle - (365 * year + year / 4 - year / 100);
  }

  /** The month from 0 for March, by the day of a year that starts there. */
  private static long monthFromMarch(long dayOfYear) {
    return (5 * dayOfYear + 2) / 153;
  }

  private static long firstDay(long monthFromMarch) {
    return (153 * monthFromMarch + 2) / 5;
  }
}
