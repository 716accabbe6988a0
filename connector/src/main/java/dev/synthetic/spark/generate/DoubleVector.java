package dev.synthetic.spark.generate;

import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/** Real numbers of double precision: {@code double[cells]}. */
public final class DoubleVector extends GeneratedVector {
  private final Fill<double[]> fill;
  private final RowSource rows;
  private final double[] storage = new double[Rows.CAPACITY];
  private double @Nullable [] values; // null until the block is generated

  /**
   * A vector over a kernel.
   *
   * @param type the column's type
   * @param block the block's rows
   * @param rows the numbers the kernel works on
   */
  public DoubleVector(DataType type, Rows block, Nulls nulls, RowSource rows, Fill<double[]> fill) {
    super(type, block, nulls);
    this.rows = rows;
    this.fill = fill;
  }

  /** The current block's values, at least as many as it has cells; to be read only. */
  public double[] values() {
    double[] current = values;
    return current == null ? load() : current;
  }

  private double[] load() {
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
  public double getDouble(int cell) {
    return values()[cell];
  }
}
