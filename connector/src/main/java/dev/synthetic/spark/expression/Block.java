package dev.synthetic.spark.expression;

import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of an expression over one block, or over some cells of it, as block kernels read them.
 *
 * @param inputs the columns referred to, then the rows' numbers, then their event times
 * @param places which cell of the inputs each cell is of; null if each is of its own
 * @param count number of cells
 * @param pool room for what nodes are in the block
 */
record Block(ColumnVector[] inputs, long @Nullable [] places, int count, CellPool pool) {

  /** All cells of some inputs. */
  static Block of(ColumnVector[] inputs, int count) {
    return new Block(inputs, null, count, CellPool.ofThread());
  }

  /**
   * Some of these cells.
   *
   * @param cells which of them, in order
   * @param chosen how many
   * @param room where it is written which cells of the inputs they are
   */
  Block only(long[] cells, int chosen, long[] room) {
    for (int i = 0; i < chosen; i++) {
      room[i] = places == null ? cells[i] : places[(int) cells[i]];
    }
    return new Block(inputs, room, chosen, pool);
  }

  /** Writable cells, each with a value. */
  Cells take() {
    return pool.take();
  }

  /** Makes cells available again. */
  void giveBack(Cells cells) {
    pool.giveBack(cells);
  }
}
