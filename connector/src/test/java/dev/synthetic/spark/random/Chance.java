package dev.synthetic.spark.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** How far figures are from what chance makes of them. */
final class Chance {
  /** A figure of standard deviations that chance exceeds, either way, once in 500 million. */
  static final double FARTHEST = 6;

  /** A probability that chance falls below once in a million, and above 1 minus it as often. */
  static final double LEAST = 1e-6;

  private static final int STRIDE = 10;

  private Chance() {}

  /** Standard deviations of a count of hits from half of the trials. */
  static double deviation(long hits, long trials) {
    return (2.0 * hits - trials) / Math.sqrt(trials);
  }

  /** The probability of a greater χ² than that of counts that are expected to be equal. */
  static double equality(long[] counts) {
    double expected = (double) Arrays.stream(counts).sum() / counts.length;
    double[] all = new double[counts.length];
    Arrays.fill(all, expected);
    return chiSquare(counts, all);
  }

  /** The probability of a greater χ² than that of counts; expectations should be 5 or more. */
  static double chiSquare(long[] counts, double[] expected) {
    double statistic = 0;
    for (int i = 0; i < counts.length; i++) {
      statistic += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
    }
    return 1 - new ChiSquaredDistribution(counts.length - 1.0).cumulativeProbability(statistic);
  }

  /**
   * The probability of a greater distance from a distribution function (Kolmogorov). Only every
   * tenth sample is looked at, which misses no more than ten samples' share of the distance.
   */
  static double kolmogorovSmirnov(double[] samples, DoubleUnaryOperator cdf) {
    return kolmogorovSmirnov(samples, cdf, STRIDE);
  }

  /**
   * Likewise.
   *
   * @param stride samples from one look at the distribution function to the next
   */
  static double kolmogorovSmirnov(double[] samples, DoubleUnaryOperator cdf, int stride) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double distance = 0;
    for (int i = 0; i < n; i += stride) {
      double expected = cdf.applyAsDouble(sorted[i]);
      distance = Math.max(distance, Math.max(expected - (double) i / n, (i + 1.0) / n - expected));
    }
    double scaled = distance * Math.sqrt(n);
    double probability = 0;
    for (int k = 1; k <= 100; k++) {
      probability += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * scaled * scaled);
    }
    return scaled < 0.2 ? 1 : probability;
  }
}
