package dev.synthetic.spark.generate;

import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Another column's texts, filled up in front by spaces to a number of characters; nothing where
 * they are null.
 *
 * @param column a column of texts
 * @param width the fewest characters
 */
public record PaddedText(GeneratedVector column, int width) implements TextPart {
  @Override
  public int mostBytes(Rows rows) {
    return width + new GivenText.Texts(column).mostBytes(rows);
  }

  @Override
  public void append(Rows rows, TextBlock texts, int from, int to) {
    for (int i = from; i < to; i++) {
      int cell = texts.cells[i];
      if (column.isNullAt(cell)) {
        continue;
      }
      UTF8String text = column.getUTF8String(cell);
      int at = texts.ends[cell];
      for (int spaces = width - text.numChars(); spaces > 0; spaces--) {
        texts.bytes[at++] = ' ';
      }
      text.writeToMemory(texts.bytes, Platform.BYTE_ARRAY_OFFSET + at);
      texts.ends[cell] = at + text.numBytes();
    }
  }
}
