package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;

/**
 * Gaussian noise, which each row draws for itself.
 *
 * @param key of the rows' draws
 * @param stddev its standard deviation
 */
public record SeriesNoise(StreamKey key, double stddev) implements SeriesPart {
  private static final TableSampler NORMAL = TableSampler.standardNormal();

  @Override
  public void add(SeriesBlock block, double[] values) {
    int count = block.count();
    double[] draws = block.numbers();
    RowBits.fill(key, block.rows().rowOffsets(), block.rows().firstRow(), count, block.bits());
    NORMAL.sample(block.bits(), count, draws);
    for (int i = 0; i < count; i++) {
      values[i] += stddev * draws[i];
    }
  }
}
