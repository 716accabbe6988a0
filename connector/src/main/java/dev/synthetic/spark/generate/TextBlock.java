package dev.synthetic.spark.generate;

import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The texts of one block, in an arena: each cell has a room of the same width, written from its
 * start.
 *
 * <p>It also holds what kernels need to write them: the random bits left to each cell, and the
 * cells in the order of their alternatives. It is made once and serves all blocks.
 */
public final class TextBlock {
  /** The arena; cell i's room starts at {@code i * width}. */
  byte[] bytes = new byte[0];

  /** The end (exclusive) of each cell's text in the arena. */
  final int[] ends = new int[Rows.CAPACITY];

  /** 63 random bits of each cell, less those that are drawn; never negative. */
  final long[] bits = new long[Rows.CAPACITY];

  /** The cells, those of one alternative behind those of the one before. */
  final int[] cells = new int[Rows.CAPACITY];

  /** Room to put some cells into another order; free again when that is done. */
  final int[] spare = new int[Rows.CAPACITY];

  private int[] starts = new int[2];
  private int width;

  /** Empties some cells, each to have at most so many bytes. */
  void start(int count, int mostBytes) {
    width = Math.addExact(mostBytes, Long.BYTES); // a kernel may write a word at the text's end
    int needed = Math.multiplyExact(Rows.CAPACITY, width);
    if (bytes.length < needed) {
      bytes = new byte[needed];
    }
    for (int cell = 0; cell < count; cell++) {
      ends[cell] = cell * width;
      cells[cell] = cell;
    }
  }

  /** Room for the first cell of each alternative, and the end of the last one. */
  int[] starts(int alternatives) {
    if (starts.length <= alternatives) {
      starts = new int[alternatives + 1];
    }
    return starts;
  }

  /** The place of a cell's text in the arena. */
  int start(int cell) {
    return cell * width;
  }

  /** The number of bytes of a cell's text. */
  int length(int cell) {
    return ends[cell] - start(cell);
  }

  /** Writes a text behind what a cell has. */
  void append(int cell, byte[] source, int from, int length) {
    int at = ends[cell];
    if (length <= Long.BYTES) {
      for (int i = 0; i < length; i++) {
        bytes[at + i] = source[from + i];
      }
    } else {
      System.arraycopy(source, from, bytes, at, length);
    }
    ends[cell] = at + length;
  }

  /** Writes a cell of another block behind what a cell of this one has. */
  void append(int cell, TextBlock source, int sourceCell) {
    append(cell, source.bytes, source.start(sourceCell), source.length(sourceCell));
  }

  /** Writes a text behind what a cell has. */
  void append(int cell, UTF8String text) {
    int at = ends[cell];
    text.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + at);
    ends[cell] = at + text.numBytes();
  }

  /** The length of some texts together. */
  long bytes(int count) {
    long bytes = 0;
    for (int cell = 0; cell < count; cell++) {
      bytes += length(cell);
    }
    return bytes;
  }

  /** The text of a cell; valid until the next block is written. */
  UTF8String text(int cell) {
    return UTF8String.fromBytes(bytes, start(cell), length(cell));
  }
}
