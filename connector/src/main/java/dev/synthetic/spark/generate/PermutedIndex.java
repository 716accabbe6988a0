package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.Permutation;

/** Places in shuffled order: different ones stay different. */
public final class PermutedIndex implements Fill<long[]> {
  private final Fill<long[]> places;
  private final Permutation permutation;
  private final long[] walkers = new long[Rows.CAPACITY];
  private final int[] walkersAt = new int[Rows.CAPACITY];

  /**
   * Shuffled places.
   *
   * @param places the place of each cell, below the permutation's size
   * @param permutation a bijection over them
   */
  public PermutedIndex(Fill<long[]> places, Permutation permutation) {
    this.places = places;
    this.permutation = permutation;
  }

  @Override
  public void fill(Rows rows, long[] values) {
    places.fill(rows, values);
    permutation.apply(values, rows.count(), walkers, walkersAt);
  }
}
