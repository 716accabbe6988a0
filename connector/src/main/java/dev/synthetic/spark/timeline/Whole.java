package dev.synthetic.spark.timeline;

import java.math.BigInteger;

/** Division of whole numbers that rounds one way, whatever their signs. */
final class Whole {
  private Whole() {}

  /** a / b rounded towards negative infinity; b is positive. */
  static BigInteger floorDiv(BigInteger a, BigInteger b) {
    if (fit(a, b)) {
      return BigInteger.valueOf(Math.floorDiv(a.longValue(), b.longValue()));
    }
    BigInteger[] parts = a.divideAndRemainder(b);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** a / b rounded towards positive infinity; b is positive. */
  static BigInteger ceilDiv(BigInteger a, BigInteger b) {
    if (fit(a, b)) {
      return BigInteger.valueOf(ceilDiv(a.longValue(), b.longValue()));
    }
    BigInteger[] parts = a.divideAndRemainder(b);
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  /** a / b rounded towards positive infinity; b is positive. */
  static long ceilDiv(long a, long b) {
    return -Math.floorDiv(-a, b);
  }

  /** Whether 64 bits do, which are many times as fast. */
  private static boolean fit(BigInteger a, BigInteger b) {
    return a.bitLength() < Long.SIZE - 1 && b.bitLength() < Long.SIZE;
  }

  /** The number as 64 bits, the largest such number where it is beyond. */
  static long saturated(BigInteger number) {
    return number.bitLength() < Long.SIZE ? number.longValue() : Long.MAX_VALUE;
  }
}
