package dev.synthetic.spark.generate;

/** The row numbers themselves. */
public record RowNumbers() implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    long first = rows.firstRow();
    int count = rows.count();
    long[] offsets = rows.rowOffsets();
    for (int i = 0; i < count; i++) {
      values[i] = first + offsets[i];
    }
  }
}
