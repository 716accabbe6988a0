package dev.synthetic.spark.generate;

/** Ready-made values out of a table, by place. */
public record LookupObjects(Fill<long[]> places, Object[] table) implements Fill<Object[]> {
  @Override
  public void fill(Rows rows, Object[] values) {
    long[] at = rows.scratch();
    places.fill(rows, at);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = table[(int) at[i]];
    }
  }
}
