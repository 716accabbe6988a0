package dev.synthetic.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** {@link Checksums} in a JVM of its own. */
final class ChecksumProcess {
  /** Tables of the other examples that have the most kinds of columns. */
  private static final List<String> EXAMPLES =
      List.of("page_views", "calls", "accounts", "log_lines");

  private ChecksumProcess() {}

  /**
   * Writes the checksums to a file. Arguments: the file; whether ANSI mode is on; the session's
   * time zone.
   */
  public static void main(String[] arguments) throws Exception {
    SparkSession.Builder builder =
        LocalSpark.builder()
            .config("spark.sql.ansi.enabled", arguments[1])
            .config("spark.sql.session.timeZone", arguments[2])
            .config("spark.sql.caseSensitive", arguments[1].equals("true") ? "false" : "true");
    try (SparkSession spark = builder.getOrCreate()) {
      Files.write(
          Path.of(arguments[0]), Checksums.lines(spark, table -> EXAMPLES.contains(table.table())));
    }
  }
}
