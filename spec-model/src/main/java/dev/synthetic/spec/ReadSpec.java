package dev.synthetic.spec;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How rows are read; none of it changes a value.
 *
 * @param numPartitions number of partitions of a read, at least 1; null: the cluster's parallelism
 * @param startingRow first row of a batch read (inclusive), and of a new stream; null: 0
 * @param endingRow last row of a batch read (exclusive); null: decided by {@code rows}
 * @param startingMicros a batch read's first due instant (inclusive); null: none
 * @param endingMicros a batch read's last due instant (exclusive); null: none
 * @param maxRowsPerTrigger most rows of one micro-batch, at least 1; null: no limit
 * @param rowsPerRun rows that one AvailableNow run adds where {@code rows} is not given; null: none
 * @param reader columns or rows
 * @param onSpecChange what happens when a checkpoint was written with another spec
 */
public record ReadSpec(
    @Nullable Integer numPartitions,
    @Nullable Long startingRow,
    @Nullable Long endingRow,
    @Nullable Long startingMicros,
    @Nullable Long endingMicros,
    @Nullable Long maxRowsPerTrigger,
    @Nullable Long rowsPerRun,
    Reader reader,
    OnSpecChange onSpecChange)
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
