package dev.synthetic.spark.random;

/**
 * Random bits as numbers between 0 and 1, from their upper 53.
 *
 * <p>Whole numbers become doubles by their exponents, exactly: a cast of {@code long} to {@code
 * double} chains the rows of a loop on Java 17 (JDK-8318562).
 */
public final class UnitDoubles {
  private static final int DROPPED_BITS = 11;
  private static final double GREATEST = 0x1.0p53 - 1;

  private UnitDoubles() {}

  /** A whole number below 2^53 as a double, exactly. */
  static double exact(long number) {
    double high = Double.longBitsToDouble(0x4530000000000000L | (number >>> 32)) - 0x1.00000001p84;
    return high + Double.longBitsToDouble(0x4330000000000000L | (number & 0xFFFFFFFFL));
  }

  /** A number from 0 (inclusive) to 1 (exclusive), a multiple of 2^-53. */
  public static double halfOpen(long bits) {
    return exact(bits >>> DROPPED_BITS) * 0x1.0p-53;
  }

  /** Fills {@code units[i]} with {@code halfOpen(bits[i])}, 0 ≤ i &lt; count. */
  public static void halfOpen(long[] bits, int count, double[] units) {
    for (int i = 0; i < count; i++) {
      units[i] = halfOpen(bits[i]);
    }
  }

  /**
   * Fills {@code flags[i]} with 1 where {@code halfOpen(bits[i])} is below a bound, with 0
   * elsewhere, 0 ≤ i &lt; count.
   *
   * @param steps the bound in steps of 2^-53
   */
  public static void areBelow(long steps, long[] bits, int count, long[] flags) {
    for (int i = 0; i < count; i++) {
      flags[i] = ((bits[i] >>> DROPPED_BITS) - steps) >>> (Long.SIZE - 1);
    }
  }

  /** A number from 0 to 1, both inclusive. */
  public static double closed(long bits) {
    return exact(bits >>> DROPPED_BITS) / GREATEST;
  }

  /** Fills {@code units[i]} with {@code closed(bits[i])}, 0 ≤ i &lt; count. */
  public static void closed(long[] bits, int count, double[] units) {
    for (int i = 0; i < count; i++) {
      units[i] = closed(bits[i]);
    }
  }
}
