package dev.synthetic.spec;

import java.io.Serializable;

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
      if (!(stddev > 0)) {
        throw new IllegalArgumentException("stddev must be > 0, but was " + stddev);
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.normal(this);
    }
  }

  /** The column's minimum plus an exponential delay of the given mean, before truncation. */
  record Exponential(double scale) implements DistributionSpec {
    public Exponential {
      if (!(scale > 0)) {
        throw new IllegalArgumentException("scale must be > 0, but was " + scale);
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.exponential(this);
    }
  }

  /** The answer of the case that fits this distribution. */
  <R> R match(Cases<R> cases);

  /** One method per distribution: a new one breaks every binder until it is handled. */
  interface Cases<R> {
    R uniform(Uniform spec);

    R normal(Normal spec);

    R exponential(Exponential spec);
  }
}
