package dev.synthetic.spark.source;

import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** A task's rows, block by block; a block stays readable until the next one is asked for. */
final class BlockReader implements PartitionReader<ColumnarBatch> {
  private final Blocks blocks;
  private final ReadMeter meter;
  private @Nullable ColumnarBatch current;

  BlockReader(Blocks blocks, ReadMeter meter) {
    this.blocks = blocks;
    this.meter = meter;
  }

  @Override
  public boolean next() {
    ColumnarBatch last = current;
    if (last != null) {
      meter.done(last, blocks.generatedColumns());
    }
    current = blocks.next();
    return current != null;
  }

  @Override
  public ColumnarBatch get() {
    if (current == null) {
      throw new IllegalStateException("next() has not been called");
    }
    return current;
  }

  /** The work that has been done, as the query's plan in the user interface shows it. */
  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    ColumnarBatch last = current;
    return last == null ? meter.values() : meter.values(last, blocks.generatedColumns());
  }

  /** Nothing to close: vectors may be read after the reader is done. */
  @Override
  public void close() {}
}
