package dev.synthetic.spark.expression;

import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * The inputs of an expression over one block, as block kernels read them.
 *
 * @param inputs the columns referred to, then the rows' numbers, then their event times
 * @param count number of rows
 * @param pool room for what nodes are in the block
 */
record Block(ColumnVector[] inputs, int count, CellPool pool) {

  /** Writable cells, each with a value. */
  Cells take() {
    return pool.take();
  }

  /** Makes cells available again. */
  void giveBack(Cells cells) {
    pool.giveBack(cells);
  }
}
