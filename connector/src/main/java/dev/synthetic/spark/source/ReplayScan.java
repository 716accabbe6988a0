package dev.synthetic.spark.source;

import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A read of some columns of the rows that a stream has committed. */
final class ReplayScan implements Scan, SupportsReportStatistics {
  private final SyntheticScan columns;
  private final ReplayOptions options;
  private @Nullable Batch batch; // once read, so that a query sees the logs at one moment

  /**
   * A replay.
   *
   * @param columns the table and its columns
   * @param options where the stream's logs are
   */
  ReplayScan(SyntheticScan columns, ReplayOptions options) {
    this.columns = columns;
    this.options = options;
  }

  @Override
  public StructType readSchema() {
    return columns.readSchema();
  }

  /** What a query's plan shows. */
  @Override
  public String description() {
    return ScanDescription.ofReplay(columns.plan().spec(), options.checkpoint(), columns.columns());
  }

  /**
   * The committed rows, by what the logs say when it is first asked for.
   *
   * @throws InvalidSpecException if they do not tell exactly
   */
  @Override
  public synchronized Batch toBatch() {
    Batch known = batch;
    if (known == null) {
      known = read(HadoopSettings.ofActiveSession());
      batch = known;
    }
    return known;
  }

  /** How many rows have been committed, and of what size. */
  @Override
  public Statistics estimateStatistics() {
    return ((ReplayBatch) toBatch()).statistics(columns.readSchema());
  }

  /** What the user interface shows of the work done. */
  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return columns.supportedCustomMetrics();
  }

  private Batch read(Configuration conf) {
    String name = columns.plan().spec().name();
    CheckpointFolder folder = new CheckpointFolder(name, options.checkpoint(), conf);
    StreamLog log = columns.log(logged -> changesSince(logged, conf));
    List<TimedRows> runs = new CheckpointLog(folder, log).committed(options.source());
    return new ReplayBatch(columns.readerFactory(), runs, columns.partitions());
  }

  private String changesSince(String logged, Configuration conf) {
    List<SpecFiles> places = SpecFiles.ofSources(options.checkpoint(), conf);
    return new SpecMemory(columns.plan().spec(), places).changesSince(logged);
  }

  /** Refuses: a stream has a checkpoint of its own. */
  @Override
  public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
    throw new InvalidSpecException(
        columns.plan().spec().name(),
        List.of(
            new Problem(
                SourceOptions.CHECKPOINT,
                "must be an option of a batch read, but was '"
                    + options.checkpoint()
                    + "' in a stream; take it out, or read with spark.read")));
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return columns.columnarSupportMode();
  }

  /** Whether both read the same rows and columns of equal specs, so that one read does for both. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReplayScan scan
        && scan.columns.equals(columns)
        && scan.options.equals(options)
        && scan.toBatch().equals(toBatch());
  }

  @Override
  public int hashCode() {
    return 31 * columns.hashCode() + options.hashCode();
  }
}
