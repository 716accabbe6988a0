package dev.synthetic.spark.plan;

import dev.synthetic.spark.random.ExponentialLaw;
import dev.synthetic.spark.random.Law;
import dev.synthetic.spark.random.NormalLaw;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spec.DistributionSpec;

/**
 * A distribution over a grid, its unit one place.
 *
 * <p>A law that starts at the first place is rounded down on [0, n); any other is rounded to the
 * nearest on [−1/2, n − 1/2), which keeps its mean. Both ends get their full share either way.
 *
 * @param law the law, place 0 at 0
 * @param shift what is added to a draw before rounding down
 */
record PlaceLaw(Law law, double shift) {
  private static final double HALF = 0.5;

  /**
   * A distribution in a column's unit, seen from the grid.
   *
   * @param spec a distribution that is not uniform
   * @param origin the column's value at place 0
   * @param step the column's distance of neighbours
   */
  static PlaceLaw of(DistributionSpec spec, double origin, double step) {
    return spec.match(
        new DistributionSpec.Cases<PlaceLaw>() {
          @Override
          public PlaceLaw uniform(DistributionSpec.Uniform uniform) {
            throw new IllegalArgumentException("a uniform draw needs no law");
          }

          @Override
          public PlaceLaw normal(DistributionSpec.Normal normal) {
            double mean = (normal.mean() - origin) / step;
            return new PlaceLaw(new NormalLaw(mean, normal.stddev() / step), HALF);
          }

          @Override
          public PlaceLaw exponential(DistributionSpec.Exponential exponential) {
            return new PlaceLaw(new ExponentialLaw(0, exponential.scale() / step), 0);
          }
        });
  }

  /** The sampler over a number of places. */
  TableSampler sampler(double size) {
    return TableSampler.of(law, -shift, size - shift);
  }
}
