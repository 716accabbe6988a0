package dev.synthetic.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        return LocalSpark.start("UTC");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
