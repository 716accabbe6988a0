package dev.synthetic.spark.plan;

import dev.synthetic.spark.random.CountLaw;
import dev.synthetic.spec.CountSpec;

/** Turns distributions of counts into laws: where they peak, and by what they fall from there. */
final class CountLaws implements CountSpec.Cases<CountLaw> {
  @Override
  public CountLaw poisson(CountSpec.Poisson spec) {
    return new CountLaw(StrictMath.floor(spec.lambda()), k -> spec.lambda() / (k + 1));
  }

  @Override
  public CountLaw binomial(CountSpec.Binomial spec) {
    double odds = spec.p() / (1 - spec.p());
    double mode = StrictMath.floor((spec.n() + 1.0) * spec.p());
    double raised = mode > spec.n() ? spec.n() : mode;
    return new CountLaw(raised, k -> (double) (spec.n() - k) / (k + 1) * odds);
  }

  @Override
  public CountLaw geometric(CountSpec.Geometric spec) {
    return new CountLaw(0, k -> 1 - spec.p());
  }

  @Override
  public CountLaw negativeBinomial(CountSpec.NegativeBinomial spec) {
    double failure = 1 - spec.p();
    double mode = spec.r() > 1 ? StrictMath.floor((spec.r() - 1) * failure / spec.p()) : 0;
    return new CountLaw(mode, k -> (k + spec.r()) / (k + 1) * failure);
  }

  @Override
  public CountLaw zipf(CountSpec.Zipf spec) {
    return new CountLaw(0, k -> StrictMath.pow((k + 1.0) / (k + 2.0), spec.exponent()));
  }
}
