package dev.synthetic.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Streams at several paces, beside {@code rate} at some of them, all at once in one session until a
 * minute after each one's first row.
 */
final class PaceRun {
  /** How long each stream of ours runs at least, from the instant at which its row 0 is due. */
  static final long MICROS = 60_000_000;

  /** The paces of our streams, in rows per second. */
  static final List<String> OURS = List.of("0.5", "100", "5000", "50000", "500000");

  /** The paces of {@code rate}, which knows whole numbers alone. */
  static final List<String> RATE = List.of("100", "5000");

  private static final String SPEC =
      "columns: [{name: timestamp, type: timestamp}, {name: value, type: long, sequence: {}}]";
  private static final String MILLIS_BETWEEN_TRIGGERS = "250 milliseconds";
  private static final int MILLIS_BETWEEN_LOOKS = 200;

  private final SparkSession spark = LocalSpark.session().newSession();
  private final Path directory;
  private final Map<String, StreamingQuery> ours = new LinkedHashMap<>();
  private final Map<String, StreamingQuery> rate = new LinkedHashMap<>();

  private PaceRun(Path directory) {
    this.directory = directory;
  }

  /**
   * What a run has seen, by pace.
   *
   * @param ours batches of our streams
   * @param rate batches of {@code rate}
   */
  record Batches(Map<String, List<PaceBatch>> ours, Map<String, List<PaceBatch>> rate) {}

  /**
   * Runs them all to their end.
   *
   * @param directory where their checkpoints go
   */
  static Batches into(Path directory) throws Exception {
    PaceRun run = new PaceRun(directory);
    run.spark.conf().set("spark.sql.streaming.numRecentProgressUpdates", "100000");
    try {
      run.start();
      while (!run.isOver()) {
        for (StreamingQuery query : run.spark.streams().active()) {
          query.awaitTermination(MILLIS_BETWEEN_LOOKS); // throws if it fails
        }
      }
    } finally {
      for (StreamingQuery query : run.spark.streams().active()) {
        query.stop();
      }
    }
    return run.batches();
  }

  private void start() throws Exception {
    for (String pace : RATE) {
      Dataset<Row> rows = spark.readStream().format("rate").option("rowsPerSecond", pace).load();
      rate.put(pace, start(rows, "rate-" + pace));
    }
    for (String pace : OURS) {
      Dataset<Row> rows =
          spark
              .readStream()
              .format("synthetic")
              .option("spec", SPEC)
              .option("rowsPerSecond", pace)
              .load();
      ours.put(pace, start(rows, "ours-" + pace));
    }
  }

  private StreamingQuery start(Dataset<Row> rows, String name) throws Exception {
    return rows.writeStream()
        .format("noop")
        .option("checkpointLocation", directory.resolve(name).toString())
        .trigger(Trigger.ProcessingTime(MILLIS_BETWEEN_TRIGGERS))
        .start();
  }

  private boolean isOver() throws IOException {
    for (StreamingQuery query : ours.values()) {
      List<PaceBatch> batches = batchesOfOurs(query);
      if (batches.isEmpty() || batches.get(batches.size() - 1).afterRow0Micros() < MICROS) {
        return false;
      }
    }
    return true;
  }

  private Batches batches() throws IOException {
    Map<String, List<PaceBatch>> batchesOfOurs = new LinkedHashMap<>();
    for (Map.Entry<String, StreamingQuery> query : ours.entrySet()) {
      batchesOfOurs.put(query.getKey(), batchesOfOurs(query.getValue()));
    }
    Map<String, List<PaceBatch>> batchesOfRate = new LinkedHashMap<>();
    for (Map.Entry<String, StreamingQuery> query : rate.entrySet()) {
      batchesOfRate.put(query.getKey(), batchesOfRate(query.getKey(), query.getValue()));
    }
    return new Batches(batchesOfOurs, batchesOfRate);
  }

  private static List<PaceBatch> batchesOfOurs(StreamingQuery query) throws IOException {
    List<PaceBatch> batches = new ArrayList<>();
    for (var progress : query.recentProgress()) {
      if (progress.numInputRows() > 0) {
        batches.add(PaceBatch.ofOurs(progress));
      }
    }
    return batches;
  }

  private List<PaceBatch> batchesOfRate(String pace, StreamingQuery query) throws IOException {
    List<String> created = Files.readAllLines(directory.resolve("rate-" + pace + "/sources/0/0"));
    long startMicros = Long.parseLong(created.get(created.size() - 1)) * 1000; // as it stores it
    return Arrays.stream(query.recentProgress())
        .filter(progress -> progress.numInputRows() > 0)
        .map(progress -> PaceBatch.ofRate(progress, startMicros, Long.parseLong(pace)))
        .toList();
  }
}
