package dev.synthetic.benchmarks;

import java.util.stream.DoubleStream;

/** Some measured numbers by their size. */
final class Spread {
  private final double[] sorted;

  private Spread(double[] sorted) {
    this.sorted = sorted;
  }

  /** That of some numbers, at least one. */
  static Spread of(DoubleStream numbers) {
    double[] sorted = numbers.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return new Spread(sorted);
  }

  /** How many there are. */
  int count() {
    return sorted.length;
  }

  /** The smallest. */
  double least() {
    return sorted[0];
  }

  /** The largest. */
  double most() {
    return sorted[sorted.length - 1];
  }

  /** The one in the middle, or what is between the two there. */
  double median() {
    return at(0.5);
  }

  /** What a share of them is below; neighbours are interpolated. */
  double at(double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
