package dev.synthetic.spark.generate;

import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Texts out of a few ready-made ones: {@code long[cells]} places in a dictionary. */
public final class DictionaryVector extends GeneratedVector {
  private final Fill<long[]> fill;
  private final RowSource rows;
  private final UTF8String[] texts;
  private final long[] storage = new long[Rows.CAPACITY];
  private long @Nullable [] codes; // null until the block is generated

  /**
   * A vector over a kernel of places.
   *
   * @param type the column's type
   * @param block the block's rows
   * @param rows the numbers the kernel works on
   * @param column the kernel and the dictionary
   */
  public DictionaryVector(
      DataType type, Rows block, Nulls nulls, RowSource rows, ColumnFill.Dictionary column) {
    super(type, block, nulls);
    this.rows = rows;
    this.fill = column.codes();
    this.texts = atOddAddresses(column.texts());
  }

  /**
   * The same texts, each from an odd address on.
   *
   * <p>Whoever copies a text, as Spark does into each row, does so by units of eight, four, two or
   * one bytes, as its address and length allow. Where lengths differ, a processor guesses wrong
   * which it is; here it is always the last.
   */
  private static UTF8String[] atOddAddresses(UTF8String[] texts) {
    UTF8String[] moved = new UTF8String[texts.length];
    for (int i = 0; i < texts.length; i++) {
      int length = texts[i].numBytes();
      byte[] room = new byte[1 + length]; // arrays begin at even addresses
      texts[i].writeToMemory(room, Platform.BYTE_ARRAY_OFFSET + 1L);
      moved[i] = UTF8String.fromBytes(room, 1, length);
    }
    return moved;
  }

  /** A dictionary that stands behind another: its places follow those of the first. */
  public static UTF8String[] joined(UTF8String[] first, UTF8String[] second) {
    UTF8String[] texts = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, texts, first.length, second.length);
    return texts;
  }

  /** The texts that codes are places in; to be read only. */
  public UTF8String[] texts() {
    return texts;
  }

  /** The current block's places; to be read only. */
  public long[] codes() {
    long[] current = codes;
    return current == null ? load() : current;
  }

  private long[] load() {
    block().generate(fill, rows, storage);
    codes = storage;
    return storage;
  }

  @Override
  void forget() {
    codes = null;
  }

  @Override
  public boolean isGenerated() {
    return codes != null;
  }

  @Override
  public void generate() {
    codes();
  }

  @Override
  public UTF8String getUTF8String(int cell) {
    return texts[(int) codes()[cell]];
  }
}
