package dev.synthetic.spark.generate;

import dev.synthetic.spark.timeline.Timeline;

/**
 * The due instants of rows, in microseconds since 1970-01-01T00:00:00Z.
 *
 * @param column the column's name, for messages
 * @param timeline when rows are due
 */
public record EventTimes(String column, Timeline timeline) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    int count = rows.count();
    try {
      timeline.dueMicros(rows.rowOffsets(), rows.firstRow(), count, values);
    } catch (ArithmeticException e) {
      throw beyond(rows, count);
    }
  }

  private GenerationException beyond(Rows rows, int count) {
    for (int i = 0; i < count; i++) {
      try {
        timeline.dueMicros(rows.row(i));
      } catch (ArithmeticException e) {
        return beyond(rows.row(i));
      }
    }
    return beyond(rows.row(0));
  }

  private GenerationException beyond(long row) {
    return new GenerationException(
        column, row, "the row is due later than a timestamp can say; read fewer rows");
  }
}
