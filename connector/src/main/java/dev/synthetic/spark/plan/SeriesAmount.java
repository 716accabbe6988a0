package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.LawDoubles;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spark.random.UnitDoubles;
import dev.synthetic.spec.SeriesSpec.Amount;
import java.util.function.LongToDoubleFunction;

/** Binds a number of a series that may be drawn to a function of random bits. */
final class SeriesAmount {
  private static final StreamKey ANY = new StreamKey(0, 0, 0, 0); // its bits come from elsewhere

  private SeriesAmount() {}

  /**
   * The number of some bits.
   *
   * @throws dev.synthetic.spark.random.InfeasibleLawException if its law cannot be drawn
   */
  static LongToDoubleFunction of(Amount amount) {
    double least = amount.least();
    double greatest = amount.greatest();
    if (least == greatest) {
      return bits -> least;
    }
    if (new RealLaw(ANY, least, greatest).draw(amount.distribution()) instanceof LawDoubles law) {
      TableSampler sampler = law.sampler();
      return sampler::sample;
    }
    double width = greatest - least;
    return bits -> {
      double value = least + width * UnitDoubles.closed(bits);
      return value > greatest ? greatest : value;
    };
  }
}
