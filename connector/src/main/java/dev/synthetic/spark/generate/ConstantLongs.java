package dev.synthetic.spark.generate;

import java.util.Arrays;

/** One number for all cells. */
public record ConstantLongs(long value) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    Arrays.fill(values, 0, rows.count(), value);
  }
}
