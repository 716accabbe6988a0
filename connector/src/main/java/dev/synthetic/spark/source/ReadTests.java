package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.CellFilter;
import dev.synthetic.spark.pushdown.RowSample;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which of their rows tasks hand over.
 *
 * @param cells what is tested on cells; null: nothing
 * @param sample the sample that rows have to be in; null: none
 * @param mostRows the most rows of a task
 */
record ReadTests(@Nullable CellFilter cells, @Nullable RowSample sample, long mostRows)
    implements Serializable {
  /** All of them. */
  static final ReadTests NONE = new ReadTests(null, null, Long.MAX_VALUE);

  /** Whether all rows are handed over. */
  boolean areNone() {
    return equals(NONE);
  }
}
