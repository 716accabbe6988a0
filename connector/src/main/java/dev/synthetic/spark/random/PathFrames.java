package dev.synthetic.spark.random;

import java.util.Arrays;

/**
 * Intervals of one length of some entities' paths, with what the paths are at their ends: a cache
 * in which an entity has one slot, and the last interval that came there is kept.
 *
 * <p>It saves the way from the beginning of a tree to the interval that many rows of an entity,
 * this block's and the next ones', are in. It is speed alone.
 */
final class PathFrames {
  private static final int NONE = -1;

  private final int slotBits;
  private final int[] levels;
  private final long[] words;
  private final long[] intervals;
  private final double[] lefts;
  private final double[] rights;

  /**
   * An empty cache.
   *
   * @param slotBits number of slots, as a power of two
   */
  PathFrames(int slotBits) {
    int slots = 1 << slotBits;
    this.slotBits = slotBits;
    this.levels = new int[slots];
    this.words = new long[slots];
    this.intervals = new long[slots];
    this.lefts = new double[slots];
    this.rights = new double[slots];
    Arrays.fill(levels, NONE);
  }

  private int slot(long word) {
    return (int) (word >>> 1 >>> (Long.SIZE - 1 - slotBits));
  }

  /** The interval of a lane; that of a negative place is below 0. */
  private static long interval(PathLanes lanes, int lane, int level) {
    return (lanes.places[lane] >> level) ^ lanes.flip();
  }

  /** Loads the ends of a lane's interval of 2^level ticks, if they are kept. */
  boolean load(PathLanes lanes, int lane, int level) {
    long word = lanes.k0[lane];
    int slot = slot(word);
    if (words[slot] != word
        || levels[slot] != level
        || intervals[slot] != interval(lanes, lane, level)) {
      return false;
    }
    lanes.ends[lane] = lefts[slot];
    lanes.ends[PathLanes.CAPACITY + lane] = rights[slot];
    return true;
  }

  /** Keeps a lane's interval of 2^level ticks. */
  void keep(PathLanes lanes, int lane, int level) {
    long word = lanes.k0[lane];
    int slot = slot(word);
    words[slot] = word;
    levels[slot] = level;
    intervals[slot] = interval(lanes, lane, level);
    lefts[slot] = lanes.ends[lane];
    rights[slot] = lanes.ends[PathLanes.CAPACITY + lane];
  }
}
