package dev.synthetic.spark.timeline;

import java.math.BigInteger;

/** Division of whole numbers that rounds one way, whatever their signs. */
final class Whole {
  private Whole() {}

  /** a / b rounded towards negative infinity; b is positive. */
  static BigInteger floorDiv(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** a / b rounded towards positive infinity; b is positive. */
  static BigInteger ceilDiv(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  /** a / b rounded towards positive infinity; b is positive. */
  static long ceilDiv(long a, long b) {
    return -Math.floorDiv(-a, b);
  }

  /** The number as 64 bits, the largest such number where it is beyond. */
  static long saturated(BigInteger number) {
    return number.bitLength() < Long.SIZE ? number.longValue() : Long.MAX_VALUE;
  }
}
