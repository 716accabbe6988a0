package dev.synthetic.spark.generate;

import java.util.Arrays;

/**
 * Places one after another, each for as many numbers as its weight says, and again from the first.
 *
 * @param ends the end (exclusive) of each place's numbers, the last of them the whole round
 */
public record WeightedWalk(long[] ends) implements Fill<long[]> {
  /**
   * A walk by weights.
   *
   * @param weights whole numbers above 0, of a sum of at most 2^53
   */
  public static WeightedWalk of(double[] weights) {
    long[] ends = new long[weights.length];
    long end = 0;
    for (int place = 0; place < weights.length; place++) {
      end += (long) weights[place];
      ends[place] = end;
    }
    return new WeightedWalk(ends);
  }

  @Override
  public void fill(Rows rows, long[] values) {
    new WalkIndex(ends[ends.length - 1]).fill(rows, values);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      int place = Arrays.binarySearch(ends, values[i]);
      values[i] = place >= 0 ? place + 1 : -place - 1;
    }
  }
}
