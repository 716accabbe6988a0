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
    long first = rows.firstRow();
    int count = rows.count();
    try {
      timeline.dueMicros(Rows.counter(), first, count, values);
    } catch (ArithmeticException e) {
      throw beyond(first, count);
    }
  }

  private GenerationException beyond(long first, int count) {
    for (int i = 0; i < count; i++) {
      try {
        timeline.dueMicros(first + i);
      } catch (ArithmeticException e) {
        return beyond(first + i);
      }
    }
    return beyond(first);
  }

  private GenerationException beyond(long row) {
    return new GenerationException(
        column, row, "the row is due later than a timestamp can say; read fewer rows");
  }
}
