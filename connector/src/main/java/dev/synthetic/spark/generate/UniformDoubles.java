package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.UnitDoubles;

/**
 * Real numbers between two ends, both reachable, each equally likely.
 *
 * @param key the column's stream
 * @param lower smallest number (inclusive)
 * @param upper largest number (inclusive)
 */
public record UniformDoubles(StreamKey key, double lower, double upper) implements Fill<double[]> {
  @Override
  public void fill(Rows rows, double[] values) {
    int count = rows.count();
    long[] bits = rows.scratch();
    RowBits.fill(key, rows.offsets(), rows.base(), count, bits);
    UnitDoubles.closed(bits, count, values);
    for (int i = 0; i < count; i++) {
      double share = values[i];
      // Two products, since upper - lower may be beyond the largest double.
      double value = lower * (1 - share) + upper * share;
      double raised = value < lower ? lower : value;
      values[i] = raised > upper ? upper : raised;
    }
  }
}
