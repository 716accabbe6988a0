package dev.synthetic.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The Spark of the benchmarks: on some of this machine's cores, with Delta. */
final class LocalSpark {
  private LocalSpark() {}

  /**
   * Starts it.
   *
   * @param cores how many tasks run at a time; {@code *} for as many as there are cores
   * @throws IOException if there is no room for temporary files
   */
  static SparkSession start(String cores) throws IOException {
    Path warehouse = Files.createTempDirectory("synthetic-warehouse-");
    warehouse.toFile().deleteOnExit();
    SparkSession spark =
        SparkSession.builder()
            .master("local[" + cores + "]")
            .appName("synthetic-benchmarks")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.warehouse.dir", warehouse.toUri().toString())
            .config("spark.databricks.delta.snapshotPartitions", "2")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }
}
