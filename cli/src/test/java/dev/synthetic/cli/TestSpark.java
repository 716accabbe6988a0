package dev.synthetic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The one local Spark that tests share, to look at what commands left behind. */
final class TestSpark {
  private TestSpark() {}

  /** The session, started on first use and stopped with the JVM. */
  static SparkSession session() {
    return Holder.SESSION;
  }

  private static final class Holder {
    static final SparkSession SESSION = start();

    private static SparkSession start() {
      try {
        Path log = Files.createTempFile("synthetic", ".log");
        System.setProperty("synthetic.log", log.toString());
        return LocalSpark.start("UTC");
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
