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
  private long dueRowOfFirstBatch;
  private double asked;
  private boolean isSteady = true;
  private boolean ended;
  private @Nullable Instant firstReported;
  private @Nullable Instant firstPlanned;
  private @Nullable Instant lastPlanned;

  StreamTotals(Instant start) {
    this.start = start;
  }

  /**
   * What the engine reports of a batch.
   *
   * @param batch the batch's number
   * @param planned when it was planned
   * @param rows its rows; 0 where there is no new batch
   * @param metrics the source's metrics
   */
  record Report(long batch, Instant planned, long rows, Map<String, String> metrics) {
    /** That of the engine. */
    static Report of(StreamingQueryProgress progress) {
      return new Report(
          progress.batchId(),
          Instant.parse(progress.timestamp()),
          progress.numInputRows(),
          progress.sources()[0].metrics());
    }

    private double asked() {
      return Double.parseDouble(metrics.getOrDefault("rowsPerSecond", "0"))
          * Double.parseDouble(metrics.getOrDefault("multiplier", "1"));
    }
  }

  /** Adds a report, unless it has been added before, or tells of no rows. */
  void add(Report report) {
    if (firstReported == null) {
      firstReported = report.planned;
    }
    Map<String, String> metrics = report.metrics;
    ended = Boolean.parseBoolean(metrics.get("ended"));
    if (report.batch <= lastBatch || report.rows == 0) {
      return;
    }
    lastBatch = report.batch;
    batches++;
    rows += report.rows;
    endRow = Long.parseLong(metrics.getOrDefault("endRow", "0"));
    dueRow = Long.parseLong(metrics.getOrDefault("dueRow", String.valueOf(endRow)));
    lastPlanned = report.planned;
    isSteady &= batches == 1 || report.asked() == asked;
    asked = report.asked();
    if (firstPlanned == null) {
      firstPlanned = lastPlanned;
      rowsOfFirstBatch = rows;
      dueRowOfFirstBatch = dueRow;
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

  /** Rows a second asked for when the last batch was planned; 0 before the first batch. */
  double asked() {
    return asked;
  }

  /** Rows a second asked for, where that has changed on average since the first batch. */
  double meanAsked() {
    return isSteady ? asked : perPlannedSecond(dueRow - dueRowOfFirstBatch);
  }

  /** Rows a second from the first batch's planning to the last's; NaN before the second batch. */
  double paced() {
    return perPlannedSecond(rows - rowsOfFirstBatch);
  }

  private double perPlannedSecond(long count) {
    if (firstPlanned == null || lastPlanned == null || batches < 2) {
      return Double.NaN;
    }
    return count / (Duration.between(firstPlanned, lastPlanned).toMillis() / 1e3);
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
