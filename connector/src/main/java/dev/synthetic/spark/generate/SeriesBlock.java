package dev.synthetic.spark.generate;

/**
 * What the parts of a series are told of a block.
 *
 * @param rows the entities' numbers, and the block's rows
 * @param ticks the place of each cell on the axis
 * @param bits room for random bits of each cell
 * @param numbers room for one number a cell
 */
record SeriesBlock(Rows rows, long[] ticks, long[] bits, double[] numbers) {
  /** The number of cells. */
  int count() {
    return rows.count();
  }
}
