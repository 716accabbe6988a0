package dev.synthetic.spark.source;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.plan.BlockGenerator;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** Some rows of some ranges, gathered until they fill a block. */
final class SelectedBlocks implements Blocks {
  /** After so many selections that fill no block Spark has its turn, to see whether to go on. */
  private static final int MOST_SELECTIONS = 256;

  private final RowSelection selection;
  private final BlockGenerator generator;
  private final int blockSize;
  private final long[] numbers = new long[2 * Rows.CAPACITY];
  private int waiting; // numbers of the next blocks
  private int given; // numbers of the last block
  private long left; // rows that may be handed over

  /**
   * The blocks of selected rows.
   *
   * @param generator of rows in any order
   * @param blockSize the most rows of a block
   * @param mostRows the most rows of all blocks
   */
  SelectedBlocks(RowSelection selection, BlockGenerator generator, int blockSize, long mostRows) {
    this.selection = selection;
    this.generator = generator;
    this.blockSize = blockSize;
    this.left = mostRows;
  }

  @Override
  public @Nullable ColumnarBatch next() {
    System.arraycopy(numbers, given, numbers, 0, waiting - given);
    waiting -= given;
    given = 0;
    for (int i = 0; i < MOST_SELECTIONS && waiting < wanted() && selection.hasMore(); i++) {
      waiting = selection.select(numbers, waiting);
    }
    if (left == 0 || (waiting == 0 && !selection.hasMore())) {
      return null;
    }
    given = Math.min(waiting, wanted());
    left -= given;
    return generator.rows(numbers, given);
  }

  private int wanted() {
    return (int) Math.min(blockSize, left);
  }

  @Override
  public int generatedColumns() {
    return generator.generatedColumns();
  }
}
