package dev.synthetic.it.pipelines;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.current_timestamp;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example {@code files} in this JVM: its spec, its rules and its SQL, its tables from Java. */
final class FilesPipelineIT {
  private static final Pattern RULE = Pattern.compile("\"(valid_\\w+)\": \"(.*)\",");
  private static final Pattern SCHEMA = Pattern.compile("\\.schema\\(\"(.*)\"\\)");

  private final Path landing;
  private final JvmPipeline pipeline;

  FilesPipelineIT(@TempDir Path directory) {
    this.landing = directory.resolve("landing");
    this.pipeline = new JvmPipeline("files_pipeline", directory);
  }

  @Test
  void laterRunAddsWhatHasBeenLandedSince_andAFullRefreshGivesTheSameRowsAgain() throws Exception {
    land();
    defineExample();

    pipeline.run();
    assertAccountFor(LandedEvents.ROWS_PER_RUN);
    land();
    pipeline.run();
    assertAccountFor(2 * LandedEvents.ROWS_PER_RUN);
    pipeline.fullRefresh();
    assertAccountFor(2 * LandedEvents.ROWS_PER_RUN);
  }

  @Test
  void filesHaveAtMostTheirRecords() throws Exception {
    land();

    Dataset<Row> files = pipeline.spark().read().json(landing.resolve("events").toString());
    assertThat(files.groupBy("_metadata.file_name").count().where("count > 500").count()).isZero();
    assertThat(files.count()).isEqualTo(LandedEvents.ROWS_PER_RUN);
  }

  private void defineExample() throws IOException {
    pipeline.addTable("events_bronze", landed());
    pipeline.addTable("events_silver", silver());
    pipeline.addSql(LandedEvents.PROJECT.resolve("transformations/events_quarantine.sql"));
  }

  private void assertAccountFor(long rows) {
    LandedEvents.assertAccountFor(pipeline::table, pipeline.spark(), rows);
  }

  /** As {@code land.py} does. */
  private void land() throws Exception {
    pipeline
        .spark()
        .readStream()
        .format("synthetic")
        .option("specFile", LandedEvents.PROJECT.resolve("events.yaml").toString())
        .load()
        .writeStream()
        .format("json")
        .option("checkpointLocation", landing.resolve("_checkpoints/events").toString())
        .option("maxRecordsPerFile", 500)
        .trigger(Trigger.AvailableNow())
        .start(landing.resolve("events").toString())
        .awaitTermination();
  }

  private Dataset<Row> landed() throws IOException {
    return pipeline
        .spark()
        .readStream()
        .format("json")
        .schema(found(SCHEMA).get(0).group(1))
        .load(landing.resolve("events").toString())
        .select(
            col("*"),
            col("_metadata.file_name").as("file_name"),
            current_timestamp().as("ingested_at"),
            array_compact(array(brokenRules())).as("broken_rules"));
  }

  private Dataset<Row> silver() throws IOException {
    return landed()
        .where("size(broken_rules) = 0")
        .select(
            col("event_id").cast("long"),
            col("device_id"),
            col("reading"),
            col("timestamp").cast("timestamp"),
            col("file_name"))
        .dropDuplicates(new String[] {"event_id"});
  }

  private static Column[] brokenRules() throws IOException {
    List<Column> rules = new ArrayList<>();
    for (Matcher rule : found(RULE)) {
      rules.add(expr("if(%s, NULL, '%s')".formatted(rule.group(2), rule.group(1))));
    }
    return rules.toArray(Column[]::new);
  }

  /** What the example's definitions in Python say of it. */
  private static List<Matcher> found(Pattern pattern) throws IOException {
    Path file = LandedEvents.PROJECT.resolve("transformations/events.py");
    List<Matcher> found = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        found.add(matcher);
      }
    }
    assertThat(found).as(pattern.pattern()).isNotEmpty();
    return found;
  }
}
