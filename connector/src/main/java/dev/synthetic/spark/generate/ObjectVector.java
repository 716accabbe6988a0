package dev.synthetic.spark.generate;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Values in Catalyst's own representation, nested ones included: {@code Object[cells]}. */
public final class ObjectVector extends GeneratedVector {
  private final Fill<Object[]> fill;
  private final RowSource rows;
  private final Object[] storage = new Object[Rows.CAPACITY];
  private @Nullable BoxedVector values; // null until the block is generated

  /**
   * A vector over a kernel.
   *
   * @param type the column's type
   * @param block the block's rows
   * @param rows the numbers the kernel works on
   */
  public ObjectVector(DataType type, Rows block, Nulls nulls, RowSource rows, Fill<Object[]> fill) {
    super(type, block, nulls);
    this.rows = rows;
    this.fill = fill;
  }

  /** The current block's values in Catalyst's own representation; to be read only. */
  Object[] objects() {
    values();
    return storage;
  }

  private BoxedVector values() {
    BoxedVector current = values;
    return current == null ? load() : current;
  }

  private BoxedVector load() {
    block().generate(fill, rows, storage);
    BoxedVector current = new BoxedVector(dataType(), storage, block().count(), this);
    values = current;
    return current;
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
  public Decimal getDecimal(int cell, int precision, int scale) {
    return values().getDecimal(cell, precision, scale);
  }

  @Override
  public UTF8String getUTF8String(int cell) {
    return values().getUTF8String(cell);
  }

  @Override
  public byte[] getBinary(int cell) {
    return values().getBinary(cell);
  }

  @Override
  public ColumnarArray getArray(int cell) {
    return values().getArray(cell);
  }

  @Override
  public ColumnarMap getMap(int cell) {
    return values().getMap(cell);
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    return values().getChild(ordinal);
  }
}
