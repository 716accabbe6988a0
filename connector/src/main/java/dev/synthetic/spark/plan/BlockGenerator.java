package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.GenerationMeter;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.Timeline;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/**
 * A table's columns over one block of rows at a time, each generated when first touched.
 *
 * <p>Only the columns asked for, and those they are functions of, exist at all. Not thread-safe.
 */
public final class BlockGenerator {
  private final Rows block;
  private final Scope columns;
  private final ColumnarBatch batch;

  /**
   * A generator of some columns over consecutive rows.
   *
   * @param plan the table
   * @param names the columns, in the order of the batch; possibly none
   * @param timeline when rows are due; only asked where a column needs it
   */
  public BlockGenerator(TablePlan plan, List<String> names, Timeline timeline) {
    this(Rows.consecutive(), new Request(plan, names, timeline, 0), null);
  }

  /**
   * What is to be generated.
   *
   * @param plan the table
   * @param names the columns, metadata columns among them, in the order of the batch
   * @param timeline when rows are due; only asked where a column needs it
   * @param partition the number of the partition
   */
  public record Request(TablePlan plan, List<String> names, Timeline timeline, int partition) {}

  private BlockGenerator(Rows block, Request request, @Nullable GenerationMeter meter) {
    block.setMeter(meter);
    this.block = block;
    this.columns = Scope.ofRows(request.plan, request.plan.parents(), request.timeline, block);
    this.batch =
        new ColumnarBatch(
            request.names.stream()
                .map(name -> columns.readable(name, request.partition))
                .toArray(ColumnVector[]::new));
  }

  /**
   * A generator over consecutive rows: {@link #rows(long, int)} says which.
   *
   * @param meter what is told of the work; null: nobody is
   */
  public static BlockGenerator ofConsecutive(Request request, @Nullable GenerationMeter meter) {
    return new BlockGenerator(Rows.consecutive(), request, meter);
  }

  /**
   * A generator over rows in any order: {@link #rows(long[], int)} says which.
   *
   * @param meter what is told of the work; null: nobody is
   */
  public static BlockGenerator ofChosen(Request request, @Nullable GenerationMeter meter) {
    return new BlockGenerator(Rows.scattered(), request, meter);
  }

  /**
   * The rows of a block, of consecutive ones; valid until the next call.
   *
   * @param firstRow first row (inclusive)
   * @param count number of rows, at most {@link Rows#CAPACITY}
   */
  public ColumnarBatch rows(long firstRow, int count) {
    block.moveTo(firstRow, firstRow, count);
    return moved(count);
  }

  /**
   * The chosen rows of a block; valid until the next call.
   *
   * @param numbers the numbers of the rows
   * @param count number of rows, at most {@link Rows#CAPACITY}
   */
  public ColumnarBatch rows(long[] numbers, int count) {
    System.arraycopy(numbers, 0, block.offsets(), 0, count);
    block.moveTo(count);
    return moved(count);
  }

  /** How many of the batch's columns have been generated for the current block. */
  public int generatedColumns() {
    int generated = 0;
    for (int i = 0; i < batch.numCols(); i++) {
      generated += ((GeneratedVector) batch.column(i)).isGenerated() ? 1 : 0;
    }
    return generated;
  }

  private ColumnarBatch moved(int count) {
    columns.reset();
    batch.setNumRows(count);
    return batch;
  }
}
