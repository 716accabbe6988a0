package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.BoundedIntegers;

/** Places 0 to n (exclusive, unsigned), each equally likely. */
public record UniformIndex(BoundedIntegers integers) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    integers.fill(rows.offsets(), rows.base(), rows.count(), values);
  }
}
