package dev.synthetic.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;

/** The embedded Spark: all of this machine's cores, Delta installed, its log in a file. */
final class LocalSpark {
  private static final String LOG_PROPERTY = "synthetic.log"; // as log4j2.properties reads it

  private LocalSpark() {}

  /**
   * Says where the log of this JVM is going to be. To be called before anything is logged; the file
   * comes into being with the first line.
   */
  static void nameLog() {
    String name = "synthetic-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".log";
    Path log = Path.of(System.getProperty("java.io.tmpdir"), name);
    System.setProperty(LOG_PROPERTY, log.toString());
  }

  /** The file of Spark's log. */
  static Path logFile() {
    return Path.of(System.getProperty(LOG_PROPERTY, "spark.log"));
  }

  /**
   * Starts it, saying so on standard error, and where its log is.
   *
   * @param zone the time zone in which timestamps are shown
   * @throws IOException if there is no room for temporary files
   */
  static SparkSession start(String zone) throws IOException {
    Configurator.setRootLevel(Level.INFO);
    System.err.println("Starting Spark; its log is " + logFile());
    Path warehouse = Files.createTempDirectory("synthetic-warehouse-");
    warehouse.toFile().deleteOnExit();
    return SparkSession.builder()
        .master("local[*]")
        .appName("synthetic")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.executor.heartbeatInterval", "1s")
        .config("spark.sql.session.timeZone", zone)
        .config("spark.sql.shuffle.partitions", Runtime.getRuntime().availableProcessors())
        .config("spark.sql.warehouse.dir", warehouse.toUri().toString())
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .getOrCreate();
  }
}
