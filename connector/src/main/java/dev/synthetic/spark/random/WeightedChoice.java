package dev.synthetic.spark.random;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Places drawn by weight, from one word of bits each.
 *
 * <p>The upper 53 bits are compared with the bounds of the cumulated weights on a grid of 2^53:
 * with few places all bounds are compared, without a branch; with more the search starts from a
 * guide table (Chen and Asau, "On Generating Random Variates from an Empirical Distribution", AIIE
 * Transactions 6, 1974).
 */
public final class WeightedChoice {
  private static final int GRID_BITS = 53;
  private static final int DROPPED_BITS = Long.SIZE - GRID_BITS;
  private static final int FEW = 8;
  private static final int GUIDE_FACTOR = 8;

  private static final long BEYOND = Long.MAX_VALUE; // the bound of the last place

  private final long[] bounds; // upper bound (exclusive) of each place, on the grid
  private final int[] guide; // the first place that numbers of a slice can fall on; empty if few
  private final int guideShift;

  private WeightedChoice(long[] bounds, int[] guide, int guideShift) {
    this.bounds = bounds;
    this.guide = guide;
    this.guideShift = guideShift;
  }

  /**
   * A choice among as many places as there are weights.
   *
   * @param weights positive and finite, at least one
   * @throws IllegalArgumentException if there is none, or one is not positive and finite
   */
  public static WeightedChoice of(double[] weights) {
    if (weights.length == 0) {
      throw new IllegalArgumentException("weights must not be empty");
    }
    long[] bounds = bounds(weights);
    if (bounds.length <= FEW) {
      return new WeightedChoice(bounds, new int[0], 0);
    }
    int slices = Integer.highestOneBit(2 * GUIDE_FACTOR * weights.length - 1);
    int shift = GRID_BITS - Integer.numberOfTrailingZeros(slices);
    return new WeightedChoice(bounds, guide(bounds, slices, shift), shift);
  }

  /** The place that bits fall on. */
  public long sample(long bits) {
    long point = bits >>> DROPPED_BITS;
    int place = guide.length == 0 ? 0 : guide[(int) (point >>> guideShift)];
    while (point >= bounds[place]) {
      place++;
    }
    return place;
  }

  /** Fills {@code places[i]} with {@code sample(bits[i])}, 0 ≤ i &lt; count; the two may be one. */
  public void sample(long[] bits, int count, long[] places) {
    if (guide.length > 0) {
      sampleMany(bits, count, places);
      return;
    }
    if (bounds.length <= 4) {
      sampleUpToFour(bits, count, places);
      return;
    }
    for (int i = 0; i < count; i++) {
      long point = bits[i] >>> DROPPED_BITS;
      long place = 0;
      for (long bound : bounds) {
        place += (bound - 1 - point) >>> 63;
      }
      places[i] = place;
    }
  }

  /**
   * Searches from the guide table. Its first step is without a branch, as one slice in eight holds
   * a bound, and which rows meet one cannot be predicted; a second step is rare.
   */
  private void sampleMany(long[] bits, int count, long[] places) {
    long[] ends = bounds; // locals, so that C2 keeps them in registers
    int[] starts = guide;
    int shift = guideShift;
    for (int i = 0; i < count; i++) {
      long point = bits[i] >>> DROPPED_BITS;
      int place = starts[(int) (point >>> shift)];
      place += (int) ((ends[place] - 1 - point) >>> 63);
      while (point >= ends[place]) {
        place++;
      }
      places[i] = place;
    }
  }

  /** Three bounds, missing ones beyond the grid: a loop that C2 vectorises. */
  private void sampleUpToFour(long[] bits, int count, long[] places) {
    long first = bound(0);
    long second = bound(1);
    long third = bound(2);
    for (int i = 0; i < count; i++) {
      long point = bits[i] >>> DROPPED_BITS;
      places[i] = ((first - point) >>> 63) + ((second - point) >>> 63) + ((third - point) >>> 63);
    }
  }

  /** The last point (inclusive) before a bound. */
  private long bound(int place) {
    return (place < bounds.length ? bounds[place] : BEYOND) - 1;
  }

  private static long[] bounds(double[] weights) {
    BigDecimal total = BigDecimal.ZERO;
    for (double weight : weights) {
      if (!(weight > 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("weights must be > 0 and finite, but one was " + weight);
      }
      total = total.add(new BigDecimal(weight));
    }
    BigDecimal grid = new BigDecimal(1L << GRID_BITS);
    BigDecimal cumulated = BigDecimal.ZERO;
    long[] bounds = new long[weights.length];
    bounds[weights.length - 1] = BEYOND;
    for (int place = 0; place + 1 < weights.length; place++) {
      cumulated = cumulated.add(new BigDecimal(weights[place]));
      bounds[place] =
          cumulated.multiply(grid).divide(total, 0, RoundingMode.HALF_EVEN).longValueExact();
    }
    return bounds;
  }

  private static int[] guide(long[] bounds, int slices, int shift) {
    int[] guide = new int[slices];
    int place = 0;
    for (int slice = 0; slice < slices; slice++) {
      long point = (long) slice << shift;
      while (point >= bounds[place]) {
        place++;
      }
      guide[slice] = place;
    }
    return guide;
  }
}
