package dev.synthetic.spec;

import java.io.Serializable;
import java.util.List;

/**
 * The shape of a random number, as written under {@code distribution}, with every default filled
 * in. Parameters are in the column's own unit; samples are truncated to the column's range.
 */
public sealed interface DistributionSpec extends Serializable {

  /** Every value of the range equally likely. */
  record Uniform() implements DistributionSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.uniform(this);
    }
  }

  /** Gaussian, before truncation. */
  record Normal(double mean, double stddev) implements DistributionSpec {
    public Normal {
      checkPositive("stddev", stddev);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.normal(this);
    }
  }

  /** The column's minimum plus an exponential delay of the given mean, before truncation. */
  record Exponential(double scale) implements DistributionSpec {
    public Exponential {
      checkPositive("scale", scale);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.exponential(this);
    }
  }

  /** The column's minimum plus a gamma distributed delay, before truncation. */
  record Gamma(double shape, double scale) implements DistributionSpec {
    public Gamma {
      checkPositive("shape", shape);
      checkPositive("scale", scale);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.gamma(this);
    }
  }

  /** Beta over all of the range. */
  record Beta(double alpha, double beta) implements DistributionSpec {
    public Beta {
      checkPositive("alpha", alpha);
      checkPositive("beta", beta);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.beta(this);
    }
  }

  /** The column's minimum plus e to the power of a Gaussian, before truncation. */
  record Lognormal(double mu, double sigma) implements DistributionSpec {
    public Lognormal {
      checkPositive("sigma", sigma);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.lognormal(this);
    }
  }

  /** The column's minimum plus a Weibull distributed delay, before truncation. */
  record Weibull(double shape, double scale) implements DistributionSpec {
    public Weibull {
      checkPositive("shape", shape);
      checkPositive("scale", scale);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.weibull(this);
    }
  }

  /** A Pareto distribution shifted to start at the column's minimum, before truncation. */
  record Pareto(double shape, double scale) implements DistributionSpec {
    public Pareto {
      checkPositive("shape", shape);
      checkPositive("scale", scale);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.pareto(this);
    }
  }

  /** Triangular over all of the range, its peak at the mode. */
  record Triangular(double mode) implements DistributionSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.triangular(this);
    }
  }

  /** The column's minimum plus so many steps as a random count says, before truncation. */
  record Counts(CountSpec law) implements DistributionSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.counts(this);
    }
  }

  /** One of some distributions, by weight, each truncated to the range by itself. */
  record Mixture(List<Part> parts) implements DistributionSpec {
    public Mixture {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.mixture(this);
    }
  }

  /** A part of a mixture; weights need not sum to anything. */
  record Part(double weight, DistributionSpec distribution) implements Serializable {
    public Part {
      checkPositive("weight", weight);
    }
  }

  /**
   * Values spread evenly between neighbouring edges.
   *
   * @param edges at least two, ascending
   * @param masses how likely values between two edges are, at least 0 each, not all 0; they need
   *     not sum to anything
   */
  record Empirical(List<Double> edges, List<Double> masses) implements DistributionSpec {
    public Empirical {
      edges = List.copyOf(edges);
      masses = List.copyOf(masses);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.empirical(this);
    }
  }

  /** The answer of the case that fits this distribution. */
  <R> R match(Cases<R> cases);

  /** One method per distribution: a new one breaks every binder until it is handled. */
  interface Cases<R> {
    R uniform(Uniform spec);

    R normal(Normal spec);

    R exponential(Exponential spec);

    R gamma(Gamma spec);

    R beta(Beta spec);

    R lognormal(Lognormal spec);

    R weibull(Weibull spec);

    R pareto(Pareto spec);

    R triangular(Triangular spec);

    R counts(Counts spec);

    R mixture(Mixture spec);

    R empirical(Empirical spec);
  }

  private static void checkPositive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " must be > 0, but was " + value);
    }
  }
}
