package dev.synthetic.spark.source;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** A task's rows one by one, for consumers that cannot take columns. */
final class RowReader implements PartitionReader<InternalRow> {
  private final BlockReader blocks;
  private @Nullable ColumnarBatch block;
  private int cell = -1;

  RowReader(BlockReader blocks) {
    this.blocks = blocks;
  }

  @Override
  public boolean next() {
    cell++;
    if (block != null && cell < block.numRows()) {
      return true;
    }
    do {
      if (!blocks.next()) {
        return false;
      }
      block = blocks.get();
    } while (block.numRows() == 0);
    cell = 0;
    return true;
  }

  @Override
  public InternalRow get() {
    if (block == null) {
      throw new IllegalStateException("next() has not been called");
    }
    return block.getRow(cell);
  }

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return blocks.currentMetricsValues();
  }

  /** Nothing to close. */
  @Override
  public void close() {}
}
