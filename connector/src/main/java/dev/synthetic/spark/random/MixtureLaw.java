package dev.synthetic.spark.random;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One of some laws by weight, each truncated to the same range by itself. */
public final class MixtureLaw implements Law {
  private final List<Part> parts;
  private final double lower;
  private final double upper;
  private final List<TruncatedLaw> laws;
  private final double sum;

  /**
   * A part of a mixture.
   *
   * @param weight its weight, positive
   * @param law its law
   */
  public record Part(double weight, Law law) {}

  /**
   * A mixture.
   *
   * @param parts at least one
   * @param lower smallest value (inclusive)
   * @param upper largest value (inclusive), above lower
   * @throws InfeasibleLawException if a part has no values there
   */
  public MixtureLaw(List<Part> parts, double lower, double upper) {
    this.parts = List.copyOf(parts);
    this.lower = lower;
    this.upper = upper;
    this.laws =
        this.parts.stream().map(part -> new TruncatedLaw(part.law(), lower, upper)).toList();
    this.sum = this.parts.stream().mapToDouble(Part::weight).sum();
  }

  List<Part> parts() {
    return parts;
  }

  double lower() {
    return lower;
  }

  double upper() {
    return upper;
  }

  @Override
  public double cdf(double x) {
    return x <= lower ? 0 : x >= upper ? 1 : average(law -> law.cdf(x));
  }

  @Override
  public double survival(double x) {
    return x <= lower ? 1 : x >= upper ? 0 : average(law -> law.survival(x));
  }

  @Override
  public double density(double x) {
    return x < lower || x > upper ? 0 : average(law -> law.density(x));
  }

  private double average(ToDoubleFunction<TruncatedLaw> value) {
    double average = 0;
    for (int i = 0; i < laws.size(); i++) {
      average += parts.get(i).weight() / sum * value.applyAsDouble(laws.get(i));
    }
    return average;
  }

  @Override
  public double[] breaks() {
    return parts.stream()
        .flatMapToDouble(part -> Arrays.stream(part.law().breaks()))
        .distinct()
        .sorted()
        .toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MixtureLaw law
        && parts.equals(law.parts)
        && lower == law.lower
        && upper == law.upper;
  }

  @Override
  public int hashCode() {
    return parts.hashCode() + 31 * (Double.hashCode(lower) + 31 * Double.hashCode(upper));
  }
}
