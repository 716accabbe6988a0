package dev.synthetic.spark.generate;

import dev.synthetic.spark.timeline.Timeline;

/** The due instants of rows, in microseconds since 1970-01-01T00:00:00Z. */
public record EventTimes(Timeline timeline) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    timeline.dueMicros(Rows.counter(), rows.firstRow(), rows.count(), values);
  }
}
