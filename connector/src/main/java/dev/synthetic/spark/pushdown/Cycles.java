package dev.synthetic.spark.pushdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of columns that begin anew after a number of rows. */
final class Cycles {
  private Cycles() {}

  /**
   * The rows of a range that are in some places of any cycle.
   *
   * @param places from 0 to the length of a cycle (exclusive)
   * @param cycle the length of a cycle; its first row is a multiple of it
   * @return null where they are too many ranges
   */
  static @Nullable RowRanges repeated(RowRanges places, long cycle, RowRange range) {
    long first = range.first() / cycle;
    long last = (range.end() - 1) / cycle;
    if (places.isEmpty() || places.size() == cycle) {
      return places.isEmpty() ? places : RowRanges.of(range);
    }
    if (last - first >= RowSearch.MOST_RANGES / places.count()) {
      return null;
    }
    List<RowRange> rows = new ArrayList<>();
    for (long number = first; number <= last; number++) {
      long begin = number * cycle;
      long length = range.end() - begin; // of what is left of the range
      for (RowRange some : places.ranges()) {
        if (some.first() < length) {
          rows.add(new RowRange(begin + some.first(), begin + Math.min(some.end(), length)));
        }
      }
    }
    return RowRanges.covering(rows).and(RowRanges.of(range));
  }
}
