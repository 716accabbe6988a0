package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/**
 * Cells that are inside those of an outer block: elements of its arrays, or some of the cells
 * themselves.
 */
public final class InnerRows {
  private final Rows block = Rows.indexed();
  private final Rows draws = Rows.indexed();
  private final Rows places = Rows.indexed();
  private final int[] outerCells = new int[Rows.CAPACITY];
  private final long[] rowNumbers = new long[Rows.CAPACITY];

  /** What tells a cell from all others: its nulls and random calls are functions of it. */
  public Rows block() {
    return block;
  }

  /** What a drawn value is a function of. */
  public Rows draws() {
    return draws;
  }

  /** What a walk's value is a function of: an element's place in its array, from 0. */
  public Rows places() {
    return places;
  }

  /** The cell of the outer block that each cell is inside of. */
  public int[] outerCells() {
    return outerCells;
  }

  /**
   * Moves to some cells of the outer block.
   *
   * @param cells which, of which the first {@code count} are used
   * @param outer the outer block
   * @param outerDraws what draws in the outer block are functions of
   * @param outerPlaces what walks in the outer block are functions of
   */
  void moveTo(int[] cells, int count, Rows outer, Rows outerDraws, Rows outerPlaces) {
    for (int i = 0; i < count; i++) {
      int cell = cells[i];
      outerCells[i] = cell;
      rowNumbers[i] = outer.row(cell);
      block.offsets()[i] = outer.number(cell);
      draws.offsets()[i] = outerDraws.number(cell);
      places.offsets()[i] = outerPlaces.number(cell);
    }
    finish(count);
  }

  /**
   * Moves to some elements.
   *
   * @param cells the cell of each one's array, of which the first {@code count} are used
   * @param indices each one's place in its array, from 0
   * @param outer the outer block
   * @param key what the numbers of elements are drawn by
   * @param arrays what the arrays are functions of
   */
  void moveTo(int[] cells, int[] indices, int count, Rows outer, StreamKey key, Rows arrays) {
    long row = 0;
    long own = 0;
    long drawn = 0;
    for (int i = 0; i < count; i++) {
      int cell = cells[i];
      if (i == 0 || cell != cells[i - 1]) {
        row = outer.row(cell);
        own = start(key, outer.number(cell));
        drawn = start(key, arrays.number(cell));
      }
      outerCells[i] = cell;
      rowNumbers[i] = row;
      block.offsets()[i] = own + indices[i];
      draws.offsets()[i] = drawn + indices[i];
      places.offsets()[i] = indices[i];
    }
    finish(count);
  }

  /** The number of an array's first element; those of the others follow, without overflow. */
  private static long start(StreamKey key, long array) {
    return RowBits.bits(key, array) >>> 2;
  }

  private void finish(int count) {
    block.moveTo(rowNumbers, count);
    draws.moveTo(rowNumbers, count);
    places.moveTo(rowNumbers, count);
  }
}
