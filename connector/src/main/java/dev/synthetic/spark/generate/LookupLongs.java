package dev.synthetic.spark.generate;

/** Numbers out of a table, by place. */
public record LookupLongs(Fill<long[]> places, long[] table) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    places.fill(rows, values);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = table[(int) values[i]];
    }
  }
}
