package dev.synthetic.spec;

/** Reads distributions of counts. */
final class CountReader {
  private CountReader() {}

  /** A Poisson distribution. */
  static CountSpec poisson(DistributionParameters parameters) {
    return new CountSpec.Poisson(parameters.positiveGiven("lambda", "poisson(lambda=4)"));
  }

  /** A binomial distribution. */
  static CountSpec binomial(DistributionParameters parameters) {
    String example = "binomial(n=10, p=0.3)";
    return new CountSpec.Binomial(parameters.trials("n", example), parameters.chance("p", example));
  }

  /** A geometric distribution. */
  static CountSpec geometric(DistributionParameters parameters) {
    return new CountSpec.Geometric(parameters.chance("p", "geometric(p=0.2)"));
  }

  /** A negative binomial distribution. */
  static CountSpec negativeBinomial(DistributionParameters parameters) {
    String example = "negativeBinomial(r=3, p=0.2)";
    return new CountSpec.NegativeBinomial(
        parameters.positiveGiven("r", example), parameters.chance("p", example));
  }

  /** Zipf's distribution. */
  static CountSpec zipf(DistributionParameters parameters) {
    return new CountSpec.Zipf(parameters.positiveGiven("exponent", "zipf(exponent=1.1)"));
  }
}
