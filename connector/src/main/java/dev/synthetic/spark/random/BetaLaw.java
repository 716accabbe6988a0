package dev.synthetic.spark.random;

import org.apache.commons.math3.special.Beta;

/**
 * The beta distribution between two ends.
 *
 * @param lower its smallest value
 * @param upper its largest value, above lower
 * @param alpha positive; below 1 its density has a pole at the lower end
 * @param beta positive; below 1 its density has a pole at the upper end
 */
public record BetaLaw(double lower, double upper, double alpha, double beta) implements Law {
  private static final double PRECISION = 1e-15;
  private static final int MOST_TERMS = 100_000;

  /**
   * A beta distribution.
   *
   * @throws InfeasibleLawException if alpha or beta is not positive, or the ends are no range
   */
  public BetaLaw {
    Parameters.checkPositive("alpha", alpha);
    Parameters.checkPositive("beta", beta);
    Parameters.checkPositive("width", upper - lower);
  }

  @Override
  public double cdf(double x) {
    return isLow(x) ? lowTail(x) : 1 - highTail(x);
  }

  @Override
  public double survival(double x) {
    return isLow(x) ? 1 - lowTail(x) : highTail(x);
  }

  @Override
  public double density(double x) {
    if (x < lower || x > upper) {
      return 0;
    }
    double logarithm =
        power(fromLower(x), alpha - 1) + power(fromUpper(x), beta - 1) - Beta.logBeta(alpha, beta);
    return StrictMath.exp(logarithm) / (upper - lower);
  }

  /** The logarithm of a power; 0 for an exponent of 0, whatever the base. */
  private static double power(double base, double exponent) {
    return exponent == 0 ? 0 : exponent * StrictMath.log(base);
  }

  /** Whether the fraction of the lower tail converges faster than that of the upper one. */
  private boolean isLow(double x) {
    return fromLower(x) <= (alpha + 1) / (alpha + beta + 2);
  }

  private double lowTail(double x) {
    return x <= lower ? 0 : Beta.regularizedBeta(fromLower(x), alpha, beta, PRECISION, MOST_TERMS);
  }

  private double highTail(double x) {
    return x >= upper ? 0 : Beta.regularizedBeta(fromUpper(x), beta, alpha, PRECISION, MOST_TERMS);
  }

  private double fromLower(double x) {
    return (x - lower) / (upper - lower);
  }

  private double fromUpper(double x) {
    return (upper - x) / (upper - lower);
  }
}
