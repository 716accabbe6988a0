package dev.synthetic.it;

import java.util.ArrayList;
import java.util.List;

/**
 * A point between two steps of a batch at which a stream is made to stand still, to be killed
 * there.
 *
 * @param sink where the stream writes to
 * @param step the last step done
 * @param batch the batch's number
 */
record Standstill(Sink sink, Step step, int batch) {
  /** Where a stream writes to, and the file that makes a batch part of it. */
  enum Sink {
    DELTA("table/_delta_log/%020d.json"),
    PARQUET("table/_spark_metadata/%d"),
    /** Each call appends its rows to a directory; nothing but Spark's own log says it is done. */
    FOREACH_BATCH("checkpoint/commits/%d");

    private final String commit;

    Sink(String commit) {
      this.commit = commit;
    }
  }

  /** The steps of a batch, in their order. */
  enum Step {
    OFFSET_LOGGED,
    ROWS_WRITTEN,
    SINK_COMMITTED,
    COMMIT_LOGGED
  }

  /** The number of batches before each of those at which streams stand still. */
  private static final List<Integer> BATCHES = List.of(0, 2);

  /** Every step of a first and of a later batch, for every sink that has the step. */
  static List<Standstill> all() {
    List<Standstill> all = new ArrayList<>();
    for (Sink sink : Sink.values()) {
      for (Step step : Step.values()) {
        if (sink != Sink.FOREACH_BATCH || step != Step.SINK_COMMITTED) {
          BATCHES.forEach(batch -> all.add(new Standstill(sink, step, batch)));
        }
      }
    }
    return all;
  }

  /** The name of the stream's directory, under that of all of them. */
  String directory() {
    return "%s-%s-%d".formatted(sink, step, batch);
  }

  /** Whether the stream stands still before a file comes to its place, rather than after. */
  boolean isBefore() {
    return step == Step.ROWS_WRITTEN;
  }

  /**
   * The file with which the step before or after the standstill ends, in the stream's directory.
   */
  String file() {
    return switch (step) {
      case OFFSET_LOGGED -> "checkpoint/offsets/%d".formatted(batch);
      case ROWS_WRITTEN, SINK_COMMITTED -> sink.commit.formatted(batch);
      case COMMIT_LOGGED -> "checkpoint/commits/%d".formatted(batch);
    };
  }
}
