package dev.synthetic.spark.timeline;

import java.math.BigInteger;

/**
 * A straight piece of a {@link Curve}: the same work in each of its microseconds.
 *
 * @param micros an instant, in the piece or on its straight continuation
 * @param work the work at that instant
 * @param slope the work of a microsecond, positive
 * @param begin the work from which on it is straight (exclusive)
 * @param end the work up to which it is straight (inclusive)
 */
record Stretch(long micros, BigInteger work, BigInteger slope, BigInteger begin, BigInteger end) {
  /** More work than is ever done. */
  static final BigInteger NEVER = BigInteger.ONE.shiftLeft(400);

  /** Less work than has ever been done. */
  static final BigInteger ALWAYS = NEVER.negate();

  /** Whether the work first comes to so much in this piece. */
  boolean reaches(BigInteger target) {
    return begin.compareTo(target) < 0 && target.compareTo(end) <= 0;
  }

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
   * @param from the other curve's work from which on that holds (exclusive)
   * @param limit the other curve's work up to which that holds (inclusive)
   */
  Stretch mapped(BigInteger factor, BigInteger shift, BigInteger from, BigInteger limit) {
    return new Stretch(
        micros,
        work.multiply(factor).add(shift),
        slope.multiply(factor),
        begin.multiply(factor).add(shift).max(from),
        end.multiply(factor).add(shift).min(limit));
  }

  /** The part of this piece between two amounts of work. */
  Stretch within(BigInteger from, BigInteger limit) {
    return new Stretch(micros, work, slope, begin.max(from), end.min(limit));
  }

  /** The piece of a curve that does the same later. */
  Stretch later(long byMicros, BigInteger byWork) {
    return new Stretch(
        Math.addExact(micros, byMicros),
        work.add(byWork),
        slope,
        begin.add(byWork),
        end.add(byWork));
  }
}
