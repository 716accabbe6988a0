package dev.synthetic.spark.generate;

import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/** Real numbers of single precision: {@code float[cells]}. */
public final class FloatVector extends GeneratedVector {
  private final Fill<float[]> fill;
  private final RowSource rows;
  private final float[] storage = new float[Rows.CAPACITY];
  private float @Nullable [] values; // null until the block is generated

  /**
   * A vector over a kernel.
   *
   * @param type the column's type
   * @param block the block's rows
   * @param rows the numbers the kernel works on
   */
  public FloatVector(DataType type, Rows block, Nulls nulls, RowSource rows, Fill<float[]> fill) {
    super(type, block, nulls);
    this.rows = rows;
    this.fill = fill;
  }

  /** The current block's values, at least as many as it has cells; to be read only. */
  public float[] values() {
    float[] current = values;
    return current == null ? load() : current;
  }

  private float[] load() {
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
  public float getFloat(int cell) {
    return values()[cell];
  }
}
