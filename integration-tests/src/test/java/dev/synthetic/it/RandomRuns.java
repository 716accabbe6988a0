package dev.synthetic.it;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;

/**
 * Runs of one stream into Delta, each with other settings, in a JVM of its own that a test kills.
 */
final class RandomRuns {
  private static final long ALL_BATCHES = 1_000_000; // so that all can be replayed

  private RandomRuns() {}

  /**
   * Runs the stream again and again. Arguments: its directory; the seed of the settings; the number
   * of this start; how many runs it has before a last one.
   */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    int start = Integer.parseInt(arguments[2]);
    int runs = Integer.parseInt(arguments[3]);
    SparkSession.Builder builder =
        LocalSpark.builder().config("spark.sql.streaming.minBatchesToRetain", ALL_BATCHES);
    try (SparkSession spark = builder.getOrCreate()) {
      Files.createFile(started(directory, start));
      for (int run = 0; run < runs; run++) {
        run(spark, directory, StreamSettings.of(seed, start, run));
      }
      run(spark, directory, StreamSettings.last());
    }
  }

  /** The file that tells that a start has come as far as its first run. */
  static Path started(Path directory, int start) {
    return directory.resolve("started-" + start);
  }

  private static void run(SparkSession spark, Path directory, StreamSettings settings)
      throws Exception {
    StreamingQuery query =
        spark
            .readStream()
            .format("synthetic")
            .option("spec", NumberedRows.SPEC)
            .options(settings.options())
            .load()
            .writeStream()
            .format("delta")
            .option("checkpointLocation", directory.resolve("checkpoint").toString())
            .trigger(settings.trigger())
            .start(directory.resolve("table").toString());
    query.awaitTermination(settings.seconds() * 1000L);
    query.stop();
  }
}
