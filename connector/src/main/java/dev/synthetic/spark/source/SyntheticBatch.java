package dev.synthetic.spark.source;

import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

/**
 * A finite read.
 *
 * @param readers how tasks read
 * @param rows which rows
 * @param anchor what they are timed from
 * @param partitions how they are split
 */
record SyntheticBatch(
    BlockReaderFactory readers, RowRange rows, Anchor anchor, Partitions partitions)
    implements Batch {

  @Override
  public InputPartition[] planInputPartitions() {
    return RowPartition.of(rows, partitions, anchor);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return readers;
  }
}
