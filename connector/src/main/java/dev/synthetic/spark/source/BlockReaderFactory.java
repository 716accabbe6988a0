package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.BlockGenerator;
import dev.synthetic.spark.plan.TablePlan;
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
 */
record BlockReaderFactory(TablePlan plan, List<String> columns, boolean columnar)
    implements PartitionReaderFactory {

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
        && factory.columnar == columnar;
  }

  @Override
  public int hashCode() {
    return 31 * plan.fingerprint().hashCode() + columns.hashCode();
  }

  private BlockReader blocks(InputPartition partition) {
    RowPartition rows = (RowPartition) partition;
    BlockGenerator generator = new BlockGenerator(plan, columns, rows.anchor().timeline());
    return new BlockReader(generator, rows.firstRow(), rows.endRow(), plan.blockRows(columns));
  }
}
