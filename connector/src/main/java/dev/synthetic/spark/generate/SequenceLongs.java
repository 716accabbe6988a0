package dev.synthetic.spark.generate;

/**
 * Whole numbers that never repeat: {@code start + row * step}; no number is wrapped.
 *
 * @param column the column's name, for messages
 * @param start the number of row 0
 * @param step distance from one row to the next, not 0
 * @param firstRow first row (inclusive) that has a value in the column's type
 * @param lastRow last row (inclusive) that has one
 */
public record SequenceLongs(String column, long start, long step, long firstRow, long lastRow)
    implements Fill<long[]> {

  /**
   * A sequence between two numbers.
   *
   * @param column the column's name
   * @param start the number of row 0, between the two
   * @param step distance from one row to the next, not 0
   * @param lowest the smallest number of the type (inclusive)
   * @param highest the largest number of the type (inclusive)
   */
  public static SequenceLongs within(
      String column, long start, long step, long lowest, long highest) {
    long up = rowsUntil(start, step > 0 ? highest : lowest, step);
    long down = rowsUntil(start, step > 0 ? lowest : highest, step);
    return new SequenceLongs(column, start, step, -down, up);
  }

  /** Whole steps between two numbers, at most {@code Long.MAX_VALUE}. */
  private static long rowsUntil(long from, long to, long step) {
    long span = to >= from ? to - from : from - to; // exact as an unsigned number
    long stride = step < 0 ? -step : step; // likewise, for Long.MIN_VALUE too
    long steps = Long.divideUnsigned(span, stride);
    return steps < 0 ? Long.MAX_VALUE : steps;
  }

  @Override
  public void fill(Rows rows, long[] values) {
    long base = rows.base();
    if (rows.numbersAreConsecutive() && base >= firstRow && base + rows.count() - 1 <= lastRow) {
      fillUnchecked(rows, values);
    } else {
      fillChecked(rows, values);
    }
  }

  private void fillUnchecked(Rows rows, long[] values) {
    long[] offsets = rows.offsets();
    long first = start + rows.base() * step;
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = first + offsets[i] * step;
    }
  }

  private void fillChecked(Rows rows, long[] values) {
    long[] offsets = rows.offsets();
    long base = rows.base();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      long row = base + offsets[i];
      if (row < firstRow || row > lastRow) {
        throw beyond(rows.row(i), row);
      }
      values[i] = start + row * step;
    }
  }

  private GenerationException beyond(long row, long place) {
    return new GenerationException(
        column,
        row,
        "start "
            + start
            + " plus "
            + place
            + " times "
            + step
            + " is beyond the column's type; give the column an end to wrap at, a wider type, or"
            + " the table fewer rows");
  }
}
