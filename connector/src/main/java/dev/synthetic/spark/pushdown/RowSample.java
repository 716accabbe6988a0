package dev.synthetic.spark.pushdown;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import java.io.Serializable;

/**
 * A sample of rows: each by a draw of its own, so that it does not depend on partitions, on filters
 * or on which columns are read.
 *
 * @param key the stream of the draws
 * @param from the least draw (inclusive) of a row in the sample, in 2^-53
 * @param until the greatest (exclusive)
 */
public record RowSample(StreamKey key, long from, long until) implements Serializable {
  private static final int VERSION = 1;
  private static final double DRAWS = 0x1p53;
  private static final int DRAW_SHIFT = 11;

  /**
   * The sample of the rows whose draw is between two bounds.
   *
   * @param lowerBound the least draw (inclusive), from 0 to 1
   * @param upperBound the greatest (exclusive)
   * @param seed of the draws
   */
  public static RowSample of(double lowerBound, double upperBound, long seed) {
    StreamKey key = StreamKey.of(VERSION, seed, "", "", "tablesample");
    return new RowSample(key, draws(lowerBound), draws(upperBound));
  }

  private static long draws(double bound) {
    return (long) (Math.max(0, Math.min(1, bound)) * DRAWS);
  }

  /** The share of rows that are in it, on average. */
  public double share() {
    return (until - from) / DRAWS;
  }

  /**
   * Keeps of some rows those in the sample.
   *
   * @param numbers their numbers, from a place (inclusive) to another (exclusive)
   * @return the place after the last one kept
   */
  public int keep(long[] numbers, int begin, int end) {
    int place = begin;
    for (int i = begin; i < end; i++) {
      long draw = RowBits.bits(key, numbers[i]) >>> DRAW_SHIFT;
      numbers[place] = numbers[i];
      place += draw >= from && draw < until ? 1 : 0;
    }
    return place;
  }
}
