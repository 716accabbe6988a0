package dev.synthetic.spark.random;

/**
 * Cells that paths are added to.
 *
 * @param k0 the first word of each cell's entity
 * @param k1 the second word of each cell's entity
 * @param ticks where each cell is on its path
 * @param values what is added to
 */
record PathCells(long[] k0, long[] k1, long[] ticks, double[] values) {
  /** Where a cell is as seen from 0, the one tick without a counterpart as the one beside it. */
  long place(int cell, boolean isNegative) {
    long tick = ticks[cell];
    return !isNegative ? tick : tick == Long.MIN_VALUE ? Long.MAX_VALUE : -tick;
  }
}
