package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shapes of random draws, truncated to the column's range; parameters are in the column's unit.
 *
 * <p>Those without parameters fill the range.
 */
public final class Distributions {
  private Distributions() {}

  /** A distribution by its name in a spec, without parameters. */
  public static DistributionDraft distribution(String type) {
    return new DistributionDraft(Map.of("type", type));
  }

  /** The Gaussian around the middle of the range, a sixth of which is its standard deviation. */
  public static DistributionDraft normal() {
    return distribution("normal");
  }

  /** The Gaussian. */
  public static DistributionDraft normal(double mean, double stddev) {
    return normal().with("mean", mean).with("stddev", stddev);
  }

  /** Exponential from minValue on, so steep that it fills the range. */
  public static DistributionDraft exponential() {
    return distribution("exponential");
  }

  /** Exponential from minValue on, with a mean. */
  public static DistributionDraft exponential(double mean) {
    return exponential().with("mean", mean);
  }

  /** Gamma from minValue on, so wide that it fills the range. */
  public static DistributionDraft gamma(double shape) {
    return distribution("gamma").with("shape", shape);
  }

  /** Gamma from minValue on. */
  public static DistributionDraft gamma(double shape, double scale) {
    return gamma(shape).with("scale", scale);
  }

  /** Beta over the whole range. */
  public static DistributionDraft beta(double alpha, double beta) {
    return distribution("beta").with("alpha", alpha).with("beta", beta);
  }

  /** Lognormal from minValue on. */
  public static DistributionDraft lognormal(double mu, double sigma) {
    return distribution("lognormal").with("mu", mu).with("sigma", sigma);
  }

  /** Weibull from minValue on, so wide that it fills the range. */
  public static DistributionDraft weibull(double shape) {
    return distribution("weibull").with("shape", shape);
  }

  /** Pareto from minValue on, so wide that it fills the range. */
  public static DistributionDraft pareto(double shape) {
    return distribution("pareto").with("shape", shape);
  }

  /** Triangular over the whole range. */
  public static DistributionDraft triangular(double mode) {
    return distribution("triangular").with("mode", mode);
  }

  /** Poisson: the number of events of a mean number. */
  public static DistributionDraft poisson(double lambda) {
    return distribution("poisson").with("lambda", lambda);
  }

  /** Binomial: the successes in n trials of chance p. */
  public static DistributionDraft binomial(long n, double p) {
    return distribution("binomial").with("n", n).with("p", p);
  }

  /** Geometric: the failures before the first success of chance p. */
  public static DistributionDraft geometric(double p) {
    return distribution("geometric").with("p", p);
  }

  /** Negative binomial: the failures before the r-th success of chance p. */
  public static DistributionDraft negativeBinomial(double r, double p) {
    return distribution("negativeBinomial").with("r", r).with("p", p);
  }

  /** Zipf: the k-th value is 1 / k^exponent as likely as the first. */
  public static DistributionDraft zipf(double exponent) {
    return distribution("zipf").with("exponent", exponent);
  }

  /** A mixture: each row draws by one part, chosen by weight. */
  public static DistributionDraft mixture(WeightedDraft... parts) {
    List<Object> of = new ArrayList<>();
    for (WeightedDraft part : parts) {
      Map<String, Object> keys = new LinkedHashMap<>();
      keys.put("weight", part.weight());
      keys.put("distribution", part.distribution().keys());
      of.add(keys);
    }
    return with("mixture", "of", of);
  }

  /** A part of a mixture. */
  public static WeightedDraft weighted(double weight, DistributionDraft distribution) {
    return new WeightedDraft(weight, distribution);
  }

  /**
   * As measured: even between two edges.
   *
   * @param edges one more than counts, ascending
   */
  public static DistributionDraft histogram(double[] edges, double[] counts) {
    Map<String, Object> histogram = new LinkedHashMap<>();
    histogram.put("edges", Arrays.stream(edges).boxed().toList());
    histogram.put("counts", Arrays.stream(counts).boxed().toList());
    return with("empirical", "histogram", histogram);
  }

  /**
   * As measured: even between two quantiles.
   *
   * @param quantiles values by the share of draws below them, 0 and 1 among them
   */
  public static DistributionDraft quantiles(Map<? extends Number, ? extends Number> quantiles) {
    return with("empirical", "quantiles", quantiles);
  }

  private static DistributionDraft with(String type, String parameter, Object value) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("type", type);
    keys.put(parameter, value);
    return new DistributionDraft(keys);
  }
}
