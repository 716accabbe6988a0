package dev.synthetic.spark.source;

import dev.synthetic.spark.generate.Rows;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * How rows are split among tasks: contiguous ranges of equal size, give or take a row.
 *
 * @param most the most ranges
 * @param fewestRows the fewest rows worth a range of their own
 */
record Partitions(int most, int fewestRows) {

  /** As many ranges as asked for, but none that is empty. */
  static Partitions exactly(int count) {
    return new Partitions(count, 1);
  }

  /** So many ranges, fewer where they would not fill a block. */
  static Partitions upTo(int count) {
    return new Partitions(count, Rows.CAPACITY);
  }

  /** The ranges of some rows, in order; none for no rows. */
  List<RowRange> split(RowRange rows) {
    long worthwhile = (rows.size() + fewestRows - 1) / fewestRows;
    if (rows.size() > Long.MAX_VALUE - fewestRows) {
      worthwhile = most;
    }
    long count = Math.min(most, worthwhile);
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
