package dev.synthetic.spark.generate;

import org.jspecify.annotations.Nullable;

/**
 * The level of a series.
 *
 * @param level of every cell, unless it is drawn
 * @param drawn a level for each entity; null for none
 */
public record SeriesLevel(double level, @Nullable Fill<double[]> drawn) implements SeriesPart {
  @Override
  public void add(SeriesBlock block, double[] values) {
    int count = block.count();
    if (drawn == null) {
      for (int i = 0; i < count; i++) {
        values[i] += level;
      }
      return;
    }
    double[] levels = block.numbers();
    drawn.fill(block.rows(), levels);
    for (int i = 0; i < count; i++) {
      values[i] += levels[i];
    }
  }
}
