package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;

/**
 * Places drawn by a continuous law over a grid whose unit is one place.
 *
 * @param key the column's stream
 * @param sampler the law, truncated to the width of all places
 * @param shift what is added before rounding down: 0 for a law over [0, n), 1/2 for one over [−1/2,
 *     n − 1/2)
 * @param last the last place (inclusive)
 */
public record LawIndex(StreamKey key, TableSampler sampler, double shift, long last)
    implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    int count = rows.count();
    long[] bits = rows.scratch();
    double[] points = rows.fractions();
    RowBits.fill(key, rows.offsets(), rows.base(), count, bits);
    sampler.sample(bits, count, points);
    for (int i = 0; i < count; i++) {
      long place = (long) (points[i] + shift);
      // The sampler's upper end is the width of all places, where the last place has ended.
      values[i] = place > last ? last : place;
    }
  }
}
