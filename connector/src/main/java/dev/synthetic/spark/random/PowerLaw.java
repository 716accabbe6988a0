package dev.synthetic.spark.random;

/**
 * A density of {@code x^−exponent} between two ends.
 *
 * @param exponent any number
 * @param lower its smallest value, above 0
 * @param upper its largest value, above lower
 */
public record PowerLaw(double exponent, double lower, double upper) implements Law {
  /**
   * A power law.
   *
   * @throws InfeasibleLawException if the ends are no range above 0
   */
  public PowerLaw {
    Parameters.checkPositive("lower end", lower);
    Parameters.checkPositive("width", upper - lower);
  }

  @Override
  public double cdf(double x) {
    return x <= lower ? 0 : x >= upper ? 1 : mass(lower, x) / mass(lower, upper);
  }

  @Override
  public double survival(double x) {
    return x <= lower ? 1 : x >= upper ? 0 : mass(upper, x) / mass(upper, lower);
  }

  @Override
  public double density(double x) {
    if (x < lower || x > upper) {
      return 0;
    }
    double power = StrictMath.exp(-exponent * StrictMath.log(x / lower));
    return power / (lower * mass(lower, upper));
  }

  /** The integral of {@code (x / from)^−exponent / from} up to an end, negative towards below. */
  private double mass(double from, double to) {
    double logarithm = StrictMath.log(to / from);
    double power = 1 - exponent;
    return power == 0 ? logarithm : StrictMath.expm1(power * logarithm) / power;
  }

  /** The integral of {@code x^−exponent} between the ends. */
  double integral() {
    return StrictMath.exp((1 - exponent) * StrictMath.log(lower)) * mass(lower, upper);
  }
}
