package dev.synthetic.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where rows go. */
enum Sink {
  /** Rows are made and dropped. */
  NOOP("noop"),
  /** Files of Parquet. */
  PARQUET("parquet"),
  /** A table of Delta. */
  DELTA("delta");

  private final String format;

  Sink(String format) {
    this.format = format;
  }

  /** Its name, as Spark has it. */
  String format() {
    return format;
  }

  /**
   * The seconds that writing takes; what was written is deleted.
   *
   * @throws IOException if there is no room for it
   */
  double seconds(Dataset<Row> rows) throws IOException {
    if (this == NOOP) {
      long from = System.nanoTime();
      rows.write().format(format).mode("overwrite").save();
      return (System.nanoTime() - from) / 1e9;
    }
    Path directory = Files.createTempDirectory("synthetic-benchmark-");
    try {
      long from = System.nanoTime();
      rows.write().format(format).mode("append").save(directory.resolve("table").toString());
      return (System.nanoTime() - from) / 1e9;
    } finally {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> paths;
    try (Stream<Path> files = Files.walk(directory)) {
      paths = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
