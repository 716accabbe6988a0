package dev.synthetic.spark.generate;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * A column of the current block, generated when first touched.
 *
 * <p>A column that nobody reads costs nothing, in streams too, where Spark prunes nothing. The same
 * few final classes serve every generator, so that the code Spark generates sees one class at each
 * call.
 */
public abstract sealed class GeneratedVector extends ColumnVector
    permits LongVector,
        FloatVector,
        DoubleVector,
        DictionaryVector,
        TextVector,
        ObjectVector,
        StructVector,
        ElementsVector {
  private final Rows block;
  private final Nulls nullness;
  private boolean nullsFilled;

  /**
   * A vector of one column.
   *
   * @param type the column's type
   * @param block the block's rows, moved by the reader
   * @param nullness which cells are null
   */
  GeneratedVector(DataType type, Rows block, Nulls nullness) {
    super(type);
    this.block = block;
    this.nullness = nullness;
  }

  /**
   * The vector of a column.
   *
   * @param type the column's type
   * @param block the block's rows, moved by the reader
   * @param nullness which cells are null
   * @param rows the numbers the kernel works on
   * @param column the kernel
   */
  public static GeneratedVector of(
      DataType type, Rows block, Nulls nullness, RowSource rows, ColumnFill column) {
    if (column instanceof ColumnFill.Longs longs) {
      return new LongVector(type, block, nullness, rows, longs.fill());
    }
    if (column instanceof ColumnFill.Floats floats) {
      return new FloatVector(type, block, nullness, rows, floats.fill());
    }
    if (column instanceof ColumnFill.Doubles doubles) {
      return new DoubleVector(type, block, nullness, rows, doubles.fill());
    }
    if (column instanceof ColumnFill.Dictionary dictionary) {
      return new DictionaryVector(type, block, nullness, rows, dictionary);
    }
    if (column instanceof ColumnFill.Texts texts) {
      return new TextVector(type, block, nullness, rows, texts.fill());
    }
    return new ObjectVector(type, block, nullness, rows, ((ColumnFill.Objects) column).fill());
  }

  /** Forgets the last block; the next touch generates the current one. */
  public final void reset() {
    nullsFilled = false;
    forget();
  }

  /** Forgets the last block's values. */
  abstract void forget();

  /** Generates the current block's values, unless that has been done. */
  public abstract void generate();

  /** Whether any of the current block's values has been generated. */
  public abstract boolean isGenerated();

  /** The rows of the current block. */
  final Rows block() {
    return block;
  }

  @Override
  public final boolean isNullAt(int cell) {
    boolean[] mask = nullness.mask();
    if (mask == null) {
      return false;
    }
    if (!nullsFilled) {
      fillNulls(mask);
    }
    return mask[cell];
  }

  /** Which of the current block's cells are null, to be read only; null if none ever is. */
  public final boolean @Nullable [] nulls() {
    boolean[] mask = nullness.mask();
    if (mask != null && !nullsFilled) {
      fillNulls(mask);
    }
    return mask;
  }

  private void fillNulls(boolean[] mask) {
    if (nullness.comesWithValues()) {
      generate();
    }
    nullness.addShare(block, mask);
    nullsFilled = true;
  }

  @Override
  public final boolean hasNull() {
    return nullness.mask() != null;
  }

  @Override
  public final int numNulls() {
    int nulls = 0;
    for (int cell = 0; cell < block.count(); cell++) {
      nulls += isNullAt(cell) ? 1 : 0;
    }
    return nulls;
  }

  /** Nothing to free: the storage serves the next block. */
  @Override
  public final void close() {}

  /** Nothing to free: the storage serves the next block. */
  @Override
  public final void closeIfFreeable() {}

  @Override
  public boolean getBoolean(int cell) {
    throw wrongType("boolean");
  }

  @Override
  public byte getByte(int cell) {
    throw wrongType("byte");
  }

  @Override
  public short getShort(int cell) {
    throw wrongType("short");
  }

  @Override
  public int getInt(int cell) {
    throw wrongType("int");
  }

  @Override
  public long getLong(int cell) {
    throw wrongType("long");
  }

  @Override
  public float getFloat(int cell) {
    throw wrongType("float");
  }

  @Override
  public double getDouble(int cell) {
    throw wrongType("double");
  }

  @Override
  public Decimal getDecimal(int cell, int precision, int scale) {
    throw wrongType("decimal");
  }

  @Override
  public UTF8String getUTF8String(int cell) {
    throw wrongType("string");
  }

  @Override
  public byte[] getBinary(int cell) {
    throw wrongType("binary");
  }

  @Override
  public @Nullable ColumnarArray getArray(int cell) {
    throw wrongType("array");
  }

  @Override
  public @Nullable ColumnarMap getMap(int cell) {
    throw wrongType("map");
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    throw wrongType("struct");
  }

  private IllegalStateException wrongType(String asked) {
    return new IllegalStateException("a " + dataType() + " was read as " + asked);
  }
}
