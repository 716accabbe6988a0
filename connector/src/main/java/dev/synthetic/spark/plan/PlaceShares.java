package dev.synthetic.spark.plan;

import dev.synthetic.spark.random.CountLaw;
import dev.synthetic.spark.random.InfeasibleLawException;
import dev.synthetic.spark.random.Law;
import dev.synthetic.spec.DistributionSpec;
import java.util.Arrays;

/** How likely each of a few places is, under a distribution that is truncated to them. */
final class PlaceShares {
  private PlaceShares() {}

  /**
   * The share of each place; they add up to 1.
   *
   * @param spec a distribution
   * @param origin the value at place 0; values are whole numbers
   * @param size number of places, at least 1
   * @throws InfeasibleLawException if none of the law's values lie there
   */
  static double[] of(DistributionSpec spec, long origin, int size) {
    double[] shares = new double[size];
    if (spec instanceof DistributionSpec.Uniform || size == 1) {
      Arrays.fill(shares, 1);
    } else if (spec instanceof DistributionSpec.Counts counts) {
      count(counts.law().match(new CountLaws()), shares);
    } else {
      measure(PlaceLaw.of(spec, origin, 1, size), shares);
    }
    double sum = Arrays.stream(shares).sum();
    if (!(sum > 0)) {
      throw new InfeasibleLawException("none of its values lie in the range");
    }
    for (int i = 0; i < size; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** From the likeliest place both ways, each from its neighbour. */
  private static void count(CountLaw law, double[] shares) {
    int mode = (int) Math.min(law.mode(), shares.length - 1);
    shares[mode] = 1;
    for (int i = mode + 1; i < shares.length; i++) {
      shares[i] = shares[i - 1] * Math.max(0, law.ratio().applyAsDouble(i - 1));
    }
    for (int i = mode - 1; i >= 0; i--) {
      shares[i] = shares[i + 1] / law.ratio().applyAsDouble(i);
    }
  }

  private static void measure(PlaceLaw placed, double[] shares) {
    for (int i = 0; i < shares.length; i++) {
      shares[i] = mass(placed.law(), i - placed.shift(), i + 1 - placed.shift());
    }
  }

  /** Taken from the nearer tail, where differences keep their digits. */
  private static double mass(Law law, double from, double to) {
    return law.cdf(from) > 0.5
        ? law.survival(from) - law.survival(to)
        : law.cdf(to) - law.cdf(from);
  }
}
