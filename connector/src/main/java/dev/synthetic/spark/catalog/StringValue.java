package dev.synthetic.spark.catalog;

import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The function {@code value}: a cell as a text. */
public final class StringValue extends BoundValue<UTF8String> {
  private static final long serialVersionUID = 1L;

  StringValue() {}

  /**
   * The cell, which is null if it is null, or the keys are.
   *
   * @param column the column's keys
   * @param seed the seed
   * @param row the row, at least 0
   * @throws dev.synthetic.spec.InvalidSpecException if anything is wrong with one of them
   */
  public static @Nullable UTF8String invoke(@Nullable UTF8String column, long seed, long row) {
    ColumnVector cell = ValueCell.of(ValueType.STRING, column, seed, row);
    return cell == null || cell.isNullAt(0) ? null : cell.getUTF8String(0).copy();
  }

  @Override
  ValueType type() {
    return ValueType.STRING;
  }
}
