package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.ZipfTable;

/**
 * Places drawn by Zipf's law over any number of them.
 *
 * @param key the column's stream
 * @param tailKey the stream of places in the tail
 * @param table the law
 */
public record ZipfIndex(StreamKey key, StreamKey tailKey, ZipfTable table) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    int count = rows.count();
    long[] offsets = rows.offsets();
    long[] bits = rows.scratch();
    RowBits.fill(key, offsets, rows.base(), count, bits);
    table.sample(bits, count, values);
    for (int i = 0; i < count; i++) {
      if (table.isTail(values[i])) {
        values[i] = table.tail(RowBits.bits(tailKey, rows.base() + offsets[i]));
      }
    }
  }
}
