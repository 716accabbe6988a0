package dev.synthetic.spark.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.streaming.CompositeReadLimit;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.ReadMaxRows;
import org.apache.spark.sql.connector.read.streaming.ReportsSourceMetrics;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;
import org.jspecify.annotations.Nullable;

/** An endless read, batch by batch; {@link StreamLog} decides where each one ends. */
final class SyntheticStream
    implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
  private final StreamLog log;
  private final BlockReaderFactory readers;
  private final Partitions partitions;
  private final MicroClock clock;
  private boolean untilAvailable;
  private volatile @Nullable LogOffset due;

  SyntheticStream(
      StreamLog log, BlockReaderFactory readers, Partitions partitions, MicroClock clock) {
    this.log = log;
    this.readers = readers;
    this.partitions = partitions;
    this.clock = clock;
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
    Long mostRows = log.maxRowsPerTrigger();
    return mostRows == null ? ReadLimit.allAvailable() : ReadLimit.maxRows(mostRows);
  }

  @Override
  public Offset latestOffset(Offset start, ReadLimit limit) {
    LogOffset from = (LogOffset) start;
    long now = clock.nowMicros();
    long mostRows = mostRows(limit);
    if (untilAvailable) {
      LogOffset end = log.available(from, now, mostRows);
      due = log.available(from, now, Long.MAX_VALUE);
      return end;
    }
    due = log.due(from, now, Long.MAX_VALUE);
    return log.due(from, now, mostRows);
  }

  /** The strictest of the limits on rows; other kinds are not ours, and limit nothing. */
  private static long mostRows(ReadLimit limit) {
    if (limit instanceof ReadMaxRows rows) {
      return rows.maxRows();
    }
    if (limit instanceof CompositeReadLimit composite) {
      return Arrays.stream(composite.getReadLimits())
          .mapToLong(SyntheticStream::mostRows)
          .min()
          .orElse(Long.MAX_VALUE);
    }
    return Long.MAX_VALUE;
  }

  /** Never asked: {@link #latestOffset(Offset, ReadLimit)} is. */
  @Override
  public Offset latestOffset() {
    throw new UnsupportedOperationException("latestOffset(Offset, ReadLimit) is to be called");
  }

  /** The rows that were due when the last batch was planned. */
  @Override
  public @Nullable Offset reportLatestOffset() {
    return due;
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    LogOffset last = (LogOffset) end;
    RowRange rows = log.rows((LogOffset) start, last);
    return RowPartition.of(rows, partitions, log.anchor(last));
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return readers;
  }

  /**
   * Progress in numbers: {@code endRow}, {@code dueRow}, {@code lagRows}, {@code rowsPerSecond}.
   */
  @Override
  public Map<String, String> metrics(Optional<Offset> latestConsumedOffset) {
    Map<String, String> metrics = new LinkedHashMap<>();
    metrics.put("rowsPerSecond", log.pace());
    if (latestConsumedOffset.isEmpty()) {
      return metrics;
    }
    long endRow = LogOffset.parse(latestConsumedOffset.get().json()).endRow();
    metrics.put("endRow", Long.toString(endRow));
    LogOffset planned = due;
    if (planned != null) { // a batch that is done again has not been planned by this run
      metrics.put("dueRow", Long.toString(planned.endRow()));
      metrics.put("lagRows", Long.toString(Math.max(0, planned.endRow() - endRow)));
    }
    return metrics;
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
