package dev.synthetic.spark.generate;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.unsafe.types.VariantVal;
import org.jspecify.annotations.Nullable;

/**
 * Boxed values in Catalyst's representation, with the vectors of their parts.
 *
 * <p>Arrays and maps are laid end to end in one vector of elements, fields each in one of their
 * own; the parts are made when first asked for.
 */
final class BoxedVector extends ColumnVector {
  private final @Nullable Object[] values;
  private final int count;
  private final @Nullable ColumnVector nulls; // whose null cells hold stale values here
  private ColumnVector @Nullable [] children;
  private int[] starts = new int[0]; // of arrays and maps, cells + 1

  BoxedVector(DataType type, @Nullable Object[] values, int count, @Nullable ColumnVector nulls) {
    super(type);
    this.values = values;
    this.count = count;
    this.nulls = nulls;
  }

  @Override
  public boolean isNullAt(int cell) {
    return nulls == null ? values[cell] == null : nulls.isNullAt(cell);
  }

  @Override
  public boolean hasNull() {
    return numNulls() > 0;
  }

  @Override
  public int numNulls() {
    int sum = 0;
    for (int cell = 0; cell < count; cell++) {
      sum += isNullAt(cell) ? 1 : 0;
    }
    return sum;
  }

  @Override
  public void close() {}

  @Override
  public boolean getBoolean(int cell) {
    return (Boolean) value(cell);
  }

  @Override
  public byte getByte(int cell) {
    return (Byte) value(cell);
  }

  @Override
  public short getShort(int cell) {
    return (Short) value(cell);
  }

  @Override
  public int getInt(int cell) {
    return (Integer) value(cell);
  }

  @Override
  public long getLong(int cell) {
    return (Long) value(cell);
  }

  @Override
  public float getFloat(int cell) {
    return (Float) value(cell);
  }

  @Override
  public double getDouble(int cell) {
    return (Double) value(cell);
  }

  @Override
  public Decimal getDecimal(int cell, int precision, int scale) {
    return (Decimal) value(cell);
  }

  @Override
  public UTF8String getUTF8String(int cell) {
    return (UTF8String) value(cell);
  }

  @Override
  public byte[] getBinary(int cell) {
    return (byte[]) value(cell);
  }

  @Override
  public ColumnarArray getArray(int cell) {
    ColumnVector elements = getChild(0);
    return new ColumnarArray(elements, starts[cell], starts[cell + 1] - starts[cell]);
  }

  @Override
  public ColumnarMap getMap(int cell) {
    ColumnVector keys = getChild(0);
    return new ColumnarMap(keys, getChild(1), starts[cell], starts[cell + 1] - starts[cell]);
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    ColumnVector[] parts = children;
    if (parts == null) {
      parts = parts();
      children = parts;
    }
    return parts[ordinal];
  }

  private Object value(int cell) {
    Object value = values[cell];
    if (value == null) {
      throw new IllegalStateException("cell " + cell + " is null");
    }
    return value;
  }

  private ColumnVector[] parts() {
    DataType type = dataType();
    if (type instanceof StructType struct) {
      return fields(struct);
    }
    if (type instanceof VariantType) {
      return new ColumnVector[] {bytes(VariantVal::getValue), bytes(VariantVal::getMetadata)};
    }
    if (type instanceof MapType map) {
      return new ColumnVector[] {
        elements(map.keyType(), cell -> ((MapData) value(cell)).keyArray()),
        elements(map.valueType(), cell -> ((MapData) value(cell)).valueArray())
      };
    }
    DataType element = ((ArrayType) type).elementType();
    return new ColumnVector[] {elements(element, cell -> (ArrayData) value(cell))};
  }

  private BoxedVector bytes(Function<VariantVal, byte[]> part) {
    @Nullable Object[] parts = new Object[count];
    for (int cell = 0; cell < count; cell++) {
      parts[cell] = isNullAt(cell) ? null : part.apply((VariantVal) value(cell));
    }
    return new BoxedVector(DataTypes.BinaryType, parts, count, null);
  }

  private ColumnVector[] fields(StructType struct) {
    StructField[] fields = struct.fields();
    ColumnVector[] parts = new ColumnVector[fields.length];
    for (int ordinal = 0; ordinal < fields.length; ordinal++) {
      @Nullable Object[] part = new Object[count];
      DataType type = fields[ordinal].dataType();
      for (int cell = 0; cell < count; cell++) {
        InternalRow row = isNullAt(cell) ? null : (InternalRow) value(cell);
        part[cell] = row == null || row.isNullAt(ordinal) ? null : row.get(ordinal, type);
      }
      parts[ordinal] = new BoxedVector(type, part, count, null);
    }
    return parts;
  }

  private BoxedVector elements(DataType type, java.util.function.IntFunction<ArrayData> arrays) {
    starts = new int[count + 1];
    @Nullable Object[] flat = new Object[count];
    for (int cell = 0; cell < count; cell++) {
      int start = starts[cell];
      ArrayData array = isNullAt(cell) ? null : arrays.apply(cell);
      int length = array == null ? 0 : array.numElements();
      if (start + length > flat.length) {
        flat = Arrays.copyOf(flat, 2 * (start + length));
      }
      for (int i = 0; array != null && i < length; i++) {
        flat[start + i] = array.isNullAt(i) ? null : array.get(i, type);
      }
      starts[cell + 1] = start + length;
    }
    return new BoxedVector(type, flat, starts[count], null);
  }
}
