package dev.synthetic.spark.generate;

/** Single texts of a column, without an object for each. */
final class TextCells {
  private TextCells() {}

  /** The number of bytes of a text that is not null. */
  static int length(GeneratedVector column, int cell) {
    return column instanceof TextVector texts
        ? texts.texts().length(cell)
        : column.getUTF8String(cell).numBytes();
  }

  /** Writes a text that is not null behind what a cell of a block has. */
  static void append(GeneratedVector column, int cell, TextBlock block, int blockCell) {
    if (column instanceof TextVector texts) {
      block.append(blockCell, texts.texts(), cell);
    } else {
      block.append(blockCell, column.getUTF8String(cell));
    }
  }
}
