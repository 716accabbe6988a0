package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.Timeline;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * A table's columns over one block of rows at a time, each generated when first touched.
 *
 * <p>Only the columns asked for, and those they are functions of, exist at all. Not thread-safe.
 */
public final class BlockGenerator {
  private final Rows block = Rows.consecutive();
  private final Scope columns;
  private final ColumnarBatch batch;

  /**
   * A generator of some columns.
   *
   * @param plan the table
   * @param names the columns, in the order of the batch; possibly none
   * @param timeline when rows are due; only asked where a column needs it
   */
  public BlockGenerator(TablePlan plan, List<String> names, Timeline timeline) {
    this.columns = Scope.ofRows(plan, plan.parents(), timeline, block);
    this.batch =
        new ColumnarBatch(names.stream().map(columns::vector).toArray(ColumnVector[]::new));
  }

  /**
   * The rows of a block; valid until the next call.
   *
   * @param firstRow first row (inclusive)
   * @param count number of rows, at most {@link Rows#CAPACITY}
   */
  public ColumnarBatch rows(long firstRow, int count) {
    block.moveTo(firstRow, firstRow, count);
    columns.reset();
    batch.setNumRows(count);
    return batch;
  }
}
