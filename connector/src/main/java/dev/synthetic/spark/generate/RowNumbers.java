package dev.synthetic.spark.generate;

/** The numbers themselves that cells are functions of. */
public record RowNumbers() implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    long[] offsets = rows.offsets();
    long base = rows.base();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = base + offsets[i];
    }
  }
}
