package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.Permutation;

/**
 * Places of which {@code size} consecutive rows show {@code size} different ones, in shuffled
 * order.
 *
 * @param size how many places are used, 1 or more
 * @param places a bijection over the places there are, at least {@code size}
 */
public record UniqueIndex(long size, Permutation places) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    new WalkIndex(size).fill(rows, values);
    places.apply(values, rows.count(), rows.moreScratch());
  }
}
