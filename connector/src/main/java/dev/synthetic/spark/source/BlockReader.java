package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.BlockGenerator;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** A task's rows, block by block; a block stays readable until the next one is asked for. */
final class BlockReader implements PartitionReader<ColumnarBatch> {
  private final BlockGenerator generator;
  private final long endRow; // exclusive
  private final int blockSize;
  private long nextRow;
  private @Nullable ColumnarBatch current;

  /**
   * A reader of some rows.
   *
   * @param firstRow first row (inclusive)
   * @param endRow last row (exclusive)
   * @param blockSize the most rows of a block
   */
  BlockReader(BlockGenerator generator, long firstRow, long endRow, int blockSize) {
    this.generator = generator;
    this.nextRow = firstRow;
    this.endRow = endRow;
    this.blockSize = blockSize;
  }

  @Override
  public boolean next() {
    if (nextRow >= endRow) {
      return false;
    }
    int count = (int) Math.min(blockSize, endRow - nextRow);
    current = generator.rows(nextRow, count);
    nextRow += count;
    return true;
  }

  @Override
  public ColumnarBatch get() {
    if (current == null) {
      throw new IllegalStateException("next() has not been called");
    }
    return current;
  }

  /** Nothing to close: vectors may be read after the reader is done. */
  @Override
  public void close() {}
}
