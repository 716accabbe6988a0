package dev.synthetic.spark.random;

/**
 * The law of a Gaussian Markov path over whole ticks, prepared for midpoint displacement.
 *
 * <p>Given a path at both ends of an interval, its middle is Gaussian: a share of the sum of the
 * ends, plus an independent deviation that depends on the interval's length alone. That is Lévy's
 * construction of Brownian motion ("Processus stochastiques et mouvement brownien", 1948, section
 * 1; Ciesielski 1961), and likewise one of the Ornstein-Uhlenbeck process.
 */
public final class PathLaw {
  /** Beyond so many memories two places are as good as independent: e^-40 is below 2^-53. */
  private static final double MEMORIES = 40;

  /**
   * A leaf is at most 2^-14 of the length that a walk's deviation is given for, or of a stationary
   * path's memory.
   */
  private static final int LEAF_BITS = 14;

  /** Leaves in the first interval of a walk, as a power of two. */
  private static final int WALK_BITS = 26;

  private static final int GREATEST_LEVEL = 62;

  /** Whether the path has no beginning; otherwise it is 0 at tick 0. */
  final boolean isStationary;

  /** Intervals that a tree begins with have 2^top ticks; a walk's later ones are longer. */
  final int top;

  /** Intervals that are not halved any more have 2^leaf ticks. */
  final int leaf;

  /** By an interval's length: what the sum of its ends is multiplied by. */
  final double[] shares = new double[GREATEST_LEVEL + 1];

  /** By an interval's length: the deviation of its middle. */
  final double[] spreads = new double[GREATEST_LEVEL + 1];

  /** The deviation of the ends of a stationary path's first intervals; of a walk after a tick. */
  final double rootSpread;

  /** A leaf's length in memories; 0 for a walk. */
  final double leafMemories;

  /** The variance that a leaf's inside would have at once: of u (1 − u) times this. */
  final double leafVariance;

  private PathLaw(
      boolean isStationary,
      int top,
      int leaf,
      double rootSpread,
      double leafMemories,
      double leafVariance) {
    this.isStationary = isStationary;
    this.top = top;
    this.leaf = leaf;
    this.rootSpread = rootSpread;
    this.leafMemories = leafMemories;
    this.leafVariance = leafVariance;
  }

  /**
   * A random walk: Brownian motion that is 0 at tick 0, in both directions from there.
   *
   * @param stddev its deviation after some ticks
   * @param ticks how many, at least 1
   */
  public static PathLaw walk(double stddev, double ticks) {
    double variance = stddev * (stddev / ticks); // a tick
    int leaf = Math.max(0, Math.getExponent(ticks) - LEAF_BITS);
    int top = Math.min(GREATEST_LEVEL, leaf + WALK_BITS);
    double leafVariance = variance * Math.scalb(1.0, leaf);
    PathLaw law = new PathLaw(false, top, leaf, Math.sqrt(variance), 0, leafVariance);
    for (int level = leaf + 1; level <= GREATEST_LEVEL; level++) {
      law.shares[level] = 0.5;
      law.spreads[level] = Math.sqrt(variance * Math.scalb(0.25, level));
    }
    return law;
  }

  /** The greatest interval, by its level, that a way down begins with. */
  int greatestLevel() {
    return isStationary ? top : GREATEST_LEVEL;
  }

  /**
   * A stationary path: an Ornstein-Uhlenbeck process, whose values at equal distances are an
   * autoregression of first order.
   *
   * @param stddev its deviation
   * @param kept the correlation of two places some ticks apart, above 0 and below 1
   * @param ticks how many, at least 1
   */
  public static PathLaw stationary(double stddev, double kept, double ticks) {
    double memory = -ticks / StrictMath.log(kept);
    int top = Math.max(0, Math.getExponent(memory * MEMORIES) + 1);
    int leaf = Math.max(0, Math.getExponent(memory) - LEAF_BITS);
    double leafMemories = Math.scalb(1.0, leaf) / memory;
    double leafVariance = 2 * leafMemories * stddev * stddev;
    PathLaw law = new PathLaw(true, top, leaf, stddev, leafMemories, leafVariance);
    for (int level = leaf + 1; level <= top; level++) {
      double half = Math.scalb(0.5, level) / memory;
      law.shares[level] = 0.5 / StrictMath.cosh(half);
      law.spreads[level] = stddev * Math.sqrt(StrictMath.tanh(half));
    }
    return law;
  }
}
