package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.FloatSampler;
import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/** Numbers of single precision drawn by a continuous law, truncated to the column's range. */
public record LawFloats(StreamKey key, FloatSampler sampler) implements Fill<float[]> {
  @Override
  public void fill(Rows rows, float[] values) {
    long[] bits = rows.scratch();
    RowBits.fill(key, rows.offsets(), rows.base(), rows.count(), bits);
    sampler.sample(bits, rows.count(), values);
  }
}
