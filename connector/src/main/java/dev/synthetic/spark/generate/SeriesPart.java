package dev.synthetic.spark.generate;

/** A part of a series: what it adds to each cell of a block. */
public sealed interface SeriesPart
    permits SeriesLevel,
        SeriesTrend,
        SeriesSeason,
        SeriesNoise,
        SeriesPath,
        SeriesSpikes,
        SeriesSteps {
  /** Adds the part to {@code values[i]}, 0 ≤ i &lt; count. */
  void add(SeriesBlock block, double[] values);
}
