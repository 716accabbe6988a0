package dev.synthetic.spark.generate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series: the sum of its parts at each cell's place on the axis, within its limits. */
public final class SeriesDoubles implements Fill<double[]> {
  private final SeriesBlock block;
  private final SeriesPart[] parts;
  private final SeriesLimits limits;
  private final @Nullable SeriesMask mask;

  /**
   * A series.
   *
   * @param axis the place of each cell, in ticks
   * @param mask which cells are null by themselves; null for none
   */
  public SeriesDoubles(
      Fill<long[]> axis, List<SeriesPart> parts, SeriesLimits limits, @Nullable SeriesMask mask) {
    this.block = new SeriesBlock(axis);
    this.parts = parts.toArray(SeriesPart[]::new);
    this.limits = limits;
    this.mask = mask;
  }

  @Override
  public void fill(Rows rows, double[] values) {
    block.moveTo(rows);
    Arrays.fill(values, 0, rows.count(), 0);
    for (SeriesPart part : parts) {
      part.add(block, values);
    }
    if (limits.areAny()) {
      limits.apply(rows.count(), values);
    }
    if (mask != null) {
      mask.fill(block);
    }
  }
}
