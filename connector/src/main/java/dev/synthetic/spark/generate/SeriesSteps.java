package dev.synthetic.spark.generate;

import java.util.Map;
import java.util.SortedMap;

/**
 * Lasting shifts of the level.
 *
 * @param places the ticks (inclusive) from which they last, ascending
 * @param sums what they amount to from each of these on
 */
public record SeriesSteps(long[] places, double[] sums) implements SeriesPart {

  /** Steps by their ticks. */
  public static SeriesSteps of(SortedMap<Long, Double> steps) {
    long[] places = new long[steps.size()];
    double[] sums = new double[steps.size()];
    int next = 0;
    double sum = 0;
    for (Map.Entry<Long, Double> step : steps.entrySet()) {
      sum += step.getValue();
      places[next] = step.getKey();
      sums[next++] = sum;
    }
    return new SeriesSteps(places, sums);
  }

  @Override
  public void add(SeriesBlock block, double[] values) {
    int count = block.count();
    long[] at = block.ticks();
    for (int i = 0; i < count; i++) {
      int taken = taken(at[i]);
      values[i] += taken == 0 ? 0 : sums[taken - 1];
    }
  }

  /** How many steps have been taken at a tick. */
  private int taken(long tick) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] <= tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
