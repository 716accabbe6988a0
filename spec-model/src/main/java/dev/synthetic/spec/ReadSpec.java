package dev.synthetic.spec;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How rows are read; none of it changes a value.
 *
 * @param numPartitions number of partitions of a read, at least 1; null: the cluster's parallelism
 * @param minRowsPerPartition fewest rows of a partition, at least 1; null: 1 where numPartitions is
 *     given, else one block
 * @param startingRow first row of a batch read (inclusive), and of a new stream; null: 0
 * @param endingRow last row of a batch read (exclusive); null: decided by {@code rows}
 * @param startingMicros a batch read's first due instant (inclusive); null: none
 * @param endingMicros a batch read's last due instant (exclusive); null: none
 * @param reader columns or rows
 * @param onSpecChange what happens when a checkpoint was written with another spec
 * @param stream how a stream is cut into micro-batches, and where it ends
 */
public record ReadSpec(
    @Nullable Integer numPartitions,
    @Nullable Integer minRowsPerPartition,
    @Nullable Long startingRow,
    @Nullable Long endingRow,
    @Nullable Long startingMicros,
    @Nullable Long endingMicros,
    Reader reader,
    OnSpecChange onSpecChange,
    StreamSpec stream)
    implements Serializable {

  /** The form in which partitions hand over their rows. */
  public enum Reader {
    COLUMNAR,
    ROW
  }

  /** What happens when a checkpoint was written with a spec that gives other data. */
  public enum OnSpecChange {
    FAIL,
    ACCEPT
  }
}
