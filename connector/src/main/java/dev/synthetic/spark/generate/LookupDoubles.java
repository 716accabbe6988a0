package dev.synthetic.spark.generate;

/** Real numbers out of a table, by place. */
public record LookupDoubles(Fill<long[]> places, double[] table) implements Fill<double[]> {
  @Override
  public void fill(Rows rows, double[] values) {
    long[] at = rows.scratch();
    places.fill(rows, at);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = table[(int) at[i]];
    }
  }
}
