package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;

/** Real numbers drawn by a continuous law, truncated to the column's range. */
public record LawDoubles(StreamKey key, TableSampler sampler) implements Fill<double[]> {
  @Override
  public void fill(Rows rows, double[] values) {
    long[] bits = rows.scratch();
    RowBits.fill(key, rows.offsets(), rows.base(), rows.count(), bits);
    sampler.sample(bits, rows.count(), values);
  }
}
