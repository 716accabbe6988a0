package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.Permutation;

/**
 * Places in shuffled order: different ones stay different.
 *
 * @param places the place of each cell, below the permutation's size
 * @param permutation a bijection over them
 */
public record PermutedIndex(Fill<long[]> places, Permutation permutation) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    places.fill(rows, values);
    permutation.apply(values, rows.count(), rows.moreScratch());
  }
}
