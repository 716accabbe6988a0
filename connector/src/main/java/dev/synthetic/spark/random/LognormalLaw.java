package dev.synthetic.spark.random;

/**
 * The lognormal distribution, from an origin upwards.
 *
 * @param origin its smallest value
 * @param mu the mean of the logarithm of its values' distance from the origin
 * @param sigma the standard deviation of that logarithm, positive
 */
public record LognormalLaw(double origin, double mu, double sigma) implements Law {
  /**
   * A lognormal distribution.
   *
   * @throws InfeasibleLawException if sigma is not positive
   */
  public LognormalLaw {
    Parameters.checkPositive("sigma", sigma);
  }

  @Override
  public double cdf(double x) {
    return x <= origin ? 0 : ofLogarithm().cdf(StrictMath.log(x - origin));
  }

  @Override
  public double survival(double x) {
    return x <= origin ? 1 : ofLogarithm().survival(StrictMath.log(x - origin));
  }

  @Override
  public double density(double x) {
    double distance = x - origin;
    return distance <= 0 ? 0 : ofLogarithm().density(StrictMath.log(distance)) / distance;
  }

  private NormalLaw ofLogarithm() {
    return new NormalLaw(mu, sigma);
  }
}
