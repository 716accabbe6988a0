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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
 * The floor: a source that hands Spark some blocks of a spec's rows over and over, generated once a
 * JVM. No source of the same schema can be faster, so what is above it is the cost of generating.
 *
 * <p>Options: {@code spec}, {@code rows}, {@code blocks}: how many different ones, by default one,
 * which stays in the processor's caches. Where rows are encoded, as in Parquet, few different ones
 * would be less work to write.
 */
public final class Floor implements TableProvider {
  /** The blocks of each partition of a table. */
  private static final ConcurrentMap<List<Object>, ColumnarBatch[]> MADE =
      new ConcurrentHashMap<>();

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
    return new FloorTable(
        plan(options),
        options.getOrDefault("spec", ""),
        options.getLong("rows", 0),
        options.getInt("blocks", 1));
  }

  private static TablePlan plan(CaseInsensitiveStringMap options) {
    String spec = options.getOrDefault("spec", "");
    return TablePlanner.plan(SpecReader.parse(spec, Map.of()));
  }

  private record FloorTable(TablePlan plan, String spec, long rows, int blocks)
      implements SupportsRead {
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
      return () -> new FloorScan(plan, spec, rows, blocks);
    }
  }

  private record FloorScan(TablePlan plan, String spec, long rows, int blocks)
      implements Scan, Batch {
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
      Arrays.setAll(partitions, i -> new Part(i, rows * (i + 1) / cores - rows * i / cores));
      return partitions;
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      return new Factory(plan, spec, blocks);
    }
  }

  private record Part(int number, long rows) implements InputPartition {}

  private record Factory(TablePlan plan, String spec, int blocks)
      implements PartitionReaderFactory, Serializable {
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
      Part part = (Part) partition;
      List<Object> key = List.of(spec, part.number, blocks);
      return new Reader(MADE.computeIfAbsent(key, unknown -> made(part.number)), part.rows);
    }

    private ColumnarBatch[] made(int part) {
      ColumnarBatch[] made = new ColumnarBatch[blocks];
      Arrays.setAll(made, i -> block((part * (long) blocks + i) * Rows.CAPACITY));
      return made;
    }

    private ColumnarBatch block(long firstRow) {
      BlockGenerator generator =
          new BlockGenerator(
              plan, Arrays.asList(plan.schema().fieldNames()), Timelines.of(plan.spec(), 0, 0));
      ColumnarBatch block = generator.rows(firstRow, Rows.CAPACITY);
      for (int i = 0; i < block.numCols(); i++) {
        ((GeneratedVector) block.column(i)).generate();
        block.column(i).isNullAt(0); // nulls, too
      }
      return block;
    }
  }

  /** Some blocks again and again. */
  private static final class Reader implements PartitionReader<ColumnarBatch> {
    private final ColumnarBatch[] blocks;
    private int next;
    private long left;

    Reader(ColumnarBatch[] blocks, long rows) {
      this.blocks = blocks;
      this.left = rows;
    }

    @Override
    public boolean next() {
      int count = (int) Math.min(left, Rows.CAPACITY);
      next = (next + 1) % blocks.length;
      blocks[next].setNumRows(count);
      left -= count;
      return count > 0;
    }

    @Override
    public ColumnarBatch get() {
      return blocks[next];
    }

    @Override
    public void close() {}
  }
}
