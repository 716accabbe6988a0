package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.WeightedChoice;

/** Places drawn by weight. */
public record ChoiceIndex(StreamKey key, WeightedChoice choice) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    long[] bits = rows.scratch();
    RowBits.fill(key, rows.offsets(), rows.base(), rows.count(), bits);
    choice.sample(bits, rows.count(), values);
  }
}
