package dev.synthetic.spark.timeline;

import java.math.BigInteger;

/**
 * A straight piece of a {@link Curve}: the same work in each of its microseconds.
 *
 * @param micros an instant, in the piece or on its straight continuation
 * @param work the work at that instant
 * @param slope the work of a microsecond, positive
 * @param end the work up to which it is straight (inclusive)
 */
record Stretch(long micros, BigInteger work, BigInteger slope, BigInteger end) {
  /** More work than is ever done. */
  static final BigInteger NEVER = BigInteger.ONE.shiftLeft(400);

  /**
   * The first microsecond at which so much work is done.
   *
   * @throws ArithmeticException if it is beyond 64 bits
   */
  long when(BigInteger target) {
    BigInteger after = Whole.ceilDiv(target.subtract(work), slope);
    return after.add(BigInteger.valueOf(micros)).longValueExact();
  }

  /**
   * The piece of a curve that does factor × work + shift.
   *
   * @param limit the other curve's work up to which that holds (inclusive)
   */
  Stretch mapped(BigInteger factor, BigInteger shift, BigInteger limit) {
    return new Stretch(
        micros,
        work.multiply(factor).add(shift),
        slope.multiply(factor),
        end.multiply(factor).add(shift).min(limit));
  }

  /** The piece of a curve that does the same later. */
  Stretch later(long byMicros, BigInteger byWork) {
    return new Stretch(Math.addExact(micros, byMicros), work.add(byWork), slope, end.add(byWork));
  }
}
