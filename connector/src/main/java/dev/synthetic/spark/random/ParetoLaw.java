package dev.synthetic.spark.random;

/**
 * The Pareto distribution, shifted so that it starts at an origin: the chance of a distance above
 * {@code d} from there is {@code (1 + d / scale)^−shape}. With an origin equal to the scale it is
 * the classical one, {@code (scale / x)^shape}; from zero it is Lomax's.
 *
 * @param origin its smallest value
 * @param shape the tail's exponent, positive
 * @param scale the distance over which the tail begins, positive
 */
public record ParetoLaw(double origin, double shape, double scale) implements Law {
  /**
   * A Pareto distribution.
   *
   * @throws InfeasibleLawException if shape or scale is not positive
   */
  public ParetoLaw {
    Parameters.checkPositive("shape", shape);
    Parameters.checkPositive("scale", scale);
  }

  @Override
  public double cdf(double x) {
    return x <= origin ? 0 : -StrictMath.expm1(-shape * growth(x));
  }

  @Override
  public double survival(double x) {
    return x <= origin ? 1 : StrictMath.exp(-shape * growth(x));
  }

  @Override
  public double density(double x) {
    return x < origin ? 0 : shape / scale * StrictMath.exp(-(shape + 1) * growth(x));
  }

  /** The logarithm of what the distance from the origin, and one scale with it, is in scales. */
  private double growth(double x) {
    return StrictMath.log1p((x - origin) / scale);
  }
}
