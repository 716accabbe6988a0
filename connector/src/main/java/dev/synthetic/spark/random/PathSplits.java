package dev.synthetic.spark.random;

import java.util.Arrays;

/**
 * Where a stretch of cells parts into intervals: by the level of the smallest interval that a cell
 * shares with the one before it.
 */
final class PathSplits {
  private static final int LEVELS = Long.SIZE + 1;

  /** Of a cell whose entity is another one than that before it. */
  private static final int NEVER = Long.SIZE;

  private final byte[] shared = new byte[PathLanes.CAPACITY];
  private final int[] cells = new int[PathLanes.CAPACITY]; // by the level they share, in order
  private final int[] ends = new int[LEVELS]; // of a level's cells among them (exclusive)

  /** Looks at the places of the first cells of a stretch. */
  void find(long[] k0, long[] places, int count) {
    Arrays.fill(ends, 0);
    shared[0] = NEVER;
    ends[NEVER]++;
    for (int i = 1; i < count; i++) {
      int level = Long.SIZE - Long.numberOfLeadingZeros(places[i] ^ places[i - 1]);
      shared[i] = (byte) (k0[i] == k0[i - 1] ? level : NEVER);
      ends[shared[i]]++;
    }
    for (int level = 1; level < LEVELS; level++) {
      ends[level] += ends[level - 1];
    }
    for (int i = count - 1; i >= 0; i--) {
      cells[--ends[shared[i]]] = i;
    }
    for (int level = 0; level < NEVER; level++) {
      ends[level] = ends[level + 1];
    }
    ends[NEVER] = count;
  }

  /** The first cells of all intervals of 2^level ticks, ascending; their number. */
  int begins(int level, int count, int[] begins) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      begins[found] = i;
      found += shared[i] > level ? 1 : 0;
    }
    return found;
  }

  /** The number of cells that share 2^level ticks, and no fewer, with the one before them. */
  int count(int level) {
    return ends[level] - (level == 0 ? 0 : ends[level - 1]);
  }

  /** One of them, ascending. */
  int cell(int level, int index) {
    return cells[(level == 0 ? 0 : ends[level - 1]) + index];
  }
}
