package dev.synthetic.spark.random;

/**
 * The uniform distribution between two ends, as a part of others.
 *
 * @param lower its smallest value
 * @param upper its largest value, above lower
 */
public record UniformLaw(double lower, double upper) implements Law {
  /**
   * A uniform distribution.
   *
   * @throws InfeasibleLawException if the ends are no range
   */
  public UniformLaw {
    Parameters.checkPositive("width", upper - lower);
  }

  @Override
  public double cdf(double x) {
    return share(x - lower);
  }

  @Override
  public double survival(double x) {
    return share(upper - x);
  }

  @Override
  public double density(double x) {
    return x < lower || x > upper ? 0 : 1 / (upper - lower);
  }

  private double share(double distance) {
    double share = distance / (upper - lower);
    return share < 0 ? 0 : share > 1 ? 1 : share;
  }
}
