package dev.synthetic.spark.expression;

/**
 * The decimal digits of a double's size, rounded, where that does not hang on its last bits.
 *
 * <p>Spark rounds the shortest decimal that reads as the double. That is within half a unit in the
 * last place of the double, and a product by a power of ten rounds once more: both together are
 * less than 2^−51 of the number. Farther than that from a half, the digits are those of the
 * product.
 */
final class ClearDigits {
  private static final double MOST = 0x1p48;
  private static final double UNCERTAINTY = 0x1p-50;

  private ClearDigits() {}

  /** The digits up to some place after the point; negative if they are not clear. */
  static long of(double number, int scale) {
    double scaled = Math.abs(number) * DecimalKernels.power(scale);
    if (!(scaled < MOST)) {
      return -1;
    }
    long floor = (long) scaled;
    double beyondHalf = scaled - floor - 0.5;
    if (Math.abs(beyondHalf) <= scaled * UNCERTAINTY) {
      return -1;
    }
    return beyondHalf > 0 ? floor + 1 : floor;
  }
}
