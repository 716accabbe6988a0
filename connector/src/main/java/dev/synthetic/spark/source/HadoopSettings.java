package dev.synthetic.spark.source;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * The settings of Hadoop, such as credentials of a file system, that files are read and kept by.
 */
public final class HadoopSettings {
  private HadoopSettings() {}

  /** Those of the active session: what its Spark was started with, and what it has set itself. */
  public static Configuration ofActiveSession() {
    return ((org.apache.spark.sql.classic.SparkSession) SparkSession.active())
        .sessionState()
        .newHadoopConf();
  }
}
