package dev.synthetic.it;

import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/** One stream for each {@link Standstill}, all in a JVM of its own that a test kills. */
final class StandstillStreams {
  /** The rows of each batch of the streams that are to be killed. */
  static final long ROWS_PER_BATCH = 1000;

  /** The data files of each batch of the streams that are to be killed. */
  static final int PARTITIONS = 3;

  /** The options of the streams that are to be killed. */
  static final Map<String, String> FIRST =
      Map.of(
          "rows",
          "4000",
          "rowsPerSecond",
          "1000",
          "numPartitions",
          Integer.toString(PARTITIONS),
          "maxRowsPerTrigger",
          Long.toString(ROWS_PER_BATCH));

  /** The options of the streams that take over. */
  static final Map<String, String> SECOND =
      Map.of(
          "rows", "5000",
          "rowsPerSecond", "77.7",
          "numPartitions", "2",
          "maxRowsPerTrigger", "3000");

  /** A pace that changes in time, and rows at random in it. */
  static final Map<String, String> PROFILES =
      Map.of(
          "rate",
          "{bursts: {every: 2 seconds, duration: 200 milliseconds, multiplier: 10, random: true},"
              + " ramp: {from: 0.5, over: 3 seconds}}",
          "arrivals",
          "poisson");

  private StandstillStreams() {}

  /** Starts them all, under the directory named, and waits for ever. */
  public static void main(String[] arguments) throws Exception {
    SparkSession spark =
        LocalSpark.builder()
            .config("spark.hadoop.fs.file.impl", StandstillFileSystem.class.getName())
            // Both write a file beside its place and rename it, in a FileSystem.
            .config(
                "spark.sql.streaming.checkpointFileManagerClass",
                "org.apache.spark.sql.execution.streaming.checkpointing"
                    + ".FileSystemBasedCheckpointFileManager")
            .config("spark.delta.logStore.file.impl", "io.delta.storage.LocalLogStore")
            .getOrCreate();
    for (Standstill standstill : Standstill.all()) {
      Path directory = Path.of(arguments[0]).resolve(standstill.directory());
      start(spark, standstill.sink(), directory, standstill.first());
    }
    spark.streams().awaitAnyTermination();
  }

  /** Starts a stream, or takes one over. */
  static StreamingQuery start(
      SparkSession spark, Standstill.Sink sink, Path directory, Map<String, String> options)
      throws Exception {
    DataStreamWriter<Row> writer =
        spark
            .readStream()
            .format("synthetic")
            .option("spec", NumberedRows.SPEC)
            .option("startTimestamp", NumberedRows.START)
            .options(options)
            .load()
            .writeStream()
            .option("checkpointLocation", directory.resolve("checkpoint").toString())
            .trigger(Trigger.AvailableNow());
    String table = directory.resolve("table").toString();
    return switch (sink) {
      case DELTA -> writer.format("delta").start(table);
      case PARQUET -> writer.format("parquet").start(table);
      case FOREACH_BATCH ->
          writer.foreachBatch(append(table, String.valueOf(options.get("rows")))).start();
    };
  }

  /** Appends a batch to a table, beside its number and a name of the run. */
  private static VoidFunction2<Dataset<Row>, Long> append(String table, String run) {
    return (rows, batch) ->
        rows.withColumn("batch", lit(batch))
            .withColumn("run", lit(run))
            .write()
            .mode("append")
            .parquet(table);
  }
}
