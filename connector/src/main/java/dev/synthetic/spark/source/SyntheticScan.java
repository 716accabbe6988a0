package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.ReadSpec;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A read of some columns.
 *
 * @param plan the table
 * @param batchPlan the table as a batch read takes it
 * @param readSchema the columns, in order; possibly none
 * @param nowMicros what is now, for a batch read that ends at the rows due now; else 0
 */
record SyntheticScan(TablePlan plan, TablePlan batchPlan, StructType readSchema, long nowMicros)
    implements Scan {

  /** A read of a spec's table, which batch reads take as it is. */
  SyntheticScan(TablePlan plan, StructType readSchema, long nowMicros) {
    this(plan, plan, readSchema, nowMicros);
  }

  /** What a query's plan shows. */
  @Override
  public String description() {
    return ScanDescription.of(plan.spec(), List.of(readSchema.fieldNames()));
  }

  @Override
  public Batch toBatch() {
    return new SyntheticBatch(readerFactory(batchPlan), rows(), anchor(), partitions());
  }

  @Override
  public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
    Configuration conf = SparkSession.active().sparkContext().hadoopConfiguration();
    SpecMemory memory =
        new SpecMemory(plan.spec(), List.of(new SpecFiles(checkpointLocation, conf)));
    return new SyntheticStream(
        log(memory::changesSince), memory, readerFactory(), partitions(), MicroClock.system());
  }

  /**
   * What offsets of the table's streams mean.
   *
   * @param changesSince what differs from the spec of another fingerprint, for a refusal
   */
  StreamLog log(UnaryOperator<String> changesSince) {
    return new StreamLog(plan.spec(), plan.fingerprint(), changesSince);
  }

  /** Always one or the other, so that planning partitions is not needed to know it. */
  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return isColumnar() ? ColumnarSupportMode.SUPPORTED : ColumnarSupportMode.UNSUPPORTED;
  }

  private boolean isColumnar() {
    return plan.spec().read().reader() == ReadSpec.Reader.COLUMNAR;
  }

  /** How tasks read the columns. */
  BlockReaderFactory readerFactory() {
    return readerFactory(plan);
  }

  private BlockReaderFactory readerFactory(TablePlan plan) {
    return new BlockReaderFactory(plan, List.of(readSchema.fieldNames()), isColumnar());
  }

  private RowRange rows() {
    return BatchRows.of(batchPlan.spec(), nowMicros);
  }

  private Anchor anchor() {
    if (plan.dependsOnTimeline(List.of(readSchema.fieldNames()))) {
      BatchRows.requireStart(batchPlan.spec());
    }
    return Anchor.ofBatch(batchPlan.spec());
  }

  /** How rows are split. */
  Partitions partitions() {
    ReadSpec read = plan.spec().read();
    int parallelism =
        read.numPartitions() == null
            ? SparkSession.active().sparkContext().defaultParallelism()
            : 1; // of no influence
    return Partitions.of(read, parallelism);
  }

  /** Whether both read the same rows and columns of equal specs, so that one read does for both. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SyntheticScan scan
        && scan.plan.spec().equals(plan.spec())
        && scan.batchPlan.spec().equals(batchPlan.spec())
        && scan.readSchema.equals(readSchema)
        && scan.nowMicros == nowMicros;
  }

  @Override
  public int hashCode() {
    return 31 * plan.fingerprint().hashCode() + readSchema.hashCode();
  }
}
