package dev.synthetic.it;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    DELTA("table/_delta_log/%020d.json", EnumSet.allOf(Step.class)),
    PARQUET("table/_spark_metadata/%d", EnumSet.of(Step.ROWS_WRITTEN, Step.SINK_COMMITTED)),
    /** Each call appends its rows to a directory; nothing but Spark's own log says it is done. */
    FOREACH_BATCH("checkpoint/commits/%d", EnumSet.of(Step.ROWS_WRITTEN));

    private final String commit;
    private final Set<Step> steps;

    Sink(String commit, Set<Step> steps) {
      this.commit = commit;
      this.steps = steps;
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

  /** All that are tested, each in a first and in a later batch. */
  static List<Standstill> all() {
    List<Standstill> all = new ArrayList<>();
    for (int batch : BATCHES) {
      for (Sink sink : Sink.values()) {
        sink.steps.forEach(step -> all.add(new Standstill(sink, step, batch)));
      }
    }
    return all;
  }

  /** Those of one sink. */
  static List<Standstill> of(Sink sink) {
    return all().stream().filter(standstill -> standstill.sink == sink).toList();
  }

  /** The name of the stream's directory, under that of all of them. */
  String directory() {
    return "%s-%s-%d".formatted(sink, step, batch);
  }

  /** The options of the stream that is to be killed there. */
  Map<String, String> first() {
    return batch == 0 ? StandstillStreams.FIRST : with(StandstillStreams.FIRST);
  }

  /** The options of the stream that takes over: if the pace changed in time, it no longer does. */
  Map<String, String> second() {
    return batch == 0 ? with(StandstillStreams.SECOND) : StandstillStreams.SECOND;
  }

  private static Map<String, String> with(Map<String, String> options) {
    Map<String, String> both = new HashMap<>(options);
    both.putAll(StandstillStreams.PROFILES);
    return both;
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
