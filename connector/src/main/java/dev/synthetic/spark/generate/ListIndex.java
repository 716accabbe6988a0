package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/**
 * Places within one of several lists that follow one another, each place of a list alike, drawn as
 * in {@link DrawnIndex}.
 *
 * @param lists writes the number of each cell's list
 * @param key the stream of the draws
 * @param firsts the place at which each list begins
 * @param sizes how many places each list has
 */
public record ListIndex(Fill<long[]> lists, StreamKey key, int[] firsts, int[] sizes)
    implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    lists.fill(rows, values);
    long[] offsets = rows.offsets();
    long base = rows.base();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      int list = (int) values[i];
      long bits = RowBits.bits(key.k0(), key.k1(), base + offsets[i]) >>> 1;
      values[i] = (long) firsts[list] + RandomText.draw(bits, sizes[list]);
    }
  }
}
