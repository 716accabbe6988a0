package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.StreamKey;

/** The elements of a block's arrays, or the entries of its maps, laid end to end. */
public final class Elements {
  private final String column;
  private final int most;
  private final Rows block;
  private final LongVector lengths;
  private final RowSource arrays;
  private final StreamKey key;
  private final int[] starts = new int[Rows.CAPACITY + 1];
  private final int[] cells = new int[Rows.CAPACITY];
  private final int[] indices = new int[Rows.CAPACITY];
  private boolean isLaid;

  /**
   * The elements of one column.
   *
   * @param column the column's name, for messages
   * @param most the greatest length (inclusive)
   * @param block the block's cells
   * @param lengths how many elements each cell has
   * @param arrays what the arrays are functions of
   * @param key what the numbers of elements are drawn by
   */
  public Elements(
      String column, int most, Rows block, LongVector lengths, RowSource arrays, StreamKey key) {
    this.column = column;
    this.most = most;
    this.block = block;
    this.lengths = lengths;
    this.arrays = arrays;
    this.key = key;
  }

  /** The number of cells of the block. */
  int arrays() {
    return block.count();
  }

  /** The place of a cell's first element among all. */
  public int start(int cell) {
    lay();
    return starts[cell];
  }

  /** The number of elements of a cell. */
  public int length(int cell) {
    return start(cell + 1) - start(cell);
  }

  /** The number of elements of all cells. */
  public int total() {
    return start(block.count());
  }

  /** Whether the elements of the current block have been asked for. */
  boolean isLaid() {
    return isLaid;
  }

  /** Forgets the last block. */
  void forget() {
    isLaid = false;
  }

  private void lay() {
    if (isLaid) {
      return;
    }
    long[] numbers = lengths.values();
    for (int cell = 0; cell < block.count(); cell++) {
      long length = lengths.isNullAt(cell) ? -1 : numbers[cell];
      if (length < 0 || length > most) {
        String was = lengths.isNullAt(cell) ? "null" : Long.toString(length);
        throw new GenerationException(
            column,
            block.row(cell),
            "its length must be 0 to " + most + ", but is " + was + "; change it there");
      }
      starts[cell + 1] = Math.addExact(starts[cell], (int) length);
    }
    isLaid = true;
  }

  /**
   * Moves to a chunk of all elements, {@link Rows#CAPACITY} each.
   *
   * @param chunk its number, from 0
   */
  public void moveTo(int chunk, InnerRows rows) {
    int first = chunk * Rows.CAPACITY;
    int count = Math.min(Rows.CAPACITY, total() - first);
    int cell = cellOf(first);
    for (int i = 0; i < count; i++) {
      while (first + i >= starts[cell + 1]) {
        cell++;
      }
      cells[i] = cell;
      indices[i] = first + i - starts[cell];
    }
    moveTo(cells, indices, count, rows);
  }

  /** Moves to elements that arrays have or could have, at places of their own. */
  void moveTo(int[] arrayCells, int[] places, int count, InnerRows rows) {
    rows.moveTo(arrayCells, places, count, block, key, arrays.rows());
  }

  /** The last cell whose first element is at a place or before it. */
  private int cellOf(int place) {
    int low = 0;
    int high = block.count();
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= place) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** An error about one cell's array. */
  GenerationException problem(int cell, String message) {
    return new GenerationException(column, block.row(cell), message);
  }
}
