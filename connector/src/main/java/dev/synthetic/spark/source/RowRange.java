package dev.synthetic.spark.source;

/**
 * Consecutive rows.
 *
 * @param first first row (inclusive), at least 0
 * @param end last row (exclusive), at least first
 */
record RowRange(long first, long end) {
  RowRange {
    if (first < 0 || end < first) {
      throw new IllegalArgumentException("not a range of rows: " + first + " to " + end);
    }
  }

  /** The number of rows. */
  long size() {
    return end - first;
  }
}
