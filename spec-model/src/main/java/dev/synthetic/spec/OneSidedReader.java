package dev.synthetic.spec;

import org.apache.commons.math3.special.Gamma;

/**
 * Reads distributions that start at a range's minimum. One without a scale is scaled so that a
 * share of 1e-4 of it would lie above the maximum.
 *
 * @param lower the range's smallest value (inclusive), in the column's unit
 * @param upper the range's largest value (inclusive)
 * @param startKey the key of the smallest value
 */
record OneSidedReader(double lower, double upper, String startKey) {
  private static final double TAIL = 1e-4;

  /** How many standard deviations above its mean a Gaussian has that tail. */
  private static final double TAIL_STDDEVS = 3.7190164854556809;

  private static final int MOST_HALVINGS = 200;

  /** An exponential distribution. */
  DistributionSpec exponential(DistributionParameters parameters) {
    Double rate = parameters.positive("rate");
    Double mean = parameters.point("mean");
    if (rate != null && mean != null) {
      throw ValueException.below(".mean", "contradicts 'rate'; give one of them");
    }
    if (lower == upper) {
      return new DistributionSpec.Uniform();
    }
    if (mean == null) {
      double scale = (upper - lower) / -StrictMath.log(TAIL);
      return new DistributionSpec.Exponential(rate == null ? scale : scale / rate);
    }
    if (!(mean > lower)) {
      throw ValueException.below(
          ".mean",
          "must be above " + startKey + ", which is " + lower + ", but was '" + mean + "'");
    }
    return new DistributionSpec.Exponential(mean - lower);
  }

  /** A gamma distribution. */
  DistributionSpec gamma(DistributionParameters parameters) {
    double shape = parameters.shapeOr("shape", 1);
    Double scale = parameters.length("scale");
    return lower == upper
        ? new DistributionSpec.Uniform()
        : new DistributionSpec.Gamma(shape, scale == null ? width() / gammaReach(shape) : scale);
  }

  /** A lognormal distribution. */
  DistributionSpec lognormal(DistributionParameters parameters) {
    double sigma = parameters.sigmaOr("sigma", 1);
    Double mu = parameters.number("mu");
    return lower == upper
        ? new DistributionSpec.Uniform()
        : new DistributionSpec.Lognormal(
            mu == null ? StrictMath.log(width()) - TAIL_STDDEVS * sigma : mu, sigma);
  }

  /** A Weibull distribution. */
  DistributionSpec weibull(DistributionParameters parameters) {
    double shape = parameters.shape("shape");
    Double scale = parameters.length("scale");
    double reach = StrictMath.pow(-StrictMath.log(TAIL), 1 / shape);
    return lower == upper
        ? new DistributionSpec.Uniform()
        : new DistributionSpec.Weibull(shape, scale == null ? width() / reach : scale);
  }

  /** A Pareto distribution. */
  DistributionSpec pareto(DistributionParameters parameters) {
    double shape = parameters.shapeOr("shape", 1);
    Double scale = parameters.length("scale");
    double reach = StrictMath.expm1(-StrictMath.log(TAIL) / shape);
    return lower == upper
        ? new DistributionSpec.Uniform()
        : new DistributionSpec.Pareto(shape, scale == null ? width() / reach : scale);
  }

  private double width() {
    return upper - lower;
  }

  /** The value above which the tail of a gamma distribution of scale 1 lies. */
  private static double gammaReach(double shape) {
    double low = 0;
    double high = shape + 1;
    while (Gamma.regularizedGammaQ(shape, high) > TAIL) {
      high = 2 * high;
    }
    for (int i = 0; i < MOST_HALVINGS; i++) {
      double middle = low + (high - low) / 2;
      if (Gamma.regularizedGammaQ(shape, middle) > TAIL) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
