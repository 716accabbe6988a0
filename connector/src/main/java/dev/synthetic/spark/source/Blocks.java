package dev.synthetic.spark.source;

import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** A task's rows, a block at a time. */
interface Blocks {
  /**
   * The next block, perhaps without rows; null after the last one. It lives until the next call.
   */
  @Nullable ColumnarBatch next();

  /** How many columns of the last block have been generated. */
  int generatedColumns();
}
