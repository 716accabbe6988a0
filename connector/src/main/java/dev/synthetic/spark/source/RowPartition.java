package dev.synthetic.spark.source;

import org.apache.spark.sql.connector.read.InputPartition;

/**
 * The rows of one task.
 *
 * @param firstRow first row (inclusive)
 * @param endRow last row (exclusive)
 * @param anchor what the rows are timed from
 */
record RowPartition(long firstRow, long endRow, Anchor anchor) implements InputPartition {

  /** The tasks of some rows. */
  static InputPartition[] of(RowRange rows, Partitions partitions, Anchor anchor) {
    return partitions.split(rows).stream()
        .map(range -> new RowPartition(range.first(), range.end(), anchor))
        .toArray(InputPartition[]::new);
  }
}
