package dev.synthetic.it.pipelines;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the example {@code files} is, and what its tables must hold by a batch read of its spec. */
final class LandedEvents {
  /** The project's folder. */
  static final Path PROJECT = Path.of("..", "examples", "pipelines", "files");

  /** How many rows the spec adds in one run. */
  static final long ROWS_PER_RUN = 2000;

  private static final String IS_BROKEN =
      "event_id IS NULL OR timestamp IS NULL OR timestamp = 'yesterday' OR reading = -9999";

  private LandedEvents() {}

  /** Fails unless each of the first rows is where it belongs: valid once, or in quarantine. */
  static void assertAccountFor(
      Function<String, Dataset<Row>> tables, SparkSession spark, long rows) {
    Dataset<Row> landed =
        spark
            .read()
            .format("synthetic")
            .option("specFile", PROJECT.resolve("events.yaml").toString())
            .option("rows", rows)
            .load();
    Dataset<Row> valid = landed.where("NOT (" + IS_BROKEN + ")");
    List<Row> validOnce = typed(valid).distinct().collectAsList();

    SameRows.assertSame(tables.apply("events_bronze").selectExpr(landed.columns()), landed);
    SameRows.assertSame(
        tables.apply("events_quarantine").selectExpr(landed.columns()), landed.where(IS_BROKEN));
    SameRows.assertSame(tables.apply("events_silver").drop("file_name").collectAsList(), validOnce);
    assertThat(valid.count()).as("some events are sent again").isGreaterThan(validOnce.size());
    assertThat(brokenRules(tables.apply("events_quarantine")))
        .containsExactly("valid_event_id", "valid_reading", "valid_timestamp");
  }

  private static List<String> brokenRules(Dataset<Row> quarantine) {
    return quarantine
        .selectExpr("explode(broken_rules) AS rule")
        .distinct()
        .sort("rule")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Dataset<Row> typed(Dataset<Row> events) {
    return events
        .withColumn("event_id", col("event_id").cast("long"))
        .withColumn("timestamp", col("timestamp").cast("timestamp"));
  }
}
