package dev.synthetic.spark.plan;

import dev.synthetic.spark.random.BetaLaw;
import dev.synthetic.spark.random.EmpiricalLaw;
import dev.synthetic.spark.random.ExponentialLaw;
import dev.synthetic.spark.random.GammaLaw;
import dev.synthetic.spark.random.Law;
import dev.synthetic.spark.random.LognormalLaw;
import dev.synthetic.spark.random.MixtureLaw;
import dev.synthetic.spark.random.NormalLaw;
import dev.synthetic.spark.random.ParetoLaw;
import dev.synthetic.spark.random.ShiftedLaw;
import dev.synthetic.spark.random.TriangularLaw;
import dev.synthetic.spark.random.UniformLaw;
import dev.synthetic.spark.random.WeibullLaw;
import dev.synthetic.spec.DistributionSpec;
import java.util.List;

/**
 * Sees distributions in a column's unit from its grid.
 *
 * @param origin the column's value at place 0
 * @param step the column's distance of neighbours
 * @param size number of places, at least 2
 */
record PlaceLaws(double origin, double step, double size)
    implements DistributionSpec.Cases<PlaceLaw> {
  private static final double HALF = 0.5;

  @Override
  public PlaceLaw uniform(DistributionSpec.Uniform spec) {
    return down(new UniformLaw(0, size));
  }

  @Override
  public PlaceLaw normal(DistributionSpec.Normal spec) {
    double mean = (spec.mean() - origin) / step;
    return new PlaceLaw(new NormalLaw(mean, spec.stddev() / step), HALF, size);
  }

  @Override
  public PlaceLaw exponential(DistributionSpec.Exponential spec) {
    return down(new ExponentialLaw(0, spec.scale() / step));
  }

  @Override
  public PlaceLaw gamma(DistributionSpec.Gamma spec) {
    return down(new GammaLaw(0, spec.shape(), spec.scale() / step));
  }

  @Override
  public PlaceLaw beta(DistributionSpec.Beta spec) {
    return down(new BetaLaw(0, size, spec.alpha(), spec.beta()));
  }

  @Override
  public PlaceLaw lognormal(DistributionSpec.Lognormal spec) {
    return down(new LognormalLaw(0, spec.mu() - StrictMath.log(step), spec.sigma()));
  }

  @Override
  public PlaceLaw weibull(DistributionSpec.Weibull spec) {
    return down(new WeibullLaw(0, spec.shape(), spec.scale() / step));
  }

  @Override
  public PlaceLaw pareto(DistributionSpec.Pareto spec) {
    return down(new ParetoLaw(0, spec.shape(), spec.scale() / step));
  }

  /** Places spread over [0, n), so that a mode at an end makes that end the likeliest place. */
  @Override
  public PlaceLaw triangular(DistributionSpec.Triangular spec) {
    double mode = (spec.mode() - origin) / step / (size - 1) * size;
    double raised = mode < 0 ? 0 : mode;
    return down(new TriangularLaw(0, raised > size ? size : raised, size));
  }

  @Override
  public PlaceLaw counts(DistributionSpec.Counts spec) {
    throw new IllegalArgumentException("counts need no continuous law");
  }

  /** Each part moved to [0, n), where it is rounded down as it would be by itself. */
  @Override
  public PlaceLaw mixture(DistributionSpec.Mixture spec) {
    List<MixtureLaw.Part> parts =
        spec.parts().stream()
            .map(part -> new MixtureLaw.Part(part.weight(), moved(part.distribution())))
            .toList();
    return down(new MixtureLaw(parts, 0, size));
  }

  private Law moved(DistributionSpec distribution) {
    PlaceLaw part = distribution.match(this);
    return part.shift() == 0 ? part.law() : new ShiftedLaw(part.law(), part.shift());
  }

  /** Rounded down: values from an edge on, up to the next one, are between them. */
  @Override
  public PlaceLaw empirical(DistributionSpec.Empirical spec) {
    List<Double> edges = spec.edges().stream().map(edge -> (edge - origin) / step).toList();
    return down(new EmpiricalLaw(edges, spec.masses()));
  }

  private PlaceLaw down(Law law) {
    return new PlaceLaw(law, 0, size);
  }
}
