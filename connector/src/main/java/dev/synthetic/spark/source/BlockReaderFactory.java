package dev.synthetic.spark.source;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.plan.BlockGenerator;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.pushdown.CellFilter;
import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spark.timeline.Timeline;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/**
 * How tasks read: the table's plan, bound to kernels on the executor.
 *
 * @param plan the table
 * @param columns the columns' names, in order; possibly none
 * @param columnar whether blocks are handed over as columns
 * @param tests which rows are handed over
 */
record BlockReaderFactory(TablePlan plan, List<String> columns, boolean columnar, ReadTests tests)
    implements PartitionReaderFactory {

  /** Reads of all rows. */
  BlockReaderFactory(TablePlan plan, List<String> columns, boolean columnar) {
    this(plan, columns, columnar, ReadTests.NONE);
  }

  @Override
  public boolean supportColumnarReads(InputPartition partition) {
    return columnar;
  }

  @Override
  public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
    return blocks(partition);
  }

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    return new RowReader(blocks(partition));
  }

  /** Whether both read the same columns of equal specs. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BlockReaderFactory factory
        && factory.plan.spec().equals(plan.spec())
        && factory.columns.equals(columns)
        && factory.columnar == columnar
        && factory.tests.equals(tests);
  }

  @Override
  public int hashCode() {
    return 31 * plan.fingerprint().hashCode() + columns.hashCode();
  }

  private BlockReader blocks(InputPartition partition) {
    RowPartition rows = (RowPartition) partition;
    Timeline timeline = rows.anchor().timeline();
    ReadMeter meter = new ReadMeter();
    BlockGenerator.Request request =
        new BlockGenerator.Request(plan, columns, timeline, rows.number());
    int blockRows = plan.blockRows(columns);
    if (rows.ranges().size() == 1 && tests.areNone()) {
      BlockGenerator generator = BlockGenerator.ofConsecutive(request, meter);
      RowRange range = rows.ranges().get(0);
      return new BlockReader(new ConsecutiveBlocks(generator, range, blockRows), meter);
    }
    BlockGenerator generator = BlockGenerator.ofChosen(request, meter);
    RowSelection selection = selection(rows, timeline, meter);
    return new BlockReader(
        new SelectedBlocks(selection, generator, blockRows, tests.mostRows()), meter);
  }

  private RowSelection selection(RowPartition rows, Timeline timeline, ReadMeter meter) {
    CellFilter cells = tests.cells();
    if (cells == null) {
      return new RowSelection(rows.ranges(), tests.sample(), null, Rows.CAPACITY, meter);
    }
    List<String> asked = cells.columns();
    BlockGenerator generator =
        BlockGenerator.ofConsecutive(
            new BlockGenerator.Request(plan, asked, timeline, rows.number()), meter);
    RowSelection.Tested tested = new RowSelection.Tested(cells, generator);
    return new RowSelection(rows.ranges(), tests.sample(), tested, plan.blockRows(asked), meter);
  }
}
