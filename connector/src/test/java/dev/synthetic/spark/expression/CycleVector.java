package dev.synthetic.spark.expression;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * A vector that repeats some values for ever, throws those that are exceptions, and counts how
 * often it is read.
 */
final class CycleVector extends ColumnVector {
  private final @Nullable Object[] cycle;
  int reads;

  CycleVector(DataType type, @Nullable Object... cycle) {
    super(type);
    this.cycle = cycle;
  }

  private @Nullable Object at(int row) {
    reads++;
    Object value = cycle[row % cycle.length];
    if (value instanceof RuntimeException failure) {
      throw failure;
    }
    return value;
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private <T> T value(int row) {
    return (T) at(row);
  }

  @Override
  public void close() {}

  @Override
  public boolean hasNull() {
    return true;
  }

  @Override
  public int numNulls() {
    return 1;
  }

  @Override
  public boolean isNullAt(int row) {
    return at(row) == null;
  }

  @Override
  public boolean getBoolean(int row) {
    return this.<Boolean>value(row);
  }

  @Override
  public byte getByte(int row) {
    return this.<Byte>value(row);
  }

  @Override
  public short getShort(int row) {
    return this.<Short>value(row);
  }

  @Override
  public int getInt(int row) {
    return this.<Integer>value(row);
  }

  @Override
  public long getLong(int row) {
    return this.<Long>value(row);
  }

  @Override
  public float getFloat(int row) {
    return this.<Float>value(row);
  }

  @Override
  public double getDouble(int row) {
    return this.<Double>value(row);
  }

  @Override
  public Decimal getDecimal(int row, int precision, int scale) {
    return value(row);
  }

  @Override
  public UTF8String getUTF8String(int row) {
    return value(row);
  }

  @Override
  public byte[] getBinary(int row) {
    return value(row);
  }

  @Override
  public ColumnarArray getArray(int row) {
    return value(row);
  }

  @Override
  public ColumnarMap getMap(int row) {
    return value(row);
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    throw new UnsupportedOperationException("no children");
  }
}
