package dev.synthetic.spark.generate;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * Booleans, integers, dates, timestamps, intervals, and decimals of at most 18 digits: {@code
 * long[cells]}.
 */
public final class LongVector extends GeneratedVector {
  private final Fill<long[]> fill;
  private final RowSource rows;
  private final long[] storage = new long[Rows.CAPACITY];
  private long @Nullable [] values; // null until the block is generated

  /**
   * A vector over a kernel.
   *
   * @param type the column's type
   * @param block the block's rows
   * @param rows the numbers the kernel works on
   */
  public LongVector(DataType type, Rows block, Nulls nulls, RowSource rows, Fill<long[]> fill) {
    super(type, block, nulls);
    this.rows = rows;
    this.fill = fill;
  }

  /** The current block's values, at least as many as it has cells; to be read only. */
  public long[] values() {
    long[] current = values;
    return current == null ? load() : current;
  }

  private long[] load() {
    block().generate(fill, rows, storage);
    values = storage;
    return storage;
  }

  @Override
  void forget() {
    values = null;
  }

  @Override
  public boolean isGenerated() {
    return values != null;
  }

  @Override
  public void generate() {
    values();
  }

  @Override
  public boolean getBoolean(int cell) {
    return values()[cell] != 0;
  }

  @Override
  public byte getByte(int cell) {
    return (byte) values()[cell];
  }

  @Override
  public short getShort(int cell) {
    return (short) values()[cell];
  }

  @Override
  public int getInt(int cell) {
    return (int) values()[cell];
  }

  @Override
  public long getLong(int cell) {
    return values()[cell];
  }

  @Override
  public Decimal getDecimal(int cell, int precision, int scale) {
    return Decimal.createUnsafe(values()[cell], precision, scale);
  }
}
