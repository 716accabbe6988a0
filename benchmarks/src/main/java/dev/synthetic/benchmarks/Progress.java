package dev.synthetic.benchmarks;

import java.util.List;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** Spark's own reports on the batches of a stream. */
final class Progress {
  private Progress() {}

  /**
   * The rows of some batches and the time that their triggers took, those without rows left out.
   */
  static Contender.Run of(List<StreamingQueryProgress> batches) {
    long rows = 0;
    double seconds = 0;
    for (StreamingQueryProgress batch : batches) {
      if (batch.numInputRows() > 0) {
        rows += batch.numInputRows();
        seconds += batch.durationMs().getOrDefault("triggerExecution", 0L) / 1e3;
      }
    }
    if (rows == 0) {
      throw new IllegalStateException("the stream had no rows");
    }
    return new Contender.Run(rows, seconds);
  }
}
