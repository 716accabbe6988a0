package dev.synthetic.spark.random;

/**
 * Places by Zipf's law, any number of them, at a constant cost per draw.
 *
 * <p>The first 1024 have their exact weights. All others are drawn as one, and then told apart by
 * the density {@code x^−exponent} over ranks from 1024.5 up, rounded to the nearest: a rank k is
 * there off by a share of s (s + 1) / 24 k^2 of its weight, which is 7e-7 at most. The weight of
 * the tail is its integral with the first term of Euler and Maclaurin's midpoint formula.
 */
public final class ZipfTable {
  private static final int HEAD = 1024;
  private static final double SHARE = 24;

  private final long places;
  private final WeightedChoice head;
  private final TableSampler tail;

  private ZipfTable(long places, WeightedChoice head, TableSampler tail) {
    this.places = places;
    this.head = head;
    this.tail = tail;
  }

  /**
   * A table of Zipf's law.
   *
   * @param exponent positive
   * @param places how many, at least 2048
   */
  public static ZipfTable of(double exponent, long places) {
    PowerLaw law = new PowerLaw(exponent, HEAD + 0.5, places + 0.5);
    double[] weights = new double[HEAD + 1];
    for (int place = 0; place < HEAD; place++) {
      weights[place] = StrictMath.pow(place + 1.0, -exponent);
    }
    double slopes = slope(exponent, law.upper()) - slope(exponent, law.lower());
    weights[HEAD] = law.integral() - slopes / SHARE;
    return new ZipfTable(
        places, WeightedChoice.of(weights), TableSampler.of(law, law.lower(), law.upper()));
  }

  /** The derivative of a rank's weight. */
  private static double slope(double exponent, double rank) {
    return -exponent * StrictMath.pow(rank, -exponent - 1);
  }

  /** Fills {@code drawn[i]} with a place by {@code bits[i]}, or one that is to be told apart. */
  public void sample(long[] bits, int count, long[] drawn) {
    head.sample(bits, count, drawn);
  }

  /** Whether a place that was drawn stands for all of the tail: 1 if so, 0 if not. */
  public int tailFlag(long place) {
    return (int) ((HEAD - 1 - place) >>> 63);
  }

  /** Fills {@code ranks[i]} with a rank of the tail by {@code bits[i]}, not yet rounded. */
  public void tail(long[] bits, int count, double[] ranks) {
    tail.sample(bits, count, ranks);
  }

  /** The place of a rank of the tail. */
  public long place(double rank) {
    long rounded = (long) (rank + 0.5);
    return (rounded < places ? rounded : places) - 1;
  }
}
