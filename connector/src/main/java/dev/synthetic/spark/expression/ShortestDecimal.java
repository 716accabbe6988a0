package dev.synthetic.spark.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal that reads back as a given binary number: digits × 10^exponent.
 *
 * <p>Of the decimals that the number's own rounding interval holds, one with the fewest digits, at
 * least two where that is closer, and of those the closest: what {@link Double#toString(double)} is
 * specified to print since Java 19. Before, it printed a digit too many for some numbers, so that
 * texts differed between JVMs.
 *
 * <p>The method is Raffaello Giulietti's ("The Schubfach way to render doubles", 2020). The
 * interval, scaled by a power of ten to be between 1 and 10 wide, holds at most one multiple of 10
 * and at least one integer; which one is seen from products with a power of ten to 126 bits.
 *
 * @param digits the digits, without trailing zeros, positive
 * @param exponent the power of ten of the last digit
 */
record ShortestDecimal(long digits, int exponent) {
  private static final int DOUBLE_BITS = 53;
  private static final int DOUBLE_LEAST_POWER = -1074;
  private static final int FLOAT_BITS = 24;
  private static final int FLOAT_LEAST_POWER = -149;

  /** So many units of the least power of two have one digit only; two may be closer. */
  private static final int FEW_DOUBLE_UNITS = 3;

  private static final int FEW_FLOAT_UNITS = 8;
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  /** The decimal of a finite number that is not zero; the sign is left out. */
  static ShortestDecimal of(double number) {
    long bits = Double.doubleToRawLongBits(number);
    int biased = (int) (bits >>> (DOUBLE_BITS - 1)) & 0x7ff;
    long fraction = bits & ((1L << (DOUBLE_BITS - 1)) - 1);
    if (biased == 0 && fraction < FEW_DOUBLE_UNITS) {
      return twoDigits(Math.abs(number));
    }
    return of(biased, fraction, 1L << (DOUBLE_BITS - 1), DOUBLE_LEAST_POWER);
  }

  /** The decimal of a finite number that is not zero; the sign is left out. */
  static ShortestDecimal of(float number) {
    int bits = Float.floatToRawIntBits(number);
    int biased = (bits >>> (FLOAT_BITS - 1)) & 0xff;
    int fraction = bits & ((1 << (FLOAT_BITS - 1)) - 1);
    if (biased == 0 && fraction < FEW_FLOAT_UNITS) {
      return twoDigits(Math.abs(number));
    }
    return of(biased, fraction, 1L << (FLOAT_BITS - 1), FLOAT_LEAST_POWER);
  }

  /** The decimal with a sign. */
  BigDecimal signed(boolean isNegative) {
    return BigDecimal.valueOf(isNegative ? -digits : digits, -exponent);
  }

  private static ShortestDecimal twoDigits(double number) {
    BigDecimal rounded = new BigDecimal(number).round(TWO_DIGITS).stripTrailingZeros();
    return new ShortestDecimal(rounded.unscaledValue().longValueExact(), -rounded.scale());
  }

  /**
   * @param hidden the bit that stands before a normal number's fraction
   * @param leastPower the power of two of the least number's unit
   */
  private static ShortestDecimal of(int biased, long fraction, long hidden, int leastPower) {
    if (biased == 0) {
      return of(fraction, leastPower, false);
    }
    boolean isNarrowBelow = fraction == 0 && biased > 1;
    return of(hidden + fraction, leastPower + biased - 1, isNarrowBelow);
  }

  /** The decimal of {@code units} × 2^power; below a power of two the next number is nearer. */
  private static ShortestDecimal of(long units, int power, boolean isNarrowBelow) {
    int exponent = Powers.floorLog10(power, isNarrowBelow);
    int shift = power + Powers.floorLog2Of10To(-exponent) + 2;
    long quarters = units << 2;
    long here = Powers.scaled(quarters << shift, exponent);
    long open = units & 1; // an odd number's interval is without its ends
    long low = Powers.scaled(quarters - (isNarrowBelow ? 1 : 2) << shift, exponent) + open;
    long high = Powers.scaled(quarters + 2 << shift, exponent) - open;
    long below = here >> 2;
    if (below >= 100) {
      long tens = below / 10 * 10;
      boolean isLowerIn = low <= tens << 2;
      if (isLowerIn != (tens + 10 << 2 <= high)) {
        return stripped(isLowerIn ? tens : tens + 10, exponent);
      }
    }
    return stripped(nearest(here, below, low, high), exponent);
  }

  /** The integer in the interval; of two, the closer one, then the even one. */
  private static long nearest(long here, long below, long low, long high) {
    boolean isLowerIn = low <= below << 2;
    if (isLowerIn != (below + 1 << 2 <= high)) {
      return isLowerIn ? below : below + 1;
    }
    long fromMiddle = here - (below + below + 1 << 1);
    boolean isLower = fromMiddle < 0 || (fromMiddle == 0 && (below & 1) == 0);
    return isLower ? below : below + 1;
  }

  private static ShortestDecimal stripped(long digits, int exponent) {
    long rest = digits;
    int power = exponent;
    while (rest % 10 == 0) {
      rest /= 10;
      power++;
    }
    return new ShortestDecimal(rest, power);
  }

  /** Powers of ten and logarithms, exact over the range of doubles. */
  private static final class Powers {
    private static final int LEAST = -324;
    private static final int MOST = 292;

    private static final long LOG10_OF_2 = 661_971_961_083L; // × 2^41
    private static final long LOG10_OF_3_4 = -274_743_187_321L; // × 2^41
    private static final long LOG2_OF_10 = 913_124_641_741L; // × 2^38

    /** 10^-exponent to 126 bits, rounded up, in two words. */
    private static final long[] HIGH = new long[MOST - LEAST + 1];

    private static final long[] LOW = new long[MOST - LEAST + 1];

    static {
      for (int exponent = LEAST; exponent <= MOST; exponent++) {
        BigInteger power = toward126Bits(exponent);
        HIGH[exponent - LEAST] = power.shiftRight(Long.SIZE).longValue();
        LOW[exponent - LEAST] = power.longValue();
      }
    }

    private Powers() {}

    private static BigInteger toward126Bits(int exponent) {
      int shift = 125 - floorLog2Of10To(-exponent);
      BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
      BigInteger scaled =
          exponent > 0
              ? BigInteger.ONE.shiftLeft(shift).divide(power)
              : power.shiftLeft(shift); // a negative shift is one to the right
      return scaled.add(BigInteger.ONE);
    }

    /** The floor of log10(2^power), or of log10(3/4 × 2^power). */
    static int floorLog10(int power, boolean ofThreeQuarters) {
      return (int) (power * LOG10_OF_2 + (ofThreeQuarters ? LOG10_OF_3_4 : 0) >> 41);
    }

    /** The floor of log2(10^exponent). */
    static int floorLog2Of10To(int exponent) {
      return (int) (exponent * LOG2_OF_10 >> 38);
    }

    /** number × 10^-exponent, shifted to a few bits; the last bit says whether anything is cut. */
    static long scaled(long number, int exponent) {
      long high = HIGH[exponent - LEAST];
      long low = LOW[exponent - LEAST];
      long fromLow = Math.multiplyHigh(low, number) + (low < 0 ? number : 0); // low is unsigned
      long middle = high * number;
      long sum = middle + fromLow;
      long carry = Long.compareUnsigned(sum, middle) < 0 ? 1 : 0;
      long top = Math.multiplyHigh(high, number) + carry;
      return top << 1 | sum >>> 63 | (sum << 1 == 0 ? 0 : 1);
    }
  }
}
