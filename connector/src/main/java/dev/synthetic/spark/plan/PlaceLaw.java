package dev.synthetic.spark.plan;

import dev.synthetic.spark.random.Law;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spec.DistributionSpec;

/**
 * A distribution over a grid, its unit one place.
 *
 * <p>A law that starts at the first place, or spans all of them, is rounded down on [0, n); any
 * other is rounded to the nearest on [−1/2, n − 1/2), which keeps its mean. Both ends get their
 * full share either way.
 *
 * @param law the law, place 0 at 0
 * @param shift what is added to a draw before rounding down
 * @param size number of places
 */
record PlaceLaw(Law law, double shift, double size) {
  /**
   * A distribution in a column's unit, seen from the grid.
   *
   * @param spec a distribution that is not uniform
   * @param origin the column's value at place 0
   * @param step the column's distance of neighbours
   * @param size number of places, at least 2
   */
  static PlaceLaw of(DistributionSpec spec, double origin, double step, double size) {
    return spec.match(new PlaceLaws(origin, step, size));
  }

  /** The sampler over all places. */
  TableSampler sampler() {
    return TableSampler.of(law, -shift, size - shift);
  }
}
