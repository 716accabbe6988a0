package dev.synthetic.it;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The one local Spark that integration tests share, with Delta installed. */
public final class LocalSpark {
  private LocalSpark() {}

  /** The session, started on first use and stopped with the JVM. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  /** A local session's settings, for tests that start one in a JVM of their own. */
  static SparkSession.Builder builder() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("synthetic-integration-tests")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .config("spark.sql.warehouse.dir", warehouse())
        .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
  }

  /** A folder for the tables of this JVM: others run tests at the same time. */
  private static String warehouse() {
    return Path.of("target", "warehouse-" + System.getProperty("test.fork", "0"))
        .toUri()
        .toString();
  }

  private static final class Holder {
    static final SparkSession SESSION = builder().getOrCreate();
  }
}
