package dev.synthetic.spark.random;

/**
 * Gaussian paths of many entities, read at any tick without the ticks before it.
 *
 * <p>A tick's value is found by halving intervals from the top of a tree down to a leaf, the middle
 * of each under random bits of its own: at most 63 draws, however far the tick is. The last way
 * down of each of some entities is remembered, so that a neighbour in time needs only the halvings
 * that it does not share. Between the ends of a leaf each tick is drawn by itself, with the exact
 * law given those ends. Not thread-safe.
 */
public final class GaussianPath {
  private static final int MOST_LANE_BITS = 10;
  private static final long POSITIVE_ROOT = Long.MIN_VALUE;
  private static final long NEGATIVE_ROOT = 0;

  private final TableSampler normal = TableSampler.standardNormal();
  private final PathLaw law;
  private final int laneBits;
  private final int levels;
  private final boolean[] used;
  private final boolean[] negative;
  private final long[] words;
  private final long[] places;
  private final double[] lefts;
  private final double[] rights;
  private final double[] middles;

  private GaussianPath(PathLaw law, int laneBits) {
    int lanes = 1 << laneBits;
    this.law = law;
    this.laneBits = laneBits;
    this.levels = law.top - law.leaf + 1;
    this.used = new boolean[lanes];
    this.negative = new boolean[lanes];
    this.words = new long[lanes];
    this.places = new long[lanes];
    this.lefts = new double[lanes * levels];
    this.rights = new double[lanes * levels];
    this.middles = new double[lanes * levels];
  }

  /** One path. */
  public static GaussianPath single(PathLaw law) {
    return new GaussianPath(law, 0);
  }

  /** A path for each entity; the ways of a thousand of them are remembered. */
  public static GaussianPath ofEntities(PathLaw law) {
    return new GaussianPath(law, MOST_LANE_BITS);
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
    int lane = (int) (k0 >>> 1 >>> (63 - laneBits));
    boolean isNegative = !law.isStationary && tick < 0;
    long place = isNegative ? (tick == Long.MIN_VALUE ? Long.MAX_VALUE : -tick) : tick;
    int level = sharedLevel(lane, k0, isNegative, place);
    boolean isKnown = level <= law.top;
    if (!isKnown) {
      level = law.top;
      used[lane] = true;
      negative[lane] = isNegative;
      words[lane] = k0;
      root(lane * levels + level - law.leaf, k0, k1, isNegative, place);
    }
    places[lane] = place;
    descend(lane, level, isKnown, k0, k1, place);
    return leaf(lane * levels, k0, k1, isNegative, place);
  }

  /** The smallest interval, by level, that the last way of a lane shares; above top for none. */
  private int sharedLevel(int lane, long k0, boolean isNegative, long place) {
    if (!used[lane] || words[lane] != k0 || negative[lane] != isNegative) {
      return law.top + 1;
    }
    int level = Long.SIZE - Long.numberOfLeadingZeros(place ^ places[lane]);
    return level < law.leaf ? law.leaf : level;
  }

  private void root(int at, long k0, long k1, boolean isNegative, long place) {
    if (law.isStationary) {
      long left = place >> law.top << law.top;
      lefts[at] = law.rootSpread * draw(k0, k1, left);
      rights[at] = law.rootSpread * draw(k0, k1, left + (1L << law.top));
    } else {
      lefts[at] = 0;
      rights[at] = law.rootSpread * draw(k0, k1, isNegative ? NEGATIVE_ROOT : POSITIVE_ROOT);
    }
  }

  /** Halves intervals from one whose ends are known, and perhaps its middle, down to the leaf. */
  private void descend(int lane, int from, boolean isKnown, long k0, long k1, long place) {
    int at = lane * levels + from - law.leaf;
    for (int level = from; level > law.leaf; level--, at--) {
      if (level < from || !isKnown) {
        long middle = (place >> level << level) + (1L << (level - 1));
        long node = negative[lane] ? -middle : middle;
        middles[at] =
            law.shares[level] * (lefts[at] + rights[at]) + law.spreads[level] * draw(k0, k1, node);
      }
      boolean isRight = (place >> (level - 1) & 1) != 0;
      lefts[at - 1] = isRight ? middles[at] : lefts[at];
      rights[at - 1] = isRight ? rights[at] : middles[at];
    }
  }

  /** The value inside a leaf, or at its left end. */
  private double leaf(int at, long k0, long k1, boolean isNegative, long place) {
    long inside = place & ((1L << law.leaf) - 1);
    if (inside == 0) {
      return lefts[at];
    }
    double u = inside * Math.scalb(1.0, -law.leaf);
    double v = 1 - u;
    double bend = law.leafMemories * law.leafMemories / 6; // of the hyperbolic sines' series
    double mean =
        v * (1 - u * (1 + v) * bend) * lefts[at] + u * (1 - v * (1 + u) * bend) * rights[at];
    double variance = law.leafVariance * u * v * (1 - 2 * u * v * bend);
    return mean + Math.sqrt(variance) * draw(k0, k1, isNegative ? -place : place);
  }

  private double draw(long k0, long k1, long node) {
    return normal.sample(RowBits.bits(k0, k1, node));
  }
}
