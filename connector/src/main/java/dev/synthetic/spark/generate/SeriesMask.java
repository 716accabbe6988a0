package dev.synthetic.spark.generate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a series are null by themselves.
 *
 * @param mask one flag a cell, written for each block
 * @param single cells that are missing each by itself; null for none
 * @param gaps runs of cells that are missing; null for none
 * @param axis the column that the series runs along, where that may be null; null for none
 */
public record SeriesMask(
    boolean[] mask,
    @Nullable NullShare single,
    @Nullable SeriesGaps gaps,
    @Nullable GeneratedVector axis) {

  /** Sets the mask of every cell of a block. */
  void fill(SeriesBlock block) {
    int count = block.count();
    if (single == null) {
      Arrays.fill(mask, 0, count, false);
    } else {
      single.fillByRow(block.rows(), mask); // not by its entity
    }
    if (gaps != null) {
      gaps.add(block, mask);
    }
    for (int i = 0; axis != null && i < count; i++) {
      mask[i] |= axis.isNullAt(i);
    }
  }
}
