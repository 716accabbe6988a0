package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.CountTable;
import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/** Places drawn as counts, of a table. */
public record CountIndex(StreamKey key, CountTable table) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    int count = rows.count();
    long first = table.first();
    long[] bits = rows.scratch();
    RowBits.fill(key, rows.offsets(), rows.base(), count, bits);
    table.choice().sample(bits, count, values);
    for (int i = 0; i < count; i++) {
      values[i] += first;
    }
  }
}
