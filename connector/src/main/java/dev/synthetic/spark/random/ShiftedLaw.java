package dev.synthetic.spark.random;

import java.util.Arrays;

/**
 * A law moved along its line.
 *
 * @param law the law
 * @param shift what is added to its values
 */
public record ShiftedLaw(Law law, double shift) implements Law {
  @Override
  public double cdf(double x) {
    return law.cdf(x - shift);
  }

  @Override
  public double survival(double x) {
    return law.survival(x - shift);
  }

  @Override
  public double density(double x) {
    return law.density(x - shift);
  }

  @Override
  public double[] breaks() {
    return Arrays.stream(law.breaks()).map(x -> x + shift).toArray();
  }
}
