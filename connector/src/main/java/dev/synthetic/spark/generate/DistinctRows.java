package dev.synthetic.spark.generate;

/**
 * Row numbers as places that are never used again: a row beyond the last place has none.
 *
 * @param column the column's name, for messages
 * @param size number of places, unsigned; 0 stands for 2^64
 */
public record DistinctRows(String column, long size) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    long[] offsets = rows.offsets();
    long base = rows.base();
    int count = rows.count();
    long last = size - 1;
    for (int i = 0; i < count; i++) {
      long row = base + offsets[i];
      if (Long.compareUnsigned(row, last) > 0) {
        throw new GenerationException(
            column,
            rows.row(i),
            "all "
                + Long.toUnsignedString(size)
                + " values of the column's range are used, and unique ones never repeat; widen the"
                + " range or the type, or read fewer rows");
      }
      values[i] = row;
    }
  }
}
