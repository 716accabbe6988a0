package dev.synthetic.spark.random;

/**
 * Cells that paths are added to: those of a block that are on one side of 0.
 *
 * @param k0 the first word of each cell's entity
 * @param k1 the second word of each cell's entity
 * @param ticks where each cell is on its path
 * @param values what is added to
 * @param base the block's first cell, from which cells are counted
 * @param isNegative whether their ticks are below 0, and their places seen from there
 */
record PathCells(
    long[] k0, long[] k1, long[] ticks, double[] values, int base, boolean isNegative) {

  /** The cells of the same block whose ticks are below 0. */
  PathCells toNegative() {
    return new PathCells(k0, k1, ticks, values, base, true);
  }

  /**
   * Copies the places of some cells.
   *
   * @param from the first of them (inclusive)
   * @param to the last (exclusive)
   */
  void places(int[] cells, int from, int to, long[] places) {
    if (isNegative) {
      for (int i = from; i < to; i++) {
        long tick = ticks[base + cells[i]];
        places[i - from] = tick == Long.MIN_VALUE ? Long.MAX_VALUE : -tick; // none is opposite
      }
      return;
    }
    copy(ticks, cells, from, to, places);
  }

  /** Copies the words of some cells' entities. */
  void words(int[] cells, int from, int to, long[] firsts, long[] seconds) {
    copy(k0, cells, from, to, firsts);
    copy(k1, cells, from, to, seconds);
  }

  private void copy(long[] all, int[] cells, int from, int to, long[] copies) {
    for (int i = from; i < to; i++) {
      copies[i - from] = all[base + cells[i]];
    }
  }

  /** Adds to some cells. */
  void add(int[] cells, int from, int to, double[] summands) {
    for (int i = from; i < to; i++) {
      values[base + cells[i]] += summands[i - from];
    }
  }
}
