package dev.synthetic.spark.random;

/**
 * The exponential distribution, from an origin upwards.
 *
 * @param origin its smallest value
 * @param scale the mean of its values' distance from the origin, positive
 */
public record ExponentialLaw(double origin, double scale) implements Law {
  /**
   * An exponential distribution.
   *
   * @throws IllegalArgumentException if scale is not positive
   */
  public ExponentialLaw {
    if (!(scale > 0)) {
      throw new IllegalArgumentException("scale must be > 0, but was " + scale);
    }
  }

  @Override
  public double cdf(double x) {
    return x <= origin ? 0 : -StrictMath.expm1((origin - x) / scale);
  }

  @Override
  public double survival(double x) {
    return x <= origin ? 1 : StrictMath.exp((origin - x) / scale);
  }

  @Override
  public double density(double x) {
    return x < origin ? 0 : StrictMath.exp((origin - x) / scale) / scale;
  }
}
