package dev.synthetic.spark.generate;

import org.apache.spark.sql.types.DataTypes;

/** The rows of a parent that the cells of a block refer to, found when first needed. */
public final class ReferencedRows {
  private final Rows block;
  private final LongVector numbers;
  private final Rows rows = Rows.scattered();
  private boolean isCurrent;

  /**
   * The rows that a block refers to.
   *
   * @param block the block's own rows
   * @param source the numbers that the kernel works on
   * @param draw the kernel of the parent's row numbers
   */
  public ReferencedRows(Rows block, RowSource source, Fill<long[]> draw) {
    this.block = block;
    this.numbers = new LongVector(DataTypes.LongType, block, Nulls.none(), source, draw);
  }

  /** The parent's rows, one a cell of the block; right once {@link #find} was called. */
  public Rows rows() {
    return rows;
  }

  /** Forgets the last block. */
  public void reset() {
    numbers.reset();
    isCurrent = false;
  }

  /** Finds the parent's rows of the current block; whether that had not been done yet. */
  public boolean find() {
    if (isCurrent) {
      return false;
    }
    System.arraycopy(numbers.values(), 0, rows.offsets(), 0, block.count());
    rows.moveTo(block.count());
    isCurrent = true;
    return true;
  }

  /** The row of the block that refers to a row of the parent; the block's first if none does. */
  public long referring(long parentRow) {
    for (int cell = 0; cell < block.count(); cell++) {
      if (rows.row(cell) == parentRow) {
        return block.row(cell);
      }
    }
    return block.row(0);
  }
}
