package dev.synthetic.spark.random;

import java.util.Arrays;

/** Cells of a block by their entities, those of one entity in the order that they have. */
final class EntityOrder {
  private static final int SLOT_BITS = 13;

  private final int mostCells;
  private final long[] words = new long[1 << SLOT_BITS];
  private final int[] groups = new int[1 << SLOT_BITS]; // counted from 1; 0 for none
  private final int[] groupOf;
  private final int[] ends;
  private final int[] sorted;

  /**
   * An order of blocks.
   *
   * @param mostCells of one block, at most 4096
   */
  EntityOrder(int mostCells) {
    this.mostCells = mostCells;
    this.groupOf = new int[mostCells];
    this.ends = new int[mostCells + 1];
    this.sorted = new int[mostCells];
  }

  /** The cells in order; as they were given where few entities have more than one. */
  int[] sort(long[] entities, int[] cells, int count) {
    Arrays.fill(groups, 0);
    Arrays.fill(ends, 0);
    int found = 0;
    for (int i = 0; i < count; i++) {
      int group = group(entities[cells[i]], found);
      found = Math.max(found, group);
      groupOf[i] = group;
      ends[group]++;
    }
    if (found > count / 4 * 3) {
      return cells;
    }
    for (int group = 1; group <= found; group++) {
      ends[group] += ends[group - 1];
    }
    for (int i = count - 1; i >= 0; i--) {
      sorted[--ends[groupOf[i]]] = cells[i];
    }
    return sorted;
  }

  /** The number of an entity's group, a new one where it has none. */
  private int group(long word, int found) {
    int slot = (int) (word >>> (Long.SIZE - SLOT_BITS));
    while (groups[slot] != 0 && words[slot] != word) {
      slot = (slot + 1) & ((1 << SLOT_BITS) - 1);
    }
    if (groups[slot] == 0) {
      groups[slot] = found + 1;
      words[slot] = word;
    }
    return groups[slot];
  }
}
