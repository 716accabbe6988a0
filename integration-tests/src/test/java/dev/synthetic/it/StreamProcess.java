package dev.synthetic.it;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A stream of numbered sensor readings into Delta, in a JVM of its own that a test may kill. */
final class StreamProcess {
  /** The pace of the stream. */
  static final int ROWS_PER_SECOND = 5000;

  private static final int MILLIS_BETWEEN_LOOKS = 50;

  private StreamProcess() {}

  /** The spec of the stream: every row shows its own number. */
  static String spec() {
    return """
    name: numbered
    rowsPerSecond: %s
    columns:
      - {name: row, type: long, sequence: {start: 0, step: 1}}
      - {name: device_id, type: long, minValue: 1000, maxValue: 1500}
      - {name: reading, type: float, minValue: 20, maxValue: 80, distribution: normal}
      - {name: is_anomaly, type: boolean, expr: rand() < 0.03}
    """
        .formatted(new BigDecimal(ROWS_PER_SECOND));
  }

  /** Streams from a checkpoint until killed, or until this run has done a number of batches. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    int batches = Integer.parseInt(arguments[1]);
    try (SparkSession spark = LocalSpark.builder().getOrCreate()) {
      StreamingQuery query = start(spark, directory);
      while (!query.awaitTermination(MILLIS_BETWEEN_LOOKS)) {
        if (withRows(query) >= batches) {
          query.stop();
        }
      }
    }
  }

  private static long withRows(StreamingQuery query) {
    return Arrays.stream(query.recentProgress()).filter(done -> done.numInputRows() > 0).count();
  }

  /** The table's location. */
  static String table(Path directory) {
    return directory.resolve("table").toString();
  }

  private static StreamingQuery start(SparkSession spark, Path directory) throws Exception {
    Dataset<Row> stream = spark.readStream().format("synthetic").option("spec", spec()).load();
    return stream
        .writeStream()
        .format("delta")
        .option("checkpointLocation", directory.resolve("checkpoint").toString())
        .start(table(directory));
  }
}
