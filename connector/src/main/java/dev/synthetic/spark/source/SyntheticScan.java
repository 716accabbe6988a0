package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.pushdown.RowRanges;
import dev.synthetic.spark.pushdown.RowsInOrder;
import dev.synthetic.spec.ReadSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.expressions.SortOrder;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportOrdering;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A read of some columns, in batch of some rows as well. */
final class SyntheticScan implements Scan, SupportsReportStatistics, SupportsReportOrdering {
  private final TablePlan plan;
  private final TablePlan batchPlan;
  private final ScanColumns columns;
  private final long nowMicros;
  private final @Nullable Selection selection;
  private volatile boolean isStreamed;
  private volatile @Nullable ScanStatistics statistics;

  /**
   * A read.
   *
   * @param plan the table
   * @param batchPlan the table as a batch read takes it
   * @param columns the columns
   * @param nowMicros what is now, for a batch read that ends at the rows due now; else 0
   * @param selection what a batch read takes over of a query; null: nothing
   */
  SyntheticScan(
      TablePlan plan,
      TablePlan batchPlan,
      ScanColumns columns,
      long nowMicros,
      @Nullable Selection selection) {
    this.plan = plan;
    this.batchPlan = batchPlan;
    this.columns = columns;
    this.nowMicros = nowMicros;
    this.selection = selection;
  }

  /** A read of all rows of a spec's table, which batch reads take as it is. */
  SyntheticScan(TablePlan plan, StructType readSchema, long nowMicros) {
    this(
        plan,
        plan,
        ScanColumns.of(plan, plan.schema(), List.of(readSchema.fieldNames())),
        nowMicros,
        null);
  }

  /** The table. */
  TablePlan plan() {
    return plan;
  }

  /** The columns. */
  ScanColumns columns() {
    return columns;
  }

  @Override
  public StructType readSchema() {
    return columns.schema();
  }

  /** What a query's plan shows. */
  @Override
  public String description() {
    return ScanDescription.of(plan.spec(), selection) + " " + ScanDescription.of(columns);
  }

  @Override
  public Batch toBatch() {
    BlockReaderFactory readers =
        new BlockReaderFactory(batchPlan, columns.names(), isColumnar(), tests());
    return new SyntheticBatch(readers, rowRanges().ranges(), anchor(), partitions());
  }

  @Override
  public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
    isStreamed = true;
    Configuration conf = HadoopSettings.ofActiveSession();
    SpecMemory memory =
        new SpecMemory(plan.spec(), List.of(new SpecFiles(checkpointLocation, conf)));
    return new SyntheticStream(
        log(memory::changesSince), memory, streamReaders(), partitions(), MicroClock.system());
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

  /** What the user interface shows of the work done. */
  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return ReadMetrics.all();
  }

  /**
   * How many rows a batch read has, and of what size; with Spark's cost-based optimiser, what is
   * known of each column besides. Nothing of a stream.
   */
  @Override
  public Statistics estimateStatistics() {
    if (isStreamed || (selection == null && !BatchRows.areBounded(batchPlan.spec()))) {
      return ScanStatistics.UNKNOWN;
    }
    ScanStatistics known = statistics;
    if (known == null) {
      known = SQLConf.get().cboEnabled() ? columnStatistics() : rowStatistics();
      statistics = known;
    }
    return known;
  }

  private ScanStatistics rowStatistics() {
    return ScanStatistics.of(statisticsRequest(), rowRanges(), tests());
  }

  /** The same with what is known of each column. */
  ScanStatistics columnStatistics() {
    return ScanStatistics.ofColumns(statisticsRequest(), rowRanges(), tests());
  }

  private ScanStatistics.Request statisticsRequest() {
    return new ScanStatistics.Request(batchPlan, columns.schema(), anchor());
  }

  private ReadTests tests() {
    return selection == null ? ReadTests.NONE : selection.tests();
  }

  /** The columns whose values go up or down with the rows, which each task has in order. */
  @Override
  public SortOrder[] outputOrdering() {
    if (isStreamed || (selection == null && !BatchRows.areBounded(batchPlan.spec()))) {
      return new SortOrder[0];
    }
    RowRanges rows = rowRanges();
    return RowsInOrder.of(batchPlan, columns.names(), rows, anchor().timeline());
  }

  private RowRanges rowRanges() {
    return selection == null
        ? RowRanges.of(BatchRows.of(batchPlan.spec(), nowMicros))
        : selection.rows();
  }

  private boolean isColumnar() {
    return plan.spec().read().reader() == ReadSpec.Reader.COLUMNAR;
  }

  /** How a stream's tasks read the columns. */
  private BlockReaderFactory streamReaders() {
    return new BlockReaderFactory(plan, columns.generated(), isColumnar());
  }

  /** How tasks read the columns of a batch of all rows. */
  BlockReaderFactory readerFactory() {
    return new BlockReaderFactory(plan, columns.names(), isColumnar());
  }

  private Anchor anchor() {
    if (plan.dependsOnTimeline(columns.names())) {
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
        && scan.columns.equals(columns)
        && scan.nowMicros == nowMicros
        && Objects.equals(scan.selection, selection);
  }

  @Override
  public int hashCode() {
    return 31 * plan.fingerprint().hashCode() + columns.hashCode();
  }
}
