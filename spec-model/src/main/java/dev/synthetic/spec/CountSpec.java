package dev.synthetic.spec;

import java.io.Serializable;

/** The shape of a random count, as written under {@code distribution}. */
public sealed interface CountSpec extends Serializable {

  /** How often something of a given mean number happens. */
  record Poisson(double lambda) implements CountSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.poisson(this);
    }
  }

  /** Successes in n trials of chance p. */
  record Binomial(long n, double p) implements CountSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.binomial(this);
    }
  }

  /** Failures before the first success of chance p. */
  record Geometric(double p) implements CountSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.geometric(this);
    }
  }

  /** Failures before the r-th success of chance p; r need not be whole. */
  record NegativeBinomial(double r, double p) implements CountSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.negativeBinomial(this);
    }
  }

  /** Ranks from 0, the k-th of them 1 / k^exponent as likely as the first. */
  record Zipf(double exponent) implements CountSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.zipf(this);
    }
  }

  /** The answer of the case that fits this shape. */
  <R> R match(Cases<R> cases);

  /** One method per shape: a new one breaks every binder until it is handled. */
  interface Cases<R> {
    R poisson(Poisson spec);

    R binomial(Binomial spec);

    R geometric(Geometric spec);

    R negativeBinomial(NegativeBinomial spec);

    R zipf(Zipf spec);
  }
}
