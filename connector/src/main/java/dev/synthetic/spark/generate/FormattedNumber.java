package dev.synthetic.spark.generate;

import org.jspecify.annotations.Nullable;

/**
 * Whole numbers in decimal or hexadecimal digits, filled up in front to a width; nothing where they
 * are null. Negative ones are written as {@code java.util.Formatter} does.
 */
public final class FormattedNumber implements TextPart {
  /** How a number is written. */
  public enum Style {
    DECIMAL,
    HEXADECIMAL,
    HEXADECIMAL_CAPITALS
  }

  private static final String LOWER = "0123456789abcdef";
  private static final String UPPER = "0123456789ABCDEF";
  private static final int NIBBLE = 4;

  private final Fill<long[]> source;
  private final @Nullable GeneratedVector column;
  private final Style style;
  private final int width;
  private final byte pad;
  private final long mask;
  private final long[] numbers = new long[Rows.CAPACITY];

  /**
   * Numbers that a kernel writes.
   *
   * @param source the kernel
   * @param column the column whose nulls are nothing; null where there is none
   * @param style how they are written
   * @param width the fewest characters
   * @param pad what is filled up with, a zero or a space
   * @param bits how many bits a number has, by its type
   */
  public FormattedNumber(
      Fill<long[]> source,
      @Nullable GeneratedVector column,
      Style style,
      int width,
      char pad,
      int bits) {
    this.source = source;
    this.column = column;
    this.style = style;
    this.width = width;
    this.pad = (byte) pad;
    this.mask = -1L >>> Long.SIZE - bits;
  }

  /** The most bytes; it is asked once a block, and loads the block's numbers. */
  @Override
  public int mostBytes(Rows rows) {
    source.fill(rows, numbers);
    return Math.max(width, Digits.MOST);
  }

  @Override
  public void append(Rows rows, TextBlock texts, int from, int to) {
    for (int i = from; i < to; i++) {
      int cell = texts.cells[i];
      if (column != null && column.isNullAt(cell)) {
        continue;
      }
      int at = texts.ends[cell];
      texts.ends[cell] =
          style == Style.DECIMAL
              ? decimal(numbers[cell], texts.bytes, at)
              : hexadecimal(numbers[cell] & mask, texts.bytes, at);
    }
  }

  private int decimal(long number, byte[] bytes, int at) {
    int end = Digits.write(number, bytes, at);
    int length = end - at;
    if (length >= width) {
      return end;
    }
    int sign = pad == '0' && number < 0 ? 1 : 0; // zeros go behind it
    int shift = width - length;
    System.arraycopy(bytes, at + sign, bytes, at + sign + shift, length - sign);
    for (int i = at + sign; i < at + sign + shift; i++) {
      bytes[i] = pad;
    }
    return at + width;
  }

  private int hexadecimal(long number, byte[] bytes, int at) {
    int length = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + NIBBLE - 1) / NIBBLE);
    int end = at + Math.max(width, length);
    String alphabet = style == Style.HEXADECIMAL ? LOWER : UPPER;
    long left = number;
    for (int i = end - 1; i >= end - length; i--) {
      bytes[i] = (byte) alphabet.charAt((int) left & 0xf);
      left >>>= NIBBLE;
    }
    for (int i = at; i < end - length; i++) {
      bytes[i] = pad;
    }
    return end;
  }
}
