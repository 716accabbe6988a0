package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.LawDoubles;
import dev.synthetic.spark.generate.UniformDoubles;
import dev.synthetic.spark.random.BetaLaw;
import dev.synthetic.spark.random.ExponentialLaw;
import dev.synthetic.spark.random.GammaLaw;
import dev.synthetic.spark.random.Law;
import dev.synthetic.spark.random.LognormalLaw;
import dev.synthetic.spark.random.NormalLaw;
import dev.synthetic.spark.random.ParetoLaw;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spark.random.TriangularLaw;
import dev.synthetic.spark.random.WeibullLaw;
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

  @Override
  public Fill<double[]> gamma(DistributionSpec.Gamma spec) {
    return draw(new GammaLaw(lower, spec.shape(), spec.scale()));
  }

  @Override
  public Fill<double[]> beta(DistributionSpec.Beta spec) {
    return draw(new BetaLaw(lower, upper, spec.alpha(), spec.beta()));
  }

  @Override
  public Fill<double[]> lognormal(DistributionSpec.Lognormal spec) {
    return draw(new LognormalLaw(lower, spec.mu(), spec.sigma()));
  }

  @Override
  public Fill<double[]> weibull(DistributionSpec.Weibull spec) {
    return draw(new WeibullLaw(lower, spec.shape(), spec.scale()));
  }

  @Override
  public Fill<double[]> pareto(DistributionSpec.Pareto spec) {
    return draw(new ParetoLaw(lower, spec.shape(), spec.scale()));
  }

  @Override
  public Fill<double[]> triangular(DistributionSpec.Triangular spec) {
    double raised = spec.mode() < lower ? lower : spec.mode();
    return draw(new TriangularLaw(lower, raised > upper ? upper : raised, upper));
  }

  @Override
  public Fill<double[]> counts(DistributionSpec.Counts spec) {
    throw new IllegalArgumentException("counts are no real numbers");
  }

  private Fill<double[]> draw(Law law) {
    return new LawDoubles(key, TableSampler.of(law, lower, upper));
  }
}
