package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.ZipfTable;

/** Places drawn by Zipf's law over any number of them. */
public final class ZipfIndex implements Fill<long[]> {
  private final StreamKey key;
  private final StreamKey tailKey;
  private final ZipfTable table;
  private final int[] tailAt = new int[Rows.CAPACITY];

  /**
   * Places of a law.
   *
   * @param key the column's stream
   * @param tailKey the stream of places in the tail
   * @param table the law
   */
  public ZipfIndex(StreamKey key, StreamKey tailKey, ZipfTable table) {
    this.key = key;
    this.tailKey = tailKey;
    this.table = table;
  }

  @Override
  public void fill(Rows rows, long[] values) {
    int count = rows.count();
    long[] offsets = rows.offsets();
    long[] bits = rows.scratch();
    RowBits.fill(key, offsets, rows.base(), count, bits);
    table.sample(bits, count, values);
    int tail = 0;
    for (int i = 0; i < count; i++) {
      bits[tail] = offsets[i];
      tailAt[tail] = i;
      tail += table.tailFlag(values[i]); // without a branch, as half of them may be
    }
    RowBits.fill(tailKey, bits, rows.base(), tail, bits);
    double[] ranks = rows.fractions();
    table.tail(bits, tail, ranks);
    for (int i = 0; i < tail; i++) {
      values[tailAt[i]] = table.place(ranks[i]);
    }
  }
}
