package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.RowRange;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/**
 * The rows of one task.
 *
 * @param ranges the rows, ascending; none is empty
 * @param anchor what the rows are timed from
 * @param number the task's number among those of its read
 */
record RowPartition(List<RowRange> ranges, Anchor anchor, int number) implements InputPartition {
  RowPartition {
    ranges = List.copyOf(ranges);
  }

  /** A task of consecutive rows. */
  RowPartition(RowRange rows, Anchor anchor, int number) {
    this(List.of(rows), anchor, number);
  }

  /** The first row. */
  long firstRow() {
    return ranges.get(0).first();
  }

  /** The row after the last one. */
  long endRow() {
    return ranges.get(ranges.size() - 1).end();
  }

  /** The tasks of some rows. */
  static InputPartition[] of(RowRange rows, Partitions partitions, Anchor anchor) {
    return of(List.of(rows), partitions, anchor);
  }

  /** The tasks of some ranges of rows, ascending, that are all timed from one anchor. */
  static InputPartition[] of(List<RowRange> ranges, Partitions partitions, Anchor anchor) {
    long total = ranges.stream().mapToLong(RowRange::size).sum();
    List<InputPartition> tasks = new ArrayList<>();
    for (RowRange share : partitions.split(new RowRange(0, total))) {
      tasks.add(new RowPartition(slice(ranges, share), anchor, tasks.size()));
    }
    return tasks.toArray(InputPartition[]::new);
  }

  /**
   * The rows in some places.
   *
   * @param share the places, as counted through all ranges, from 0
   */
  static List<RowRange> slice(List<RowRange> ranges, RowRange share) {
    List<RowRange> some = new ArrayList<>();
    long passed = 0;
    for (RowRange range : ranges) {
      long from = Math.max(share.first() - passed, 0);
      long until = Math.min(share.end() - passed, range.size());
      if (from < until) {
        some.add(new RowRange(range.first() + from, range.first() + until));
      }
      passed += range.size();
    }
    return some;
  }
}
