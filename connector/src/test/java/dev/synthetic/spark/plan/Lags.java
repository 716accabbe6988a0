package dev.synthetic.spark.plan;

import java.util.Arrays;

/** How columns go together with themselves and others some rows away, by ranks. */
final class Lags {
  /** How far away. */
  static final int MOST = 1000;

  private Lags() {}

  /** Samples as ranks, shared by equal ones, of mean 0 and variance 1. */
  static double[] scores(double[] samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    double[] scores = new double[samples.length];
    double squares = 0;
    for (int i = 0; i < samples.length; i++) {
      int first = bound(sorted, samples[i], true);
      int end = bound(sorted, samples[i], false);
      scores[i] = (first + end - samples.length) / 2.0;
      squares += scores[i] * scores[i];
    }
    double deviation = Math.sqrt(squares / samples.length);
    return Arrays.stream(scores).map(score -> score / deviation).toArray();
  }

  /** The first place of a value in sorted ones, or the first one behind it. */
  private static int bound(double[] sorted, double value, boolean isFirst) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = Double.compare(sorted[middle], value);
      if (order < 0 || (order == 0 && !isFirst)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The farthest that the correlation of a row of one column and a later row of another is from 0,
   * in standard deviations of what chance makes of it.
   *
   * @param first the nearest lag: 1 for a column and itself, else 0
   */
  static double farthest(double[] scores, double[] others, int first) {
    double farthest = 0;
    for (int lag = first; lag <= MOST; lag++) {
      int count = scores.length - lag;
      farthest =
          Math.max(farthest, Math.abs(product(scores, others, lag, count)) / Math.sqrt(count));
    }
    return farthest;
  }

  private static double product(double[] scores, double[] others, int lag, int count) {
    double even = 0; // two sums, so that neither waits for itself
    double odd = 0;
    int i = 0;
    for (; i + 1 < count; i += 2) {
      even += scores[i] * others[i + lag];
      odd += scores[i + 1] * others[i + 1 + lag];
    }
    return even + odd + (i < count ? scores[i] * others[i + lag] : 0);
  }

  /** The same of the bits of words: how far from half of them agree. */
  static double farthest(long[] words, long[] others, int first) {
    double farthest = 0;
    for (int lag = first; lag <= MOST; lag++) {
      int count = words.length - lag;
      long different = 0;
      for (int i = 0; i < count; i++) {
        different += Long.bitCount(words[i] ^ others[i + lag]);
      }
      farthest = Math.max(farthest, Math.abs(different - 32.0 * count) / (4 * Math.sqrt(count)));
    }
    return farthest;
  }
}
