package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.RowRange;
import java.util.List;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

/**
 * A finite read.
 *
 * @param readers how tasks read
 * @param rows which rows, in ascending ranges
 * @param anchor what they are timed from
 * @param partitions how they are split
 */
record SyntheticBatch(
    BlockReaderFactory readers, List<RowRange> rows, Anchor anchor, Partitions partitions)
    implements Batch {
  SyntheticBatch {
    rows = List.copyOf(rows);
  }

  @Override
  public InputPartition[] planInputPartitions() {
    return RowPartition.of(rows, partitions, anchor);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return readers;
  }
}
