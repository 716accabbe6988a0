package dev.synthetic.spark.random;

/**
 * Intervals of Gaussian paths that are halved side by side, each with what its path is at both of
 * its ends.
 *
 * <p>All of them are of one length. A draw is made for all in loops of their own: the random bits
 * of many nodes are vector code, and draws do not wait for each other as they do down one tree.
 */
final class PathLanes {
  private static final int CAPACITY_BITS = 10;

  /** The most intervals, few enough for their numbers to stay in the nearest cache. */
  static final int CAPACITY = 1 << CAPACITY_BITS;

  private static final TableSampler NORMAL = TableSampler.standardNormal();

  /** The first word of each interval's entity. */
  final long[] k0 = new long[CAPACITY];

  /** The second word of it. */
  final long[] k1 = new long[CAPACITY];

  /** A place in each interval, at or above 0 on the side of 0 that they are all on. */
  final long[] places = new long[CAPACITY];

  /** What the path is at the left ends, and from {@link #CAPACITY} on at the right ends. */
  final double[] ends = new double[2 * CAPACITY];

  /** The last draws, or what was made of them. */
  final double[] draws = new double[CAPACITY];

  private final long[] bits = new long[CAPACITY];
  private final PathLaw law;
  private long flip;
  private int count;

  PathLanes(PathLaw law) {
    this.law = law;
  }

  /** The number of intervals. */
  int count() {
    return count;
  }

  /** Sets the number of intervals. */
  void resize(int newCount) {
    count = newCount;
  }

  /** Turns to a side of 0. */
  void turn(PathCells cells) {
    flip = cells.isNegative() ? -1 : 0;
  }

  /** Turns to the side of 0 that others are on. */
  void turn(PathLanes others) {
    flip = others.flip;
  }

  /** Whether places are those of negative ticks. */
  boolean isNegative() {
    return flip != 0;
  }

  /** Draws for each interval at the node {@code (place & mask) + shift}. */
  void draw(long mask, long shift) {
    for (int i = 0; i < count; i++) {
      long node = (places[i] & mask) + shift;
      bits[i] = ((node ^ flip) - flip) + k0[i];
    }
    RowBits.mix(k1, count, bits);
    NORMAL.sample(bits, count, draws);
  }

  /** Finds the middles of intervals of 2^level ticks: the draws become these. */
  void middles(int level) {
    draw(-1L << level, 1L << (level - 1));
    double share = law.shares[level];
    double spread = law.spreads[level];
    for (int i = 0; i < count; i++) {
      double deviation = spread * draws[i];
      draws[i] = share * (ends[i] + ends[CAPACITY + i]) + deviation;
    }
  }

  /** Goes from each interval of 2^level ticks to its half that the place is in. */
  void descend(int level) {
    for (int i = 0; i < count; i++) {
      ends[replaced(i, places[i], level)] = draws[i];
    }
  }

  /**
   * Makes an interval the half of another one, which may be itself, that a place is in.
   *
   * @param from the interval of 2^level ticks, whose middle is known
   */
  void halve(int from, int to, long place, int level) {
    double middle = draws[from];
    copyEnds(from, to);
    ends[replaced(to, place, level)] = middle;
  }

  /** Gives an interval another one's ends. */
  void copyEnds(int from, int to) {
    ends[to] = ends[from];
    ends[CAPACITY + to] = ends[CAPACITY + from];
  }

  /** Gives an interval the ends of one of others'. */
  void copyEnds(PathLanes others, int from, int to) {
    ends[to] = others.ends[from];
    ends[CAPACITY + to] = others.ends[CAPACITY + from];
  }

  /** Gives an interval the entity and the place of one of others'. */
  void copyNode(PathLanes others, int from, int to) {
    places[to] = others.places[from];
    k0[to] = others.k0[from];
    k1[to] = others.k1[from];
  }

  /** Where the end is that the middle stands in for: without a branch, as half would miss. */
  private static int replaced(int lane, long place, int level) {
    int isRight = (int) (place >> (level - 1)) & 1;
    return lane + CAPACITY - (isRight << CAPACITY_BITS);
  }

  /** What the paths are at their places, in leaves or at their left ends: into the draws. */
  void leaves() {
    if (law.leaf == 0) {
      System.arraycopy(ends, 0, draws, 0, count);
      return;
    }
    draw(-1, 0);
    long mask = (1L << law.leaf) - 1;
    double perTick = Math.scalb(1.0, -law.leaf);
    double bend = law.leafMemories * law.leafMemories / 6; // of the hyperbolic sines' series
    for (int i = 0; i < count; i++) {
      double u = UnitDoubles.exact(places[i] & mask) * perTick;
      double v = 1 - u;
      double ofLeft = v * (1 - u * (1 + v) * bend);
      double ofRight = u * (1 - v * (1 + u) * bend);
      double variance = law.leafVariance * u * v * (1 - 2 * u * v * bend);
      double deviation = Math.sqrt(variance) * draws[i];
      draws[i] = ofLeft * ends[i] + ofRight * ends[CAPACITY + i] + deviation;
    }
  }
}
