package dev.synthetic.spark.plan;

import java.util.Arrays;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How well samples fit what they should be, as a probability of a worse fit by chance.
 *
 * <p>A test that refuses below 1e-4 fails by chance once in 10,000 seeds; the seeds are fixed.
 */
public final class Fit {
  /** What a right sample falls below once in so many. */
  public static final double LEAST_PROBABILITY = 1e-4;

  private Fit() {}

  /** The χ² test of counts in bins. */
  public static double chiSquare(
      double[] samples, DoubleToIntFunction bin, double[] probabilities) {
    long[] counts = new long[probabilities.length];
    for (double sample : samples) {
      counts[bin.applyAsInt(sample)]++;
    }
    return chiSquare(counts, probabilities, samples.length);
  }

  /** The χ² test of counts; bins of small expectation are joined with the next. */
  public static double chiSquare(long[] counts, double[] probabilities, long total) {
    double sum = Arrays.stream(probabilities).sum();
    double statistic = 0;
    double expected = 0;
    long observed = 0;
    int bins = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      expected += probabilities[bin] / sum * total;
      observed += counts[bin];
      if (expected >= 10 || bin == counts.length - 1) {
        statistic += expected > 0 ? (observed - expected) * (observed - expected) / expected : 0;
        bins++;
        expected = 0;
        observed = 0;
      }
    }
    return 1 - new ChiSquaredDistribution(bins - 1.0).cumulativeProbability(statistic);
  }

  /**
   * The correlation of two samples around 0, in standard deviations of that of independent ones.
   *
   * @param b at least as many as a
   */
  public static double correlation(double[] a, double[] b) {
    double products = 0;
    double squaresOfA = 0;
    double squaresOfB = 0;
    for (int i = 0; i < a.length; i++) {
      products += a[i] * b[i];
      squaresOfA += a[i] * a[i];
      squaresOfB += b[i] * b[i];
    }
    return products / Math.sqrt(squaresOfA * squaresOfB) * Math.sqrt(a.length);
  }

  /** The test of Kolmogorov and Smirnov, by its asymptotic law; samples are sorted in place. */
  public static double kolmogorovSmirnov(double[] samples, DoubleUnaryOperator cdf) {
    Arrays.sort(samples);
    double distance = 0;
    int n = samples.length;
    for (int i = 0; i < n; i++) {
      double expected = cdf.applyAsDouble(samples[i]);
      distance = Math.max(distance, Math.max(expected - (double) i / n, (i + 1.0) / n - expected));
    }
    double scaled = distance * Math.sqrt(n);
    double probability = 0;
    for (int k = 1; k <= 20; k++) {
      probability += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * scaled * scaled);
    }
    return scaled < 0.2 ? 1 : probability;
  }

  /** The χ² test of independence of two columns whose samples are bin numbers. */
  public static double independence(int[] a, int[] b, int binsOfA, int binsOfB) {
    long[][] table = new long[binsOfA][binsOfB];
    long[] ofA = new long[binsOfA];
    long[] ofB = new long[binsOfB];
    for (int i = 0; i < a.length; i++) {
      table[a[i]][b[i]]++;
      ofA[a[i]]++;
      ofB[b[i]]++;
    }
    double statistic = 0;
    for (int i = 0; i < binsOfA; i++) {
      for (int j = 0; j < binsOfB; j++) {
        double expected = (double) ofA[i] * ofB[j] / a.length;
        statistic += (table[i][j] - expected) * (table[i][j] - expected) / expected;
      }
    }
    double freedom = (binsOfA - 1.0) * (binsOfB - 1.0);
    return 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(statistic);
  }
}
