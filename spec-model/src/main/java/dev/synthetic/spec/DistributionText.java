package dev.synthetic.spec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The canonical text of a distribution: its name, and its parameters in a fixed order. */
final class DistributionText implements DistributionSpec.Cases<String> {
  @Override
  public String uniform(DistributionSpec.Uniform spec) {
    return call("uniform");
  }

  @Override
  public String normal(DistributionSpec.Normal spec) {
    return call("normal", spec.mean(), spec.stddev());
  }

  @Override
  public String exponential(DistributionSpec.Exponential spec) {
    return call("exponential", spec.scale());
  }

  @Override
  public String gamma(DistributionSpec.Gamma spec) {
    return call("gamma", spec.shape(), spec.scale());
  }

  @Override
  public String beta(DistributionSpec.Beta spec) {
    return call("beta", spec.alpha(), spec.beta());
  }

  @Override
  public String lognormal(DistributionSpec.Lognormal spec) {
    return call("lognormal", spec.mu(), spec.sigma());
  }

  @Override
  public String weibull(DistributionSpec.Weibull spec) {
    return call("weibull", spec.shape(), spec.scale());
  }

  @Override
  public String pareto(DistributionSpec.Pareto spec) {
    return call("pareto", spec.shape(), spec.scale());
  }

  @Override
  public String triangular(DistributionSpec.Triangular spec) {
    return call("triangular", spec.mode());
  }

  @Override
  public String counts(DistributionSpec.Counts spec) {
    return spec.law().match(new CountText());
  }

  @Override
  public String mixture(DistributionSpec.Mixture spec) {
    return SpecCanonical.Generator.call(
        "mixture",
        spec.parts().stream()
            .flatMap(
                part ->
                    Stream.of(
                        SpecCanonical.Generator.hex(part.weight()),
                        part.distribution().match(this)))
            .toArray());
  }

  @Override
  public String empirical(DistributionSpec.Empirical spec) {
    return SpecCanonical.Generator.call("empirical", reals(spec.edges()), reals(spec.masses()));
  }

  private static String reals(List<Double> reals) {
    return SpecCanonical.Generator.list(reals.stream().map(SpecCanonical.Generator::hex).toList());
  }

  private static String call(String name, double... parameters) {
    Object[] texts = Arrays.stream(parameters).mapToObj(Double::toHexString).toArray();
    return SpecCanonical.Generator.call(name, texts);
  }

  /** The text of a count's shape. */
  private static final class CountText implements CountSpec.Cases<String> {
    @Override
    public String poisson(CountSpec.Poisson spec) {
      return DistributionText.call("poisson", spec.lambda());
    }

    @Override
    public String binomial(CountSpec.Binomial spec) {
      return DistributionText.call("binomial", spec.n(), spec.p());
    }

    @Override
    public String geometric(CountSpec.Geometric spec) {
      return DistributionText.call("geometric", spec.p());
    }

    @Override
    public String negativeBinomial(CountSpec.NegativeBinomial spec) {
      return DistributionText.call("negativeBinomial", spec.r(), spec.p());
    }

    @Override
    public String zipf(CountSpec.Zipf spec) {
      return DistributionText.call("zipf", spec.exponent());
    }
  }
}
