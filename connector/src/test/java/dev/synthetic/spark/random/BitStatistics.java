package dev.synthetic.spark.random;

import java.util.stream.IntStream;

/** Figures of random words, in standard deviations from what chance makes of them. */
final class BitStatistics {
  /** Distances of words that are compared: 1 to 64, and powers of two. */
  private static final int[] LAGS =
      IntStream.concat(IntStream.rangeClosed(1, 64), IntStream.rangeClosed(7, 19).map(i -> 1 << i))
          .toArray();

  private static final double VARIANCE = 1.0 / 144; // of the product of two centred uniforms

  private BitStatistics() {}

  /** The bit that is farthest from being set in half of the words. */
  static double balance(long[] words) {
    return farthest(ones(words, words.length), words.length);
  }

  /** The bit that is farthest from changing in half of the steps to the next word. */
  static double changes(long[] words) {
    long[] steps = new long[words.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = words[i] ^ words[i + 1];
    }
    return farthest(ones(steps, steps.length), steps.length);
  }

  /** The pair of bits of a word that is farthest from agreeing in half of the first words. */
  static double pairs(long[] words, int count) {
    double farthest = 0;
    long[] differences = new long[count];
    for (int shift = 1; shift <= 32; shift++) {
      for (int i = 0; i < count; i++) {
        differences[i] = words[i] ^ Long.rotateRight(words[i], shift);
      }
      farthest = Math.max(farthest, farthest(ones(differences, count), count));
    }
    return farthest;
  }

  /** The lag at which the bits of words are farthest from agreeing by half. */
  static double agreement(long[] words) {
    double farthest = 0;
    for (int lag : LAGS) {
      long different = 0;
      int count = words.length - lag;
      for (int i = 0; i < count; i++) {
        different += Long.bitCount(words[i] ^ words[i + lag]);
      }
      farthest = Math.max(farthest, Math.abs(Chance.deviation(different, 64L * count)));
    }
    return farthest;
  }

  /** The lag at which words, as numbers, are farthest from being uncorrelated. */
  static double correlation(long[] words) {
    double[] centred = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      centred[i] = UnitDoubles.halfOpen(words[i]) - 0.5;
    }
    double farthest = 0;
    for (int lag : LAGS) {
      double sum = 0;
      int count = words.length - lag;
      for (int i = 0; i < count; i++) {
        sum += centred[i] * centred[i + lag];
      }
      farthest = Math.max(farthest, Math.abs(sum) / Math.sqrt(count * VARIANCE));
    }
    return farthest;
  }

  /** How often each number of 12 bits of a word appears, the bits taken from a place upwards. */
  static long[] numbers(long[] words, int place) {
    long[] counts = new long[1 << 12];
    for (long word : words) {
      counts[(int) (word >>> place) & 0xFFF]++;
    }
    return counts;
  }

  /** How often each pair of numbers of 6 bits appears in the words 0 and 1, 2 and 3, …. */
  static long[] points(long[] words, int place) {
    long[] counts = new long[1 << 12];
    for (int i = 0; i + 1 < words.length; i += 2) {
      long x = (words[i] >>> place) & 0x3F;
      long y = (words[i + 1] >>> place) & 0x3F;
      counts[(int) (x << 6 | y)]++;
    }
    return counts;
  }

  /** The farthest of 64 counts from half of the trials. */
  static double farthest(long[] counts, long trials) {
    double farthest = 0;
    for (long count : counts) {
      farthest = Math.max(farthest, Math.abs(Chance.deviation(count, trials)));
    }
    return farthest;
  }

  /** How often each bit is set in the first words. */
  static long[] ones(long[] words, int count) {
    long[] ones = new long[64];
    for (int bit = 0; bit < 64; bit++) {
      long sum = 0;
      for (int i = 0; i < count; i++) {
        sum += (words[i] >>> bit) & 1;
      }
      ones[bit] = sum;
    }
    return ones;
  }
}
