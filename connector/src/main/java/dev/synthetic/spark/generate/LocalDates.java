package dev.synthetic.spark.generate;

/** Local times as their dates: days since 1970-01-01. */
public record LocalDates(Fill<long[]> localTimes) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    localTimes.fill(rows, values);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = ZoneOffsets.days(values[i]);
    }
  }
}
