package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.RowRange;

/**
 * Rows and their due instants.
 *
 * @param rows which rows
 * @param anchor what they are timed from
 */
record TimedRows(RowRange rows, Anchor anchor) {

  /** Whether other rows continue these without a seam, so that both are one run. */
  boolean continuesWith(TimedRows next) {
    return rows.end() == next.rows.first() && anchor.equals(next.anchor);
  }

  /** These rows and those that continue them. */
  TimedRows until(long end) {
    return new TimedRows(new RowRange(rows.first(), end), anchor);
  }
}
