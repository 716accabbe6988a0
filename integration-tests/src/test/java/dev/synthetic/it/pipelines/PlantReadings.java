package dev.synthetic.it.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the example {@code live} is, and what its tables must hold by a batch read of its spec. */
final class PlantReadings {
  /** The project's folder. */
  static final Path PROJECT = Path.of("..", "examples", "pipelines", "live");

  /** How many rows the spec adds in one run. */
  static final long ROWS_PER_RUN = 3000;

  private static final String STREAM =
      "STREAM plant_readings WATERMARK timestamp DELAY OF INTERVAL 10 MINUTES";

  private PlantReadings() {}

  /** Fails unless a table has exactly the first rows, each once. */
  static void assertHasRows(Dataset<Row> table, long rows) {
    SameRows.assertSame(table, batch(table.sparkSession(), rows));
  }

  /**
   * Fails unless a table has exactly the windows of the first rows that the watermark has passed:
   * those that the example's own query gives over a batch read.
   */
  static void assertHasFinishedWindows(Dataset<Row> table, long rows) throws IOException {
    SparkSession spark = table.sparkSession();
    batch(spark, rows).createOrReplaceTempView("batch_readings");
    Dataset<Row> finished =
        spark
            .sql(query().replace(STREAM, "batch_readings"))
            .where(
                "window.end <= (SELECT max(timestamp) FROM batch_readings) - INTERVAL 10 MINUTES");

    assertThat(table.columns())
        .containsExactly(
            "window",
            "device_id",
            "device_type",
            "avg_reading",
            "min_reading",
            "max_reading",
            "event_count",
            "anomaly_count");
    assertThat(table.select("window").distinct().count()).isGreaterThan(3);
    SameRows.assertSame(rounded(table), rounded(finished));
  }

  /** The query of the SQL file that makes the windows. */
  private static String query() throws IOException {
    String file = Files.readString(PROJECT.resolve("transformations/plant_metrics_5min.sql"));
    assertThat(file).contains(STREAM);
    return file.substring(file.indexOf("SELECT")).strip().replaceAll(";$", "");
  }

  private static Dataset<Row> batch(SparkSession spark, long rows) {
    return spark
        .read()
        .format("synthetic")
        .option("specFile", PROJECT.resolve("specs/plant/readings.yaml").toString())
        .option("rows", rows)
        .load();
  }

  /** The order in which doubles are added is anyone's. */
  private static Dataset<Row> rounded(Dataset<Row> windows) {
    return windows.selectExpr("* EXCEPT (avg_reading)", "round(avg_reading, 6) AS avg_reading");
  }
}
