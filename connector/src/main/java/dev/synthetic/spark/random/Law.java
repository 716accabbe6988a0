package dev.synthetic.spark.random;

/** A continuous distribution. Its equality is its parameters': samplers are remembered by it. */
public interface Law {
  /** The probability of a value of at most x. */
  double cdf(double x);

  /** The probability of a value above x, accurate where it is small. */
  double survival(double x);

  /** The density at x. */
  double density(double x);

  /** The values at which the density jumps, ascending, so that a table can part there. */
  default double[] breaks() {
    return new double[0];
  }
}
