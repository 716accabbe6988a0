package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.WeightedChoice;
import dev.synthetic.spark.random.ZipfTail;

/**
 * Places drawn by Zipf's distribution over more of them than a table holds.
 *
 * @param key the stream that chooses among the first places, and the tail as one more
 * @param tailKey the stream of the tail
 * @param head a choice of the first places, and the tail
 * @param places how many the first ones are
 * @param tail the ranks of the others
 */
public record ZipfIndex(
    StreamKey key, StreamKey tailKey, WeightedChoice head, int places, ZipfTail tail)
    implements Fill<long[]> {
  private static final int HEAD = 1 << 14;

  /**
   * Draws over a number of places.
   *
   * @param exponent by which ranks fall
   * @param size number of places, above 2^14
   */
  public static ZipfIndex of(StreamKey key, StreamKey tailKey, double exponent, long size) {
    double[] weights = new double[HEAD + 1];
    for (int i = 0; i < HEAD; i++) {
      weights[i] = StrictMath.pow(i + 1.0, -exponent);
    }
    ZipfTail tail = new ZipfTail(exponent, HEAD + 1L, size);
    weights[HEAD] = tail.mass();
    return new ZipfIndex(key, tailKey, WeightedChoice.of(weights), HEAD, tail);
  }

  @Override
  public void fill(Rows rows, long[] values) {
    long[] offsets = rows.offsets();
    long base = rows.base();
    int count = rows.count();
    long[] bits = rows.scratch();
    RowBits.fill(key, offsets, base, count, bits);
    head.sample(bits, count, values);
    for (int i = 0; i < count; i++) {
      if (values[i] == places) {
        values[i] = tail.sample(RowBits.bits(tailKey, base + offsets[i])) - 1;
      }
    }
  }
}
