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
    Dataset<Row> broken = landed.where(IS_BROKEN);
    Dataset<Row> valid = landed.exceptAll(broken);
    Dataset<Row> silver = tables.apply("events_silver");

    assertSame(withColumnsOf(landed, tables.apply("events_bronze")), landed);
    assertSame(withColumnsOf(landed, tables.apply("events_quarantine")), broken);
    assertSame(silver.drop("file_name"), typed(valid).distinct());
    assertThat(silver.select("event_id").distinct().count()).isEqualTo(silver.count());
    assertThat(valid.count()).as("some events are sent again").isGreaterThan(silver.count());
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

  private static Dataset<Row> withColumnsOf(Dataset<Row> shown, Dataset<Row> table) {
    return table.selectExpr(shown.columns());
  }

  private static void assertSame(Dataset<Row> actual, Dataset<Row> expected) {
    assertThat(actual.exceptAll(expected).collectAsList()).isEmpty();
    assertThat(expected.exceptAll(actual).collectAsList()).isEmpty();
    assertThat(expected.count()).isPositive();
  }
}
