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
    double origin = start;
    long[] at = block.ticks();
    for (int i = 0; i < count; i++) {
      long after = at[i] - start;
      boolean hasWrapped = ((at[i] ^ start) & (at[i] ^ after)) < 0;
      values[i] += slope * (hasWrapped ? at[i] - origin : after);
    }
  }
}
