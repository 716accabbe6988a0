package dev.synthetic.spark.random;

import org.apache.commons.math3.special.Gamma;

/**
 * The gamma distribution, from an origin upwards.
 *
 * @param origin its smallest value
 * @param shape positive; below 1 its density has a pole at the origin
 * @param scale the mean of its values' distance from the origin over the shape, positive
 */
public record GammaLaw(double origin, double shape, double scale) implements Law {
  private static final double PRECISION = 1e-15;
  private static final int MOST_TERMS = 100_000;
  private static final double VANISHING = -750; // the logarithm of what no double shows

  /**
   * A gamma distribution.
   *
   * @throws InfeasibleLawException if shape or scale is not positive
   */
  public GammaLaw {
    Parameters.checkPositive("shape", shape);
    Parameters.checkPositive("scale", scale);
  }

  @Override
  public double cdf(double x) {
    double z = (x - origin) / scale;
    return isLow(z) ? lowTail(z) : 1 - highTail(z);
  }

  @Override
  public double survival(double x) {
    double z = (x - origin) / scale;
    return isLow(z) ? 1 - lowTail(z) : highTail(z);
  }

  @Override
  public double density(double x) {
    double z = (x - origin) / scale;
    if (z < 0) {
      return 0;
    }
    double logarithm = StrictMath.log(z) * (shape - 1) - z - Gamma.logGamma(shape);
    return (z == 0 && shape == 1 ? 1 : StrictMath.exp(logarithm)) / scale;
  }

  /** Whether the series of the lower tail converges faster than the fraction of the upper one. */
  private boolean isLow(double z) {
    return z < shape + 1;
  }

  private double lowTail(double z) {
    return z <= 0 ? 0 : Gamma.regularizedGammaP(shape, z, PRECISION, MOST_TERMS);
  }

  private double highTail(double z) {
    if (StrictMath.log(z) * shape - z < VANISHING + Gamma.logGamma(shape)) {
      return 0;
    }
    return Gamma.regularizedGammaQ(shape, z, PRECISION, MOST_TERMS);
  }
}
