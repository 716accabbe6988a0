package dev.synthetic.spark.generate;

import java.util.Arrays;

/** The order in which kernels go over cells of several kinds: those of one kind together. */
final class CellOrder {
  private CellOrder() {}

  /**
   * Puts {@code texts.cells[from]} to {@code texts.cells[to]} (exclusive) in the order of their
   * kinds, by a counting sort; cells of one kind keep theirs.
   *
   * @param kinds the kind of each cell, by the cell's number
   * @param starts where the cells of each kind begin, and behind them where the last ones end: to
   *     be written
   * @param count the number of kinds
   */
  static void sort(TextBlock texts, int from, int to, long[] kinds, int[] starts, int count) {
    int[] cells = texts.cells;
    int[] sorted = texts.spare;
    Arrays.fill(starts, 0, count + 1, 0);
    for (int i = from; i < to; i++) {
      starts[(int) kinds[cells[i]]]++;
    }
    int end = from;
    for (int kind = 0; kind <= count; kind++) {
      end += starts[kind];
      starts[kind] = end; // of those up to this kind
    }
    for (int i = to - 1; i >= from; i--) {
      sorted[--starts[(int) kinds[cells[i]]]] = cells[i];
    }
    System.arraycopy(sorted, from, cells, from, to - from);
  }
}
