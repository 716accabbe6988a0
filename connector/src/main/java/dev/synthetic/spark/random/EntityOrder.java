package dev.synthetic.spark.random;

import java.util.Arrays;

/** Cells of a block by their entities, those of one entity in the order that they have. */
final class EntityOrder {
  private static final int SLOT_BITS = 13; // twice as many as cells

  private final long[] words = new long[1 << SLOT_BITS];
  private final int[] groups = new int[1 << SLOT_BITS]; // counted from 1; 0 for none
  private final int[] groupOf;
  private final int[] begins;
  private final int[] sorted;
  private int found;

  /**
   * An order of blocks.
   *
   * @param mostCells of one block, at most 4096
   */
  EntityOrder(int mostCells) {
    this.groupOf = new int[mostCells];
    this.begins = new int[mostCells + 2];
    this.sorted = new int[mostCells];
  }

  /**
   * Sorts some cells.
   *
   * @param base what is added to their numbers
   */
  int[] sort(long[] entities, int base, int[] cells, int count) {
    Arrays.fill(groups, 0);
    Arrays.fill(begins, 0);
    found = 0;
    for (int i = 0; i < count; i++) {
      int group = group(entities[base + cells[i]]);
      groupOf[i] = group;
      begins[group]++;
    }
    for (int group = 1; group <= found; group++) {
      begins[group] += begins[group - 1];
    }
    begins[found + 1] = count;
    for (int i = count - 1; i >= 0; i--) {
      sorted[--begins[groupOf[i]]] = cells[i];
    }
    return sorted;
  }

  /** The number of entities. */
  int entities() {
    return found;
  }

  /** Where the cells of an entity begin among the sorted ones; those of none at their end. */
  int begin(int entity) {
    return begins[entity + 1];
  }

  /** The number of an entity's group, a new one where it has none. */
  private int group(long word) {
    int slot = (int) (word >>> (Long.SIZE - SLOT_BITS));
    while (groups[slot] != 0 && words[slot] != word) {
      slot = (slot + 1) & ((1 << SLOT_BITS) - 1);
    }
    if (groups[slot] == 0) {
      found++;
      groups[slot] = found;
      words[slot] = word;
    }
    return groups[slot];
  }
}
