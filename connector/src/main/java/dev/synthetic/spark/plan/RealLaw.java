package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.LawDoubles;
import dev.synthetic.spark.generate.UniformDoubles;
import dev.synthetic.spark.random.ExponentialLaw;
import dev.synthetic.spark.random.Law;
import dev.synthetic.spark.random.NormalLaw;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spec.DistributionSpec;

/**
 * Binds a distribution to real numbers between two ends.
 *
 * @param key the column's stream
 * @param lower smallest number (inclusive)
 * @param upper largest number (inclusive), above lower
 */
record RealLaw(StreamKey key, double lower, double upper)
    implements DistributionSpec.Cases<Fill<double[]>> {
  @Override
  public Fill<double[]> uniform(DistributionSpec.Uniform spec) {
    return new UniformDoubles(key, lower, upper);
  }

  @Override
  public Fill<double[]> normal(DistributionSpec.Normal spec) {
    return draw(new NormalLaw(spec.mean(), spec.stddev()));
  }

  @Override
  public Fill<double[]> exponential(DistributionSpec.Exponential spec) {
    return draw(new ExponentialLaw(lower, spec.scale()));
  }

  private Fill<double[]> draw(Law law) {
    return new LawDoubles(key, TableSampler.of(law, lower, upper));
  }
}
