package dev.synthetic.spark.generate;

/** A kernel that writes one piece of some cells' texts behind what is there already. */
public interface TextPart {
  /** The most bytes that it writes to any cell of a block. */
  int mostBytes(Rows rows);

  /**
   * Writes to {@code texts.cells[from]} to {@code texts.cells[to]} (exclusive).
   *
   * @param rows the block's numbers, cell by cell
   */
  void append(Rows rows, TextBlock texts, int from, int to);
}
