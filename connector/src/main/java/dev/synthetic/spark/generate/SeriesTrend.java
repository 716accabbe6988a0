package dev.synthetic.spark.generate;

/**
 * A straight line through 0.
 *
 * @param start the tick at which it is 0
 * @param amount by how much it rises
 * @param ticks over how many
 */
public record SeriesTrend(long start, double amount, double ticks) implements SeriesPart {
  @Override
  public void add(SeriesBlock block, double[] values) {
    int count = block.count();
    double slope = amount / ticks;
    long first = block.least() - start;
    if (block.isNear() && !hasWrapped(block.least(), first) && SeriesBlock.isExact(first)) {
      double[] distances = block.distances();
      double origin = first;
      for (int i = 0; i < count; i++) {
        values[i] += slope * (origin + distances[i]);
      }
      return;
    }
    long[] at = block.ticks();
    double origin = start;
    for (int i = 0; i < count; i++) {
      long after = at[i] - start;
      values[i] += slope * (hasWrapped(at[i], after) ? at[i] - origin : after);
    }
  }

  private boolean hasWrapped(long tick, long after) {
    return ((tick ^ start) & (tick ^ after)) < 0;
  }
}
