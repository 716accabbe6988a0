package dev.synthetic.spark.random;

/**
 * Sixty-four random bits of a row: a keyed mixer, bijective in the row, without state.
 *
 * <p>Maiga's mx3 mixer (2020) with a second key word added inside; three multiplications.
 */
public final class RowBits {
  private static final long MULTIPLIER = 0xbea225f9eb34556dL;

  private RowBits() {}

  /** The bits of one row. */
  public static long bits(StreamKey key, long row) {
    return bits(key.k0(), key.k1(), row);
  }

  /** The bits of one row under the first two words of a {@link StreamKey}. */
  public static long bits(long k0, long k1, long row) {
    long x = row + k0;
    x = (x ^ (x >>> 32)) * MULTIPLIER + k1;
    x = (x ^ (x >>> 29)) * MULTIPLIER;
    x = (x ^ (x >>> 32)) * MULTIPLIER;
    return x ^ (x >>> 29);
  }

  /**
   * Fills {@code bits[i]} with the bits of row {@code base + offsets[i]}, 0 ≤ i &lt; count.
   *
   * <p>Two loops of at most two multiplications each: C2 vectorises these, and not a single one.
   */
  public static void fill(StreamKey key, long[] offsets, long base, int count, long[] bits) {
    first(key.k0() + base, key.k1(), offsets, count, bits);
    second(count, bits);
  }

  private static void first(long shift, long k1, long[] offsets, int count, long[] bits) {
    for (int i = 0; i < count; i++) {
      long x = offsets[i] + shift;
      bits[i] = (x ^ (x >>> 32)) * MULTIPLIER + k1;
    }
  }

  /** Turns {@code bits[i]}, a row plus a first word, into its bits under {@code k1[i]}. */
  static void mix(long[] k1, int count, long[] bits) {
    for (int i = 0; i < count; i++) {
      long x = bits[i];
      bits[i] = (x ^ (x >>> 32)) * MULTIPLIER + k1[i];
    }
    second(count, bits);
  }

  private static void second(int count, long[] bits) {
    for (int i = 0; i < count; i++) {
      long x = bits[i];
      x = (x ^ (x >>> 29)) * MULTIPLIER;
      x = (x ^ (x >>> 32)) * MULTIPLIER;
      bits[i] = x ^ (x >>> 29);
    }
  }
}
