package dev.synthetic.spark.random;

import java.util.Arrays;

/**
 * Intervals of one length of some entities' paths, with what the paths are at their ends: a cache
 * in which an entity has one slot, and the last interval that came there is kept.
 *
 * <p>It saves the way from the beginning of a tree to the interval that many rows of an entity,
 * those of this block and of the next ones, are in. It is speed alone.
 */
final class PathFrames {
  private static final int NONE = -1;

  private final PathRoots roots;
  private final PathLanes lost; // those whose intervals are not kept
  private final int[] lostLanes = new int[PathLanes.CAPACITY];
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
  PathFrames(PathLaw law, int slotBits) {
    int slots = 1 << slotBits;
    this.roots = new PathRoots(law);
    this.lost = new PathLanes(law);
    this.slotBits = slotBits;
    this.levels = new int[slots];
    this.words = new long[slots];
    this.intervals = new long[slots];
    this.lefts = new double[slots];
    this.rights = new double[slots];
    Arrays.fill(levels, NONE);
  }

  /** Finds the ends of the intervals of 2^level ticks that the places of lanes are in. */
  void open(PathLanes lanes, int level) {
    int missing = 0;
    for (int lane = 0; lane < lanes.count(); lane++) {
      lostLanes[missing] = lane;
      missing += load(lanes, lane, level) ? 0 : 1;
    }
    lost.turn(lanes);
    int done = 0;
    while (done < missing) {
      done = find(lanes, level, done, missing);
    }
  }

  /**
   * Finds those that are not kept, from the beginning of a tree that they are all in.
   *
   * @param first the first of them
   * @return the first that is in another tree
   */
  private int find(PathLanes lanes, int level, int first, int missing) {
    int tree = roots.tree(lanes.places[lostLanes[first]]);
    int next = first;
    while (next < missing && roots.tree(lanes.places[lostLanes[next]]) == tree) {
      lost.copyNode(lanes, lostLanes[next], next - first);
      next++;
    }
    lost.resize(next - first);
    roots.ends(tree, lost);
    for (int from = roots.level(tree); from > level; from--) {
      lost.middles(from);
      lost.descend(from);
    }
    for (int i = first; i < next; i++) {
      keep(lost, i - first, level);
      lanes.copyEnds(lost, i - first, lostLanes[i]);
    }
    return next;
  }

  private int slot(long word) {
    return (int) (word >>> 1 >>> (Long.SIZE - 1 - slotBits));
  }

  /** The interval of a lane; that of a negative tick is below 0. */
  private static long interval(PathLanes lanes, int lane, int level) {
    long interval = lanes.places[lane] >> level;
    return lanes.isNegative() ? ~interval : interval;
  }

  private boolean load(PathLanes lanes, int lane, int level) {
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

  private void keep(PathLanes lanes, int lane, int level) {
    long word = lanes.k0[lane];
    int slot = slot(word);
    words[slot] = word;
    levels[slot] = level;
    intervals[slot] = interval(lanes, lane, level);
    lefts[slot] = lanes.ends[lane];
    rights[slot] = lanes.ends[PathLanes.CAPACITY + lane];
  }
}
