package dev.synthetic.spark.random;

import org.apache.commons.math3.special.Erf;

/**
 * The Gaussian distribution.
 *
 * @param mean its centre
 * @param stddev its standard deviation, positive
 */
public record NormalLaw(double mean, double stddev) implements Law {
  private static final double SQRT_2 = 0x1.6a09e667f3bcdp0;
  private static final double SQRT_2_PI = 0x1.40d931ff62706p1;

  /**
   * A Gaussian distribution.
   *
   * @throws IllegalArgumentException if stddev is not positive
   */
  public NormalLaw {
    if (!(stddev > 0)) {
      throw new IllegalArgumentException("stddev must be > 0, but was " + stddev);
    }
  }

  @Override
  public double cdf(double x) {
    return 0.5 * Erf.erfc((mean - x) / stddev / SQRT_2);
  }

  @Override
  public double survival(double x) {
    return 0.5 * Erf.erfc((x - mean) / stddev / SQRT_2);
  }

  @Override
  public double density(double x) {
    double z = (x - mean) / stddev;
    return StrictMath.exp(-0.5 * z * z) / SQRT_2_PI / stddev;
  }
}
