package dev.synthetic.spark.pushdown;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place between the values of a column: below all, directly before one, directly after one, or
 * above all.
 *
 * @param side where, in that order from 0 to 3
 * @param value the value that it is beside, as {@link ColumnValues} has it; null at both ends
 */
record ValueCut(int side, @Nullable Object value) implements Comparable<ValueCut>, Serializable {
  private static final int BEFORE = 1;
  private static final int AFTER = 2;

  static final ValueCut LOWEST = new ValueCut(0, null);
  static final ValueCut HIGHEST = new ValueCut(3, null);

  static ValueCut before(Object value) {
    return new ValueCut(BEFORE, value);
  }

  static ValueCut after(Object value) {
    return new ValueCut(AFTER, value);
  }

  /** Whether a value is below this place. */
  boolean isAbove(Object other) {
    if (value == null) {
      return side > AFTER;
    }
    int order = ColumnValues.compare(other, value);
    return side == BEFORE ? order < 0 : order <= 0;
  }

  @Override
  public int compareTo(ValueCut other) {
    if (value == null || other.value == null) {
      return Integer.compare(side, other.side);
    }
    int order = ColumnValues.compare(value, other.value);
    return order == 0 ? Integer.compare(side, other.side) : order;
  }
}
