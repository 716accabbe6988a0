package dev.synthetic.spark.generate;

/**
 * What the parts of a series are told of a block.
 *
 * @param rows the entities' numbers, and the block's rows
 * @param ticks the place of each cell on the axis
 * @param least the first of these places
 * @param greatest the last of them
 * @param bits room for random bits of each cell
 * @param numbers room for one number a cell
 */
record SeriesBlock(
    Rows rows, long[] ticks, long least, long greatest, long[] bits, double[] numbers) {
  /** Of rows whose places have been found. */
  static SeriesBlock of(Rows rows, long[] ticks, long[] bits, double[] numbers) {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int i = 0; i < rows.count(); i++) {
      least = Math.min(least, ticks[i]);
      greatest = Math.max(greatest, ticks[i]);
    }
    return new SeriesBlock(rows, ticks, least, greatest, bits, numbers);
  }

  /** The number of cells. */
  int count() {
    return rows.count();
  }
}
