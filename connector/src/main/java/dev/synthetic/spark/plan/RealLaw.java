package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.LawDoubles;
import dev.synthetic.spark.generate.UniformDoubles;
import dev.synthetic.spark.random.BetaLaw;
import dev.synthetic.spark.random.EmpiricalLaw;
import dev.synthetic.spark.random.ExponentialLaw;
import dev.synthetic.spark.random.GammaLaw;
import dev.synthetic.spark.random.Law;
import dev.synthetic.spark.random.LognormalLaw;
import dev.synthetic.spark.random.MixtureLaw;
import dev.synthetic.spark.random.NormalLaw;
import dev.synthetic.spark.random.ParetoLaw;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spark.random.TriangularLaw;
import dev.synthetic.spark.random.UniformLaw;
import dev.synthetic.spark.random.WeibullLaw;
import dev.synthetic.spec.DistributionSpec;
import java.util.List;

/**
 * Binds a distribution to real numbers between two ends.
 *
 * @param key the column's stream
 * @param lower smallest number (inclusive)
 * @param upper largest number (inclusive), above lower
 */
record RealLaw(StreamKey key, double lower, double upper) implements DistributionSpec.Cases<Law> {
  /** Draws by a distribution. */
  Fill<double[]> draw(DistributionSpec distribution) {
    return distribution instanceof DistributionSpec.Uniform
        ? new UniformDoubles(key, lower, upper)
        : new LawDoubles(key, TableSampler.of(distribution.match(this), lower, upper));
  }

  @Override
  public Law uniform(DistributionSpec.Uniform spec) {
    return new UniformLaw(lower, upper);
  }

  @Override
  public Law normal(DistributionSpec.Normal spec) {
    return new NormalLaw(spec.mean(), spec.stddev());
  }

  @Override
  public Law exponential(DistributionSpec.Exponential spec) {
    return new ExponentialLaw(lower, spec.scale());
  }

  @Override
  public Law gamma(DistributionSpec.Gamma spec) {
    return new GammaLaw(lower, spec.shape(), spec.scale());
  }

  @Override
  public Law beta(DistributionSpec.Beta spec) {
    return new BetaLaw(lower, upper, spec.alpha(), spec.beta());
  }

  @Override
  public Law lognormal(DistributionSpec.Lognormal spec) {
    return new LognormalLaw(lower, spec.mu(), spec.sigma());
  }

  @Override
  public Law weibull(DistributionSpec.Weibull spec) {
    return new WeibullLaw(lower, spec.shape(), spec.scale());
  }

  @Override
  public Law pareto(DistributionSpec.Pareto spec) {
    return new ParetoLaw(lower, spec.shape(), spec.scale());
  }

  @Override
  public Law triangular(DistributionSpec.Triangular spec) {
    double raised = spec.mode() < lower ? lower : spec.mode();
    return new TriangularLaw(lower, raised > upper ? upper : raised, upper);
  }

  @Override
  public Law counts(DistributionSpec.Counts spec) {
    throw new IllegalArgumentException("counts are no real numbers");
  }

  @Override
  public Law mixture(DistributionSpec.Mixture spec) {
    List<MixtureLaw.Part> parts =
        spec.parts().stream()
            .map(part -> new MixtureLaw.Part(part.weight(), part.distribution().match(this)))
            .toList();
    return new MixtureLaw(parts, lower, upper);
  }

  @Override
  public Law empirical(DistributionSpec.Empirical spec) {
    return new EmpiricalLaw(spec.edges(), spec.masses());
  }
}
