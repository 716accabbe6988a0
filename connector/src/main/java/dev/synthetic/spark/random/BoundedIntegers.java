package dev.synthetic.spark.random;

/**
 * Whole numbers from 0 to a bound (exclusive), each equally likely.
 *
 * <p>A draw is the high word of bits × bound, as in Lemire, "Fast Random Integer Generation in an
 * Interval" (TOMACS 29(1), 2019), without rejection. Up to 2^40 one word of bits is used and the
 * bias is below 2^-24 of a number's share; above that two words, and it is below 2^-64.
 */
public final class BoundedIntegers {
  private static final long HALF = 0xFFFFFFFFL;
  private static final long NARROW = 1L << 31;
  private static final long ONE_WORD = 1L << 40;

  private final StreamKey key;
  private final StreamKey lowKey;
  private final long bound;

  private BoundedIntegers(StreamKey key, StreamKey lowKey, long bound) {
    this.key = key;
    this.lowKey = lowKey;
    this.bound = bound;
  }

  /**
   * Draws below a bound.
   *
   * @param key the stream of the high bits
   * @param lowKey the stream of the low bits, used for bounds above 2^40
   * @param bound the bound (exclusive), unsigned; 0 stands for 2^64
   */
  public static BoundedIntegers of(StreamKey key, StreamKey lowKey, long bound) {
    return new BoundedIntegers(key, lowKey, bound);
  }

  /** The number of one row, unsigned. */
  public long draw(long row) {
    long bits = RowBits.bits(key, row);
    if (bound == 0) {
      return bits;
    }
    if (bound > 0 && bound <= ONE_WORD) {
      return highWord(bits, bound);
    }
    return highWordOfTwo(bits, RowBits.bits(lowKey, row));
  }

  /**
   * Fills {@code numbers[i]} with the number of row {@code base + offsets[i]}, 0 ≤ i &lt; count.
   */
  public void fill(long[] offsets, long base, int count, long[] numbers) {
    RowBits.fill(key, offsets, base, count, numbers);
    if (bound > 0 && bound <= NARROW) {
      narrow(bound, count, numbers);
      return;
    }
    if (bound > 0 && bound <= ONE_WORD) {
      for (int i = 0; i < count; i++) {
        numbers[i] = highWord(numbers[i], bound);
      }
      return;
    }
    for (int i = 0; bound != 0 && i < count; i++) {
      numbers[i] = highWordOfTwo(numbers[i], RowBits.bits(lowKey, base + offsets[i]));
    }
  }

  /** The high word from 32-bit halves: exact below 2^31, and a loop that C2 vectorises. */
  private static void narrow(long bound, int count, long[] numbers) {
    for (int i = 0; i < count; i++) {
      long bits = numbers[i];
      numbers[i] = ((bits >>> 32) * bound + (((bits & HALF) * bound) >>> 32)) >>> 32;
    }
  }

  /** The high word of an unsigned product. */
  private static long highWord(long x, long y) {
    return Math.multiplyHigh(x, y) + ((x >> 63) & y) + ((y >> 63) & x);
  }

  /** The highest word of (high, low) × bound. */
  private long highWordOfTwo(long high, long low) {
    long carried = highWord(low, bound);
    long middle = high * bound + carried;
    long carry = Long.compareUnsigned(middle, carried) < 0 ? 1 : 0;
    return highWord(high, bound) + carry;
  }
}
