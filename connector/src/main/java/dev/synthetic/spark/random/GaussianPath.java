package dev.synthetic.spark.random;

/**
 * Gaussian paths of many entities, read at any tick without the ticks before it.
 *
 * <p>A tick's value is found by halving an interval down to a leaf, the middle of each part under
 * random bits of its own: a number of draws that grows with the logarithm of the tick. The last way
 * down of each of some entities is remembered, so that a neighbour in time needs only the halvings
 * that it does not share. Between the ends of a leaf each tick is drawn by itself, with the exact
 * law given those ends. Not thread-safe.
 */
public final class GaussianPath {
  /** The id of the last power of two on the negative side, whose own id is the positive one's. */
  private static final long LAST_NEGATIVE = 0;

  private final TableSampler normal = TableSampler.standardNormal();
  private final PathLaw law;
  private final RememberedWays ways;

  private GaussianPath(PathLaw law, int setBits) {
    this.law = law;
    this.ways = new RememberedWays(law.greatestLevel() - law.leaf + 1, setBits);
  }

  /** One path. */
  public static GaussianPath single(PathLaw law) {
    return new GaussianPath(law, 0);
  }

  /** A path for each entity; the ways of about two thousand of them are remembered. */
  public static GaussianPath ofEntities(PathLaw law) {
    return new GaussianPath(law, RememberedWays.MANY_BITS);
  }

  /**
   * Adds to {@code values[i]} the path of an entity at {@code ticks[i]}, 0 ≤ i &lt; count.
   *
   * @param k0 the first word of each cell's entity, which no other entity has
   * @param k1 the second word of each cell's entity
   */
  public void add(long[] k0, long[] k1, long[] ticks, int count, double[] values) {
    for (int i = 0; i < count; i++) {
      values[i] += value(k0[i], k1[i], ticks[i]);
    }
  }

  private double value(long k0, long k1, long tick) {
    boolean isNegative = !law.isStationary && tick < 0;
    long place = isNegative ? (tick == Long.MIN_VALUE ? Long.MAX_VALUE : -tick) : tick;
    long sign = isNegative ? -1 : 1;
    int rootLevel = rootLevel(place);
    int way = ways.find(k0, sign);
    int shared = ways.isKnown(way) ? sharedLevel(place ^ ways.place(way)) : rootLevel + 1;
    boolean isShared = shared <= rootLevel;
    int level = isShared ? shared : rootLevel;
    int bottom = ways.bottom(way);
    if (!isShared) {
      root(bottom + level - law.leaf, level, k0, k1, place, sign);
    }
    ways.keep(way, k0, sign, place);
    descend(bottom, level, isShared, k0, k1, place, sign);
    return leaf(bottom, k0, k1, place, sign);
  }

  /** The level of the interval from which the way to a place leads down. */
  private int rootLevel(long place) {
    int highestBit = Long.SIZE - 1 - Long.numberOfLeadingZeros(place);
    return law.isStationary || highestBit < law.top ? law.top : highestBit;
  }

  /** The level of the smallest interval that two places share. */
  private int sharedLevel(long difference) {
    int level = Long.SIZE - Long.numberOfLeadingZeros(difference);
    return level < law.leaf ? law.leaf : level;
  }

  /** Finds the values at the ends of the interval that a way begins with. */
  private void root(int at, int level, long k0, long k1, long place, long sign) {
    if (law.isStationary) {
      long left = place >> level << level;
      ways.lefts[at] = law.rootSpread * draw(k0, k1, left);
      ways.rights[at] = law.rootSpread * draw(k0, k1, left + (1L << level));
      return;
    }
    boolean isFirst = place >> level == 0;
    int leftLevel = isFirst ? law.top : level;
    double value = power(law.top, law.top, k0, k1, sign);
    for (int k = law.top; k < leftLevel; k++) {
      value += power(k, k + 1, k0, k1, sign);
    }
    ways.lefts[at] = isFirst ? 0 : value;
    ways.rights[at] = isFirst ? value : value + power(level, level + 1, k0, k1, sign);
  }

  /** How far a walk moves in 2^k ticks up to tick 2^to. */
  private double power(int k, int to, long k0, long k1, long sign) {
    long node = to == Long.SIZE - 1 && sign < 0 ? LAST_NEGATIVE : sign * (1L << to);
    double ticks = Math.scalb(1.0, k);
    return law.rootSpread * Math.sqrt(ticks) * draw(k0, k1, node);
  }

  /** Halves intervals from one whose ends are known, and perhaps its middle, down to the leaf. */
  private void descend(
      int bottom, int from, boolean isShared, long k0, long k1, long place, long sign) {
    double[] lefts = ways.lefts;
    double[] rights = ways.rights;
    double[] middles = ways.middles;
    int at = bottom + from - law.leaf;
    double left = lefts[at];
    double right = rights[at];
    for (int level = from; level > law.leaf; level--, at--) {
      double middle = middles[at];
      if (level < from || !isShared) {
        long node = (place >> level << level) + (1L << (level - 1));
        double deviation = law.spreads[level] * draw(k0, k1, sign * node);
        middle = law.shares[level] * (left + right) + deviation;
        middles[at] = middle;
      }
      boolean isRight = (place >> (level - 1) & 1) != 0;
      left = isRight ? middle : left;
      right = isRight ? right : middle;
      lefts[at - 1] = left;
      rights[at - 1] = right;
    }
  }

  /** The value inside a leaf, or at its left end. */
  private double leaf(int at, long k0, long k1, long place, long sign) {
    double left = ways.lefts[at];
    long inside = place & ((1L << law.leaf) - 1);
    if (inside == 0) {
      return left;
    }
    double u = inside * Math.scalb(1.0, -law.leaf);
    double v = 1 - u;
    double bend = law.leafMemories * law.leafMemories / 6; // of the hyperbolic sines' series
    double ofLeft = v * (1 - u * (1 + v) * bend);
    double ofRight = u * (1 - v * (1 + u) * bend);
    double variance = law.leafVariance * u * v * (1 - 2 * u * v * bend);
    double deviation = Math.sqrt(variance) * draw(k0, k1, sign * place);
    return ofLeft * left + ofRight * ways.rights[at] + deviation;
  }

  private double draw(long k0, long k1, long node) {
    return normal.sample(RowBits.bits(k0, k1, node));
  }
}
