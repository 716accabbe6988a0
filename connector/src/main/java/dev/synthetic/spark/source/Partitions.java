package dev.synthetic.spark.source;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spec.ReadSpec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * How rows are split among tasks: contiguous ranges of equal size, give or take a row.
 *
 * @param most the most ranges
 * @param fewestRows the fewest rows of a range, unless there are fewer in all
 */
record Partitions(int most, int fewestRows) {

  /**
   * As a read asks for.
   *
   * @param parallelism how many tasks run at a time
   */
  static Partitions of(ReadSpec read, int parallelism) {
    Integer asked = read.numPartitions();
    Partitions usual = asked == null ? upTo(parallelism) : exactly(asked);
    Integer fewest = read.minRowsPerPartition();
    return fewest == null ? usual : new Partitions(usual.most, fewest);
  }

  /** As many ranges as asked for, but none that is empty. */
  static Partitions exactly(int count) {
    return new Partitions(count, 1);
  }

  /** So many ranges, fewer where one would not fill a block. */
  static Partitions upTo(int count) {
    return new Partitions(count, Rows.CAPACITY);
  }

  /** The ranges of some rows, in order; none for no rows. */
  List<RowRange> split(RowRange rows) {
    if (rows.size() == 0) {
      return List.of();
    }
    long count = Math.min(most, Math.max(1, rows.size() / fewestRows));
    List<RowRange> ranges = new ArrayList<>();
    long first = rows.first();
    for (long i = 1; i <= count; i++) {
      long end = rows.first() + share(rows.size(), i, count);
      ranges.add(new RowRange(first, end));
      first = end;
    }
    return ranges;
  }

  /** size × i / count, exact. */
  private static long share(long size, long i, long count) {
    return BigInteger.valueOf(size)
        .multiply(BigInteger.valueOf(i))
        .divide(BigInteger.valueOf(count))
        .longValueExact();
  }
}
