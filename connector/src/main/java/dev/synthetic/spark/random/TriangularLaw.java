package dev.synthetic.spark.random;

/**
 * The triangular distribution between two ends.
 *
 * @param lower its smallest value
 * @param mode its most probable value, from lower to upper
 * @param upper its largest value, above lower
 */
public record TriangularLaw(double lower, double mode, double upper) implements Law {
  /**
   * A triangular distribution.
   *
   * @throws InfeasibleLawException if the ends are no range, or the mode is not in it
   */
  public TriangularLaw {
    Parameters.checkPositive("width", upper - lower);
    if (!(mode >= lower && mode <= upper)) {
      throw new InfeasibleLawException("its mode must be in the range, but was " + mode);
    }
  }

  @Override
  public double cdf(double x) {
    return x < mode ? lowTail(x) : 1 - highTail(x);
  }

  @Override
  public double survival(double x) {
    return x < mode ? 1 - lowTail(x) : highTail(x);
  }

  @Override
  public double density(double x) {
    if (x < lower || x > upper) {
      return 0;
    }
    double height = 2 / (upper - lower);
    if (x == mode) {
      return height;
    }
    return x < mode
        ? height * ((x - lower) / (mode - lower))
        : height * ((upper - x) / (upper - mode));
  }

  private double lowTail(double x) {
    return x <= lower ? 0 : (x - lower) / (upper - lower) * ((x - lower) / (mode - lower));
  }

  private double highTail(double x) {
    return x >= upper ? 0 : (upper - x) / (upper - lower) * ((upper - x) / (upper - mode));
  }
}
