package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/**
 * Random bytes: the words of one stream, from a place that another stream draws.
 *
 * @param elements how many bytes each cell has
 * @param start the stream of where a cell's words begin
 * @param words the stream of the words
 */
public record RandomBytes(Elements elements, StreamKey start, StreamKey words)
    implements Fill<Object[]> {
  @Override
  public void fill(Rows rows, Object[] values) {
    elements.forget();
    for (int cell = 0; cell < rows.count(); cell++) {
      byte[] bytes = new byte[elements.length(cell)];
      long next = RowBits.bits(start, rows.number(cell));
      for (int at = 0; at < bytes.length; at += Long.BYTES) {
        long word = RowBits.bits(words, next++);
        int end = Math.min(bytes.length, at + Long.BYTES);
        for (int i = at; i < end; i++) {
          bytes[i] = (byte) word;
          word >>>= Byte.SIZE;
        }
      }
      values[cell] = bytes;
    }
  }
}
