package dev.synthetic.spark.pushdown;

import java.io.Serializable;

/**
 * Consecutive rows.
 *
 * @param first first row (inclusive), at least 0
 * @param end last row (exclusive), at least first
 */
public record RowRange(long first, long end) implements Serializable {
  public RowRange {
    if (first < 0 || end < first) {
      throw new IllegalArgumentException("not a range of rows: " + first + " to " + end);
    }
  }

  /** The number of rows. */
  public long size() {
    return end - first;
  }
}
