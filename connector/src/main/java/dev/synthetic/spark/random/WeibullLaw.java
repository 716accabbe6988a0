package dev.synthetic.spark.random;

/**
 * The Weibull distribution, from an origin upwards.
 *
 * @param origin its smallest value
 * @param shape positive; below 1 its density has a pole at the origin
 * @param scale the distance from the origin below which a share of 1 − 1/e lies, positive
 */
public record WeibullLaw(double origin, double shape, double scale) implements Law {
  /**
   * A Weibull distribution.
   *
   * @throws InfeasibleLawException if shape or scale is not positive
   */
  public WeibullLaw {
    Parameters.checkPositive("shape", shape);
    Parameters.checkPositive("scale", scale);
  }

  @Override
  public double cdf(double x) {
    return x <= origin ? 0 : -StrictMath.expm1(-StrictMath.pow((x - origin) / scale, shape));
  }

  @Override
  public double survival(double x) {
    return x <= origin ? 1 : StrictMath.exp(-StrictMath.pow((x - origin) / scale, shape));
  }

  @Override
  public double density(double x) {
    if (x < origin) {
      return 0;
    }
    double z = (x - origin) / scale;
    double power = StrictMath.pow(z, shape - 1);
    double tail = StrictMath.exp(-StrictMath.pow(z, shape));
    return tail == 0 ? 0 : shape / scale * power * tail;
  }
}
