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
    double half = upper / 2 - lower / 2; // the whole may be beyond the largest double
    for (int i = 0; i < count; i++) {
      double share = values[i];
      // From the nearer end, so that both are reached and each number gets its share of roundings.
      double fromLower = lower + half * (2 * share);
      double fromUpper = upper - half * (2 * (1 - share));
      double value = nearer(share, fromLower, fromUpper);
      double raised = value < lower ? lower : value;
      values[i] = raised > upper ? upper : raised;
    }
  }

  /** One of two by the half that a share is in: by bits, as half of all branches would miss. */
  private static double nearer(double share, double fromLower, double fromUpper) {
    long isLower = Double.doubleToRawLongBits(share - 0.5) >> (Long.SIZE - 1);
    long bits =
        (Double.doubleToRawLongBits(fromLower) & isLower)
            | (Double.doubleToRawLongBits(fromUpper) & ~isLower);
    return Double.longBitsToDouble(bits);
  }
}
