package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.PlaceSampler;
import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/** Places drawn by a continuous law over a grid whose unit is one place. */
public record LawIndex(StreamKey key, PlaceSampler sampler) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    long[] bits = rows.moreScratch(); // the values may be the other one
    RowBits.fill(key, rows.offsets(), rows.base(), rows.count(), bits);
    sampler.sample(bits, rows.count(), values);
  }
}
