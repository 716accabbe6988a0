package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spark.pushdown.RowRanges;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;

/**
 * A finite read of rows that a stream has committed.
 *
 * @param readers how tasks read
 * @param runs which rows, each run timed from its own anchor
 * @param partitions how they are split, before a run's end splits them once more
 */
record ReplayBatch(BlockReaderFactory readers, List<TimedRows> runs, Partitions partitions)
    implements Batch {
  ReplayBatch {
    runs = List.copyOf(runs);
  }

  /**
   * How many rows there are, and of what size.
   *
   * @param columns those that are read
   */
  ScanStatistics statistics(StructType columns) {
    if (runs.isEmpty()) {
      return ScanStatistics.NO_ROWS;
    }
    Anchor anchor = runs.get(0).anchor();
    return ScanStatistics.ofRows(
        new ScanStatistics.Request(readers.plan(), columns, anchor),
        RowRanges.covering(runs.stream().map(TimedRows::rows).toList()));
  }

  @Override
  public InputPartition[] planInputPartitions() {
    long total = runs.stream().mapToLong(run -> run.rows().size()).sum();
    List<InputPartition> tasks = new ArrayList<>();
    for (RowRange share : partitions.split(new RowRange(0, total))) {
      addTasks(tasks, share);
    }
    return tasks.toArray(InputPartition[]::new);
  }

  /**
   * Adds the tasks of a share.
   *
   * @param share rows as counted through all runs, from 0
   */
  private void addTasks(List<InputPartition> tasks, RowRange share) {
    long passed = 0;
    for (TimedRows run : runs) {
      long from = Math.max(share.first(), passed) - passed;
      long to = Math.min(share.end() - passed, run.rows().size());
      if (from < to) {
        long first = run.rows().first();
        tasks.add(
            new RowPartition(new RowRange(first + from, first + to), run.anchor(), tasks.size()));
      }
      passed += run.rows().size();
    }
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return readers;
  }
}
