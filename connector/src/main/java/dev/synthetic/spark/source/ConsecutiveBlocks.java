package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.BlockGenerator;
import dev.synthetic.spark.pushdown.RowRange;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** All rows of a range. */
final class ConsecutiveBlocks implements Blocks {
  private final BlockGenerator generator;
  private final long endRow; // exclusive
  private final int blockSize;
  private long nextRow;

  /**
   * The blocks of a range.
   *
   * @param generator of consecutive rows
   * @param blockSize the most rows of a block
   */
  ConsecutiveBlocks(BlockGenerator generator, RowRange rows, int blockSize) {
    this.generator = generator;
    this.nextRow = rows.first();
    this.endRow = rows.end();
    this.blockSize = blockSize;
  }

  @Override
  public @Nullable ColumnarBatch next() {
    if (nextRow >= endRow) {
      return null;
    }
    int count = (int) Math.min(blockSize, endRow - nextRow);
    ColumnarBatch block = generator.rows(nextRow, count);
    nextRow += count;
    return block;
  }

  @Override
  public int generatedColumns() {
    return generator.generatedColumns();
  }
}
