package dev.synthetic.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A session with the catalog {@code synth} over a folder.
 *
 * @param spark the session
 * @param folder the folder, as the catalog's option names it
 */
record CatalogSession(SparkSession spark, String folder) {
  /** A table of numbers that says nothing else. */
  static final String NUMBERS =
      """
      name: numbers
      rows: 100
      startTimestamp: 2024-01-01T00:00:00Z
      rowsPerSecond: 2
      columns:
        - {name: n, type: long, sequence: {start: 0, step: 1}}
        - {name: r, type: long, minValue: 0, maxValue: 1000000}
        - {name: t, type: timestamp}
      """;

  /** Two tables, of which one refers to the other. */
  static final String IOT =
      """
      name: iot
      startTimestamp: 2024-01-01T00:00:00Z
      tables:
        - name: devices
          rows: 20
          columns:
            - {name: device_id, type: long, sequence: {start: 1000, step: 1}}
            - {name: site, type: string, values: [Graz, Linz, Wien]}
        - name: readings
          rows: 500
          rowsPerSecond: 10
          columns:
            - {name: device_id, type: long, reference: {table: devices, column: device_id}}
            - {name: celsius, type: double, minValue: 15, maxValue: 35, distribution: normal}
            - {name: ts, type: timestamp}
      """;

  /** A session over a local folder. */
  static CatalogSession over(Path folder) {
    return over(folder.toString());
  }

  /** A session over a folder of any file system. */
  static CatalogSession over(String folder) {
    SparkSession session = LocalSpark.session().newSession();
    session.conf().set("spark.sql.catalog.synth", "dev.synthetic.spark.catalog.SyntheticCatalog");
    session.conf().set("spark.sql.catalog.synth.path", folder);
    SparkSession.setActiveSession(session);
    return new CatalogSession(session, folder);
  }

  /** Puts a spec into the folder, or into a subfolder of it. */
  void put(String file, String text) throws IOException {
    Path path = Path.of(folder).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, StandardCharsets.UTF_8);
  }

  /** What a statement gives. */
  Dataset<Row> sql(String statement) {
    return spark.sql(statement);
  }

  /** The first columns of what a statement gives, as texts. */
  List<String> texts(String statement, String column) {
    return sql(statement).select(column).collectAsList().stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }

  /** The one value that a statement gives. */
  Object value(String statement) {
    return sql(statement).head().get(0);
  }
}
