package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns that every table has and only some queries name. */
@Tag("core")
final class MetadataColumnsIT {
  private static final String SPEC =
      """
      name: hidden
      rows: 20000
      startTimestamp: 2024-01-01T00:00:00Z
      rowsPerSecond: 4
      columns:
        - {name: level, type: int, minValue: 1, maxValue: 50}
        - {name: at, type: timestamp}
      """;

  private final SparkSession spark = LocalSpark.session();

  @Test
  void rowNumberAndDueTime_areThoseOfTheLog() {
    Dataset<Row> rows = read(Map.of("startingRow", "100", "endingRow", "103"));

    assertThat(rows.selectExpr("_row_id", "_due_time = at").collectAsList().toString())
        .isEqualTo("[[100,true], [101,true], [102,true]]");
  }

  @Test
  void partitionIsThatOfTheTask() {
    Dataset<Row> rows = read(Map.of("numPartitions", "3"));

    assertThat(rows.where("_partition_id <> spark_partition_id()").count()).isZero();
    assertThat(rows.select("_partition_id").distinct().count()).isEqualTo(3);
  }

  @Test
  void queryThatNamesNone_doesNotSeeThem() {
    Dataset<Row> rows = read(Map.of());

    assertThat(rows.columns()).containsExactly("level", "at");
    assertThat(rows.queryExecution().executedPlan().toString()).doesNotContain("_row_id");
    assertThat(rows.select("_row_id").queryExecution().executedPlan().toString())
        .contains("columns=[_row_id] pruned=[level, at]");
  }

  @Test
  void columnOfTheSpec_hidesTheOneOfItsName() {
    String spec = "rows: 3\ncolumns: [{name: _ROW_ID, type: long, sequence: {start: 7}}]";
    Dataset<Row> rows = spark.read().format("synthetic").option("spec", spec).load();

    assertThat(rows.select("_row_id").collectAsList().toString()).isEqualTo("[[7], [8], [9]]");
    assertThat(rows.where("_row_id = 8").count()).isEqualTo(1);
  }

  @Test
  void streamHasThem(@TempDir Path folder) throws Exception {
    for (String reader : List.of("columnar", "row")) {
      Path out = folder.resolve(reader);
      spark
          .readStream()
          .format("synthetic")
          .options(options(Map.of("maxRowsPerTrigger", "7000", "reader", reader)))
          .load()
          .selectExpr("level", "_row_id", "_due_time", "_partition_id")
          .writeStream()
          .format("parquet")
          .option("checkpointLocation", folder.resolve(reader + "-checkpoint").toString())
          .trigger(Trigger.AvailableNow())
          .start(out.toString())
          .awaitTermination();
      Dataset<Row> written = spark.read().parquet(out.toString());
      Dataset<Row> batch = read(Map.of()).selectExpr("level", "_row_id", "_due_time");

      assertThat(written.count()).isEqualTo(20000);
      assertThat(Examples.checksum(written.drop("_partition_id")))
          .isEqualTo(Examples.checksum(batch));
      assertThat(written.where("_partition_id not in (0, 1)").count()).isZero();
    }
  }

  @Test
  void streamThatNamesOne_hasItAlone(@TempDir Path folder) throws Exception {
    spark
        .readStream()
        .format("synthetic")
        .options(options(Map.of()))
        .load()
        .where("_row_id % 1000 = 0")
        .selectExpr("_row_id")
        .writeStream()
        .format("parquet")
        .option("checkpointLocation", folder.resolve("checkpoint").toString())
        .trigger(Trigger.AvailableNow())
        .start(folder.resolve("out").toString())
        .awaitTermination();

    assertThat(spark.read().parquet(folder.resolve("out").toString()).count()).isEqualTo(20);
  }

  @Test
  void documentsExample_hasTenRows(@TempDir Path folder) throws Exception {
    String example =
        DocumentBlock.all().stream()
            .filter(block -> block.place().startsWith("docs/performance.md"))
            .filter(block -> block.info().equals("java"))
            .map(DocumentBlock::text)
            .findFirst()
            .orElseThrow();
    Object rows = JavaExample.run(example + "return numbered.collectAsList();", folder);

    assertThat((List<?>) rows).hasSize(10);
    assertThat(String.valueOf(rows)).startsWith("[[500000,2024-01-0");
  }

  private Dataset<Row> read(Map<String, String> more) {
    return spark.read().format("synthetic").options(options(more)).load();
  }

  private static Map<String, String> options(Map<String, String> more) {
    Map<String, String> options = new HashMap<>(more);
    options.put("spec", SPEC);
    return options;
  }
}
