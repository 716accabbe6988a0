package dev.synthetic.spark.catalog;

import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The function {@code long_value}: a cell as a whole number. */
public final class LongValue extends BoundValue<Long> {
  private static final long serialVersionUID = 1L;

  LongValue() {}

  /**
   * The cell, which is null if it is null, or the keys are.
   *
   * @param column the column's keys
   * @param seed the seed
   * @param row the row, at least 0
   * @throws dev.synthetic.spec.InvalidSpecException if anything is wrong with one of them
   */
  public static @Nullable Long invoke(@Nullable UTF8String column, long seed, long row) {
    ColumnVector cell = ValueCell.of(ValueType.LONG, column, seed, row);
    return cell == null || cell.isNullAt(0) ? null : Long.valueOf(cell.getLong(0));
  }

  @Override
  ValueType type() {
    return ValueType.LONG;
  }
}
