package dev.synthetic.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.jspecify.annotations.Nullable;

/** What a stream has done so far, gathered from the engine's progress reports. */
final class StreamTotals {
  private final Instant start;
  private long lastBatch = -1;
  private long batches;
  private long rows;
  private long rowsOfFirstBatch;
  private long endRow;
  private long dueRow;
  private double asked;
  private boolean ended;
  private @Nullable Instant firstReported;
  private @Nullable Instant firstPlanned;
  private @Nullable Instant lastPlanned;

  StreamTotals(Instant start) {
    this.start = start;
  }

  /** Adds a report, unless it has been added before, or tells of no rows. */
  void add(StreamingQueryProgress progress) {
    if (firstReported == null) {
      firstReported = Instant.parse(progress.timestamp());
    }
    Map<String, String> metrics = progress.sources()[0].metrics();
    ended = Boolean.parseBoolean(metrics.get("ended"));
    if (progress.batchId() <= lastBatch || progress.numInputRows() == 0) {
      return;
    }
    lastBatch = progress.batchId();
    batches++;
    rows += progress.numInputRows();
    endRow = Long.parseLong(metrics.getOrDefault("endRow", "0"));
    dueRow = Long.parseLong(metrics.getOrDefault("dueRow", String.valueOf(endRow)));
    asked = Double.parseDouble(metrics.getOrDefault("rowsPerSecond", "0"));
    lastPlanned = Instant.parse(progress.timestamp());
    if (firstPlanned == null) {
      firstPlanned = lastPlanned;
      rowsOfFirstBatch = rows;
    }
  }

  /** Rows written in this run. */
  long rows() {
    return rows;
  }

  /** Batches with rows in this run. */
  long batches() {
    return batches;
  }

  /** The row (exclusive) up to which the stream has been written, earlier runs included. */
  long endRow() {
    return endRow;
  }

  /** Whether the stream has come to its end, and only its query goes on. */
  boolean hasEnded() {
    return ended;
  }

  /** How long the stream has been under way, start-up left out. */
  Duration underWay(Instant now) {
    return firstReported == null ? Duration.ZERO : Duration.between(firstReported, now);
  }

  /** Rows a second asked for; 0 before the first batch. */
  double asked() {
    return asked;
  }

  /** Rows a second from the first batch's planning to the last's; NaN before the second batch. */
  double paced() {
    if (firstPlanned == null || lastPlanned == null || batches < 2) {
      return Double.NaN;
    }
    double seconds = Duration.between(firstPlanned, lastPlanned).toMillis() / 1e3;
    return (rows - rowsOfFirstBatch) / seconds;
  }

  /** Rows a second since the start. */
  double throughput(Instant now) {
    return rows / seconds(now);
  }

  /** Seconds since the start. */
  double seconds(Instant now) {
    return Duration.between(start, now).toMillis() / 1e3;
  }

  /** Rows due at an instant, by the pace asked for, that have not been written. */
  long lagRows(Instant now) {
    if (lastPlanned == null) {
      return 0;
    }
    double sincePlanned = Duration.between(lastPlanned, now).toMillis() / 1e3;
    return Math.max(0, dueRow + (long) (asked * sincePlanned) - endRow);
  }
}
