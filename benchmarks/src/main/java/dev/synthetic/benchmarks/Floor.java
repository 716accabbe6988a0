package dev.synthetic.benchmarks;

import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.plan.BlockGenerator;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.plan.TablePlanner;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.SpecReader;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * The floor: a source that hands Spark one block of a spec's rows over and over, generated once. No
 * source of the same schema can be faster, so what is above it is the cost of generating.
 *
 * <p>Options: {@code spec}, {@code rows}.
 */
public final class Floor implements TableProvider {
  /** Made by Spark. */
  public Floor() {}

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return plan(options).schema();
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    CaseInsensitiveStringMap options = new CaseInsensitiveStringMap(properties);
    return new FloorTable(plan(options), options.getLong("rows", 0));
  }

  private static TablePlan plan(CaseInsensitiveStringMap options) {
    String spec = options.getOrDefault("spec", "");
    return TablePlanner.plan(SpecReader.parse(spec, Map.of()));
  }

  private record FloorTable(TablePlan plan, long rows) implements SupportsRead {
    @Override
    public String name() {
      return "floor";
    }

    @SuppressWarnings("deprecation") // Table.schema is what all Spark 4 versions ask for
    @Override
    public StructType schema() {
      return plan.schema();
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
      return () -> new FloorScan(plan, rows);
    }
  }

  private record FloorScan(TablePlan plan, long rows) implements Scan, Batch {
    @Override
    public StructType readSchema() {
      return plan.schema();
    }

    @Override
    public ColumnarSupportMode columnarSupportMode() {
      return ColumnarSupportMode.SUPPORTED;
    }

    @Override
    public Batch toBatch() {
      return this;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      int cores = Runtime.getRuntime().availableProcessors();
      InputPartition[] partitions = new InputPartition[cores];
      Arrays.setAll(partitions, i -> new Part(rows * (i + 1) / cores - rows * i / cores));
      return partitions;
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      return new Factory(plan);
    }
  }

  private record Part(long rows) implements InputPartition {}

  private record Factory(TablePlan plan) implements PartitionReaderFactory, Serializable {
    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      throw new UnsupportedOperationException("the floor is read in columns");
    }

    @Override
    public boolean supportColumnarReads(InputPartition partition) {
      return true;
    }

    @Override
    public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
      return new Reader(plan, ((Part) partition).rows);
    }
  }

  /** The first block again and again. */
  private static final class Reader implements PartitionReader<ColumnarBatch> {
    private final ColumnarBatch block;
    private long left;

    Reader(TablePlan plan, long rows) {
      BlockGenerator generator =
          new BlockGenerator(
              plan, Arrays.asList(plan.schema().fieldNames()), Timelines.of(plan.spec(), 0, 0));
      this.block = generator.rows(0, Rows.CAPACITY);
      for (int i = 0; i < block.numCols(); i++) {
        ((GeneratedVector) block.column(i)).generate();
        block.column(i).isNullAt(0); // nulls, too
      }
      this.left = rows;
    }

    @Override
    public boolean next() {
      int count = (int) Math.min(left, Rows.CAPACITY);
      block.setNumRows(count);
      left -= count;
      return count > 0;
    }

    @Override
    public ColumnarBatch get() {
      return block;
    }

    @Override
    public void close() {}
  }
}
