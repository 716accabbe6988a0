package dev.synthetic.spark.generate;

import java.util.function.IntSupplier;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;

/** Vectors of {@link Rows#CAPACITY} cells each, one behind the other, as one. */
final class ChunkedVector extends ColumnVector {
  private static final int SHIFT = Integer.numberOfTrailingZeros(Rows.CAPACITY);
  private static final int MASK = Rows.CAPACITY - 1;

  private final InnerColumns chunks;
  private final IntSupplier size;
  private final ChunkedVector[] children;

  /**
   * A vector over others.
   *
   * @param type their type
   * @param size the number of cells of the current block
   */
  ChunkedVector(DataType type, InnerColumns chunks, IntSupplier size) {
    super(type);
    this.chunks = chunks;
    this.size = size;
    this.children = children(type);
  }

  private ChunkedVector[] children(DataType type) {
    DataType[] types = parts(type);
    ChunkedVector[] parts = new ChunkedVector[types.length];
    for (int i = 0; i < parts.length; i++) {
      int ordinal = i;
      parts[i] =
          new ChunkedVector(types[i], number -> chunks.chunk(number).getChild(ordinal), size);
    }
    return parts;
  }

  /** The types of the parts that have a cell for each cell of the whole. */
  private static DataType[] parts(DataType type) {
    if (type instanceof StructType struct) {
      return java.util.Arrays.stream(struct.fields())
          .map(field -> field.dataType())
          .toArray(DataType[]::new);
    }
    return type.typeName().equals("variant")
        ? new DataType[] {DataTypes.BinaryType, DataTypes.BinaryType}
        : new DataType[0];
  }

  private ColumnVector of(int cell) {
    return chunks.chunk(cell >> SHIFT);
  }

  @Override
  public boolean isNullAt(int cell) {
    return of(cell).isNullAt(cell & MASK);
  }

  @Override
  public boolean hasNull() {
    return numNulls() > 0;
  }

  @Override
  public int numNulls() {
    int nulls = 0;
    int cells = size.getAsInt();
    for (int cell = 0; cell < cells; cell++) {
      nulls += isNullAt(cell) ? 1 : 0;
    }
    return nulls;
  }

  @Override
  public void close() {}

  @Override
  public boolean getBoolean(int cell) {
    return of(cell).getBoolean(cell & MASK);
  }

  @Override
  public byte getByte(int cell) {
    return of(cell).getByte(cell & MASK);
  }

  @Override
  public short getShort(int cell) {
    return of(cell).getShort(cell & MASK);
  }

  @Override
  public int getInt(int cell) {
    return of(cell).getInt(cell & MASK);
  }

  @Override
  public long getLong(int cell) {
    return of(cell).getLong(cell & MASK);
  }

  @Override
  public float getFloat(int cell) {
    return of(cell).getFloat(cell & MASK);
  }

  @Override
  public double getDouble(int cell) {
    return of(cell).getDouble(cell & MASK);
  }

  @Override
  public Decimal getDecimal(int cell, int precision, int scale) {
    return of(cell).getDecimal(cell & MASK, precision, scale);
  }

  @Override
  public UTF8String getUTF8String(int cell) {
    return of(cell).getUTF8String(cell & MASK);
  }

  @Override
  public byte[] getBinary(int cell) {
    return of(cell).getBinary(cell & MASK);
  }

  @Override
  public ColumnarArray getArray(int cell) {
    requireParts(ArrayType.class);
    return of(cell).getArray(cell & MASK);
  }

  @Override
  public ColumnarMap getMap(int cell) {
    requireParts(MapType.class);
    return of(cell).getMap(cell & MASK);
  }

  private void requireParts(Class<? extends DataType> wanted) {
    if (!wanted.isInstance(dataType())) {
      throw new IllegalStateException("a " + dataType() + " was read as " + wanted);
    }
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    return children[ordinal];
  }
}
