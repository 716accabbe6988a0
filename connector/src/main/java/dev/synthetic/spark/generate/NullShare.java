package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.Bernoulli;
import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/** Which rows of a column are null: a draw of its own, independent of the value. */
public record NullShare(StreamKey key, Bernoulli share) {

  /** Sets the mask of every cell of a block. */
  void fill(Rows rows, boolean[] nulls) {
    fill(rows, rows.offsets(), rows.base(), nulls);
  }

  /** Sets the mask of every cell by its row, whatever the numbers are that stand in for rows. */
  void fillByRow(Rows rows, boolean[] nulls) {
    fill(rows, rows.rowOffsets(), rows.firstRow(), nulls);
  }

  private void fill(Rows rows, long[] offsets, long base, boolean[] nulls) {
    long[] bits = rows.scratch();
    RowBits.fill(key, offsets, base, rows.count(), bits);
    share.hits(bits, rows.count(), nulls);
  }
}
