package dev.synthetic.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Where a value axis from 0 has its lines: at multiples of a round step.
 *
 * @param step distance of two lines, positive
 * @param count how many there are above 0
 */
record ValueTicks(BigDecimal step, int count) {
  private static final List<BigDecimal> ROUND =
      List.of(
          BigDecimal.ONE,
          new BigDecimal("2"),
          new BigDecimal("2.5"),
          new BigDecimal("5"),
          BigDecimal.TEN);
  private static final double HEADROOM = 1.02; // the highest value does not touch the frame

  /**
   * The fewest round steps that reach a value, or nearly so.
   *
   * @param highest the value, at least 0
   * @param most how many lines there may be above 0, at least 2
   */
  static ValueTicks reaching(double highest, int most) {
    double needed = highest > 0 ? highest * HEADROOM : 1;
    BigDecimal exact = BigDecimal.valueOf(needed);
    BigDecimal decade = BigDecimal.ONE.scaleByPowerOfTen(exact.precision() - exact.scale() - 2);
    while (true) {
      for (BigDecimal round : ROUND) {
        BigDecimal step = decade.multiply(round);
        BigDecimal count = exact.divide(step, 0, RoundingMode.CEILING);
        if (count.compareTo(BigDecimal.valueOf(most)) <= 0) {
          return new ValueTicks(step, count.intValueExact());
        }
      }
      decade = decade.multiply(BigDecimal.TEN);
    }
  }

  /** The value of a line; line 0 is at 0. */
  BigDecimal value(int line) {
    return step.multiply(BigDecimal.valueOf(line));
  }

  /** The value as a person reads it. */
  String label(int line) {
    return Texts.number(value(line));
  }

  /** The value of the uppermost line. */
  double top() {
    return value(count).doubleValue();
  }

  /** The length of the longest label. */
  int labelWidth() {
    int longest = 0;
    for (int line = 0; line <= count; line++) {
      longest = Math.max(longest, label(line).length());
    }
    return longest;
  }
}
