package dev.synthetic.spark.random;

/**
 * The last ways down the trees of some entities' paths: a cache of sets, four ways in each, where
 * the one that was kept longest ago gives way.
 */
final class RememberedWays {
  /** Sets for many entities, as a power of two. */
  static final int MANY_BITS = 9;

  private static final int WAYS = 4;

  /** By way, then from the leaf up: the value at the left end of an interval. */
  final double[] lefts;

  /** The value at its right end. */
  final double[] rights;

  /** The value at its middle. */
  final double[] middles;

  private final int levels;
  private final int setBits;
  private final long[] words;
  private final long[] signs; // 0 where nothing is kept
  private final long[] places;
  private final int[] oldest;

  /**
   * An empty cache.
   *
   * @param levels of intervals
   * @param setBits number of sets, as a power of two
   */
  RememberedWays(int levels, int setBits) {
    int ways = setBits == 0 ? 1 : WAYS << setBits;
    this.levels = levels;
    this.setBits = setBits;
    this.lefts = new double[ways * levels];
    this.rights = new double[ways * levels];
    this.middles = new double[ways * levels];
    this.words = new long[ways];
    this.signs = new long[ways];
    this.places = new long[ways];
    this.oldest = new int[1 << setBits];
  }

  /** The way of an entity on a side of 0, or an empty one for it. */
  int find(long word, long sign) {
    if (setBits == 0) {
      return matches(0, word, sign) ? 0 : emptied(0);
    }
    int set = (int) (word >>> (Long.SIZE - setBits));
    int first = set * WAYS;
    for (int way = first; way < first + WAYS; way++) {
      if (matches(way, word, sign)) {
        return way;
      }
    }
    int way = first + oldest[set];
    oldest[set] = (oldest[set] + 1) % WAYS;
    return emptied(way);
  }

  private boolean matches(int way, long word, long sign) {
    return words[way] == word && signs[way] == sign;
  }

  private int emptied(int way) {
    signs[way] = 0;
    return way;
  }

  /** Whether anything is kept. */
  boolean isKnown(int way) {
    return signs[way] != 0;
  }

  /** The place that a way leads to. */
  long place(int way) {
    return places[way];
  }

  /** Keeps where a way leads. */
  void keep(int way, long word, long sign, long place) {
    words[way] = word;
    signs[way] = sign;
    places[way] = place;
  }

  /** Where the leaf of a way is. */
  int bottom(int way) {
    return way * levels;
  }
}
