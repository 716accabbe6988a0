package dev.synthetic.spark.catalog;

import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The function {@code double_value}: a cell as a real number. */
public final class DoubleValue extends BoundValue<Double> {
  private static final long serialVersionUID = 1L;

  DoubleValue() {}

  /**
   * The cell, which is null if it is null, or the keys are.
   *
   * @param column the column's keys
   * @param seed the seed
   * @param row the row, at least 0
   * @throws dev.synthetic.spec.InvalidSpecException if anything is wrong with one of them
   */
  public static @Nullable Double invoke(@Nullable UTF8String column, long seed, long row) {
    ColumnVector cell = ValueCell.of(ValueType.DOUBLE, column, seed, row);
    return cell == null || cell.isNullAt(0) ? null : Double.valueOf(cell.getDouble(0));
  }

  @Override
  ValueType type() {
    return ValueType.DOUBLE;
  }
}
