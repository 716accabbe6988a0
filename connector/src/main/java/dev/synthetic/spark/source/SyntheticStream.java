package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.RowRange;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.ReportsSourceMetrics;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;
import org.jspecify.annotations.Nullable;

/** An endless read, batch by batch; {@link StreamLog} decides where each one ends. */
final class SyntheticStream
    implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private final StreamLog log;
  private final SpecMemory memory;
  private final BlockReaderFactory readers;
  private final Partitions partitions;
  private final MicroClock clock;
  private final StreamMetrics metrics;
  private final int bytesPerRow; // on average, as Spark's planner estimates it
  private boolean untilAvailable;

  SyntheticStream(
      StreamLog log,
      SpecMemory memory,
      BlockReaderFactory readers,
      Partitions partitions,
      MicroClock clock) {
    this.log = log;
    this.memory = memory;
    this.readers = readers;
    this.partitions = partitions;
    this.clock = clock;
    this.metrics = new StreamMetrics(log);
    this.bytesPerRow = Math.max(1, readers.plan().schema().defaultSize());
  }

  @Override
  public Offset initialOffset() {
    return log.initial();
  }

  @Override
  public Offset deserializeOffset(String json) {
    return LogOffset.parse(json);
  }

  @Override
  public void prepareForTriggerAvailableNow() {
    untilAvailable = true;
  }

  @Override
  public ReadLimit getDefaultReadLimit() {
    return Admission.limit(log.limits());
  }

  @Override
  public Offset latestOffset(Offset start, ReadLimit limit) {
    LogOffset from = (LogOffset) start;
    LogOffset end = end(from, limit);
    if (!end.equals(from)) {
      memory.keep(); // the offset is right, and not logged yet
    }
    return end;
  }

  private LogOffset end(LogOffset from, ReadLimit limit) {
    long now = clock.nowMicros();
    Admission admission = Admission.of(limit, bytesPerRow);
    if (untilAvailable) {
      LogOffset end = log.available(from, now, admission.mostRows());
      metrics.planned(log.available(from, now, Long.MAX_VALUE), now);
      return end;
    }
    LogOffset due = log.due(from, now, Long.MAX_VALUE);
    metrics.planned(due, now);
    return isWorthABatch(from, due, now, admission)
        ? log.due(from, now, admission.mostRows())
        : from;
  }

  private boolean isWorthABatch(LogOffset from, LogOffset due, long now, Admission admission) {
    long rows = log.rows(from, due).size();
    return rows > 0
        && (log.hasEnded(due) || admission.isEnough(rows, log.waitedMicros(from, due, now)));
  }

  /** Never asked: {@link #latestOffset(Offset, ReadLimit)} is. */
  @Override
  public Offset latestOffset() {
    throw new UnsupportedOperationException("latestOffset(Offset, ReadLimit) is to be called");
  }

  /** The rows that were due when the last batch was planned. */
  @Override
  public @Nullable Offset reportLatestOffset() {
    return metrics.due();
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    LogOffset last = (LogOffset) end;
    RowRange rows = log.rows((LogOffset) start, last);
    metrics.read(rows, log.anchor(last));
    return RowPartition.of(rows, partitions, log.anchor(last));
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return readers;
  }

  /** Progress in numbers, as the documentation of streams names them. */
  @Override
  public Map<String, String> metrics(Optional<Offset> latestConsumedOffset) {
    return metrics.report(
        latestConsumedOffset.map(offset -> LogOffset.parse(offset.json())).orElse(null));
  }

  /** Nothing to note: a batch is planned from its offsets alone. */
  @Override
  public void commit(Offset end) {}

  /** What progress reports call this source. */
  @Override
  public String toString() {
    return log.toString();
  }

  /** Nothing to stop. */
  @Override
  public void stop() {}
}
