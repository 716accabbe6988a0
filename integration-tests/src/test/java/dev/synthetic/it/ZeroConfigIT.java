package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.synthetic.spec.InvalidSpecException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of which nothing is given but a schema. */
@Tag("core")
final class ZeroConfigIT {
  private static final String SCHEMA =
      "id long not null, device string, temp double, paid decimal(10,2), ok boolean, at timestamp";

  private final SparkSession spark = LocalSpark.session();

  @Test
  void aBatchHasAThousandRowsOfTheSchemaGiven() {
    Dataset<Row> rows = spark.read().format("synthetic").schema(SCHEMA).load();
    assertThat(rows.schema()).isEqualTo(StructType.fromDDL(SCHEMA));
    assertThat(rows.count()).isEqualTo(1000);
    Row facts =
        rows.selectExpr(
                "count(distinct id)",
                "min(temp)",
                "max(temp)",
                "min(at)",
                "count(distinct device) between 100 and 1000",
                "every(device like 'device-___')",
                "max(length(cast(round(temp, 1) as string)) - length(cast(temp as string)))")
            .head();
    assertThat(facts.getLong(0)).isEqualTo(1000);
    assertThat(facts.getDouble(1)).isBetween(-10.0, 15.0);
    assertThat(facts.getDouble(2)).isBetween(27.0, 45.0);
    assertThat(facts.getTimestamp(3)).isEqualTo(new Timestamp(1_704_067_200_000L));
    assertThat(facts.getBoolean(4)).isTrue();
    assertThat(facts.getBoolean(5)).isTrue();
    assertThat(facts.getInt(6)).isZero();
  }

  @Test
  void theDocumentsExampleRuns(@TempDir Path directory) throws Exception {
    String example =
        DocumentBlock.all().stream()
            .filter(block -> block.info().equals("java") && block.text().contains(".schema(\"id"))
            .findFirst()
            .orElseThrow()
            .text();
    assertThat(JavaExample.run(example + "return rows;", directory)).isEqualTo(1000L);
  }

  @Test
  void optionsSayHowManyRowsAndFromWhen() {
    Dataset<Row> rows =
        spark
            .read()
            .format("synthetic")
            .schema(SCHEMA)
            .option("rows", 10)
            .option("startTimestamp", "2030-05-01T00:00:00Z")
            .load();
    assertThat(rows.count()).isEqualTo(10);
    assertThat(rows.selectExpr("cast(min(at) as long)").head().getLong(0)).isEqualTo(1903824000L);
  }

  @Test
  void twoSchemasNeedNotAgreeOnMoreThanNamesForTheSameValues() {
    Dataset<Row> some = spark.read().format("synthetic").schema("temp double, id long").load();
    Dataset<Row> more = spark.read().format("synthetic").schema(SCHEMA).load();
    assertThat(Examples.checksum(some.select("temp")))
        .isEqualTo(Examples.checksum(more.select("temp")));
  }

  @Test
  void aStreamEqualsTheBatch(@TempDir Path directory) throws Exception {
    String table = directory.resolve("table").toString();
    StreamingQuery query =
        spark
            .readStream()
            .format("synthetic")
            .schema(SCHEMA)
            .option("rows", 500)
            .load()
            .writeStream()
            .format("parquet")
            .option("checkpointLocation", directory.resolve("checkpoint").toString())
            .trigger(Trigger.AvailableNow())
            .start(table);
    query.awaitTermination();
    Dataset<Row> batch =
        spark.read().format("synthetic").schema(SCHEMA).option("rows", 500).load().drop("at");
    Dataset<Row> stored = spark.read().parquet(table).drop("at");
    assertThat(stored.count()).isEqualTo(500);
    assertThat(Examples.checksum(stored)).isEqualTo(Examples.checksum(batch));
  }

  @Test
  void sqlDeclaresAView() {
    spark.sql(
        "CREATE OR REPLACE TEMPORARY VIEW guessed (id BIGINT NOT NULL, email VARCHAR(50), at DATE)"
            + " USING synthetic OPTIONS (rows '20')");
    assertThat(spark.table("guessed").count()).isEqualTo(20);
    String isAddress = "email LIKE '%@example.%' OR email LIKE '%@%.example'";
    assertThat(spark.sql("SELECT count(*) FROM guessed WHERE " + isAddress).head())
        .isEqualTo(org.apache.spark.sql.RowFactory.create(20L));
  }

  @Test
  void aSpecWithoutColumnsTakesTheSchema() {
    Dataset<Row> rows =
        spark
            .read()
            .format("synthetic")
            .schema("id long, temp double")
            .option("spec", "{name: weather, rows: 7}")
            .load();
    assertThat(rows.count()).isEqualTo(7);
  }

  @Test
  void aSchemaInTheSpecIsOverriddenByItsColumns() {
    String spec =
        """
        rows: 50
        schema: id long not null, device string, temp double
        columns: [{name: temp, minValue: 60, maxValue: 61}]
        """;
    Dataset<Row> rows = spark.read().format("synthetic").option("spec", spec).load();
    assertThat(rows.columns()).containsExactly("id", "device", "temp");
    assertThat(rows.where("temp between 60 and 61").count()).isEqualTo(50);
  }

  @Test
  void aSchemaBesideColumnsChoosesFromThem() {
    Dataset<Row> all = spark.read().format("synthetic").option("preset", "iot").load();
    Dataset<Row> some =
        spark
            .read()
            .format("synthetic")
            .schema("READING float, device_id long")
            .option("preset", "iot")
            .option("rows", 100)
            .load();
    assertThat(some.columns()).containsExactly("READING", "device_id");
    assertThat(some.schema().apply("READING").nullable()).isTrue();
    assertThat(some.except(all.limit(100).select("reading", "device_id")).count()).isZero();
  }

  @Test
  void aSchemaThatDisagreesIsRefusedWithEveryProblem() {
    var reader =
        spark
            .read()
            .format("synthetic")
            .schema("device_id int, humidity double, device_id long")
            .option("preset", "iot");
    InvalidSpecException problem =
        catchThrowableOfType(InvalidSpecException.class, () -> reader.load().count());
    assertThat(problem.problems().stream().map(Object::toString))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        "schema.device_id: must be BIGINT, as in the spec, but was INT; change it,"
                            + " or leave the schema out"),
            second -> assertThat(second).startsWith("schema.humidity: must be one of the columns"));
  }

  @Test
  void whatCannotBeGuessedIsSaidWithAWayOut() {
    var reader = spark.read().format("synthetic").schema("id long, tags array<string>");
    InvalidSpecException problem =
        catchThrowableOfType(InvalidSpecException.class, () -> reader.load().count());
    assertThat(problem).hasMessageContaining("schema.tags: must be given in columns");
    assertThat(List.of(problem.problems())).hasSize(1);
  }

  @Test
  void anExpressionThatMayBeNullIsNotNull() {
    var reader =
        spark
            .read()
            .format("synthetic")
            .schema("half double not null")
            .option("rows", "5")
            .option("spec", "columns: [{name: half, type: double, expr: 'nullif(rand(), 0)'}]");
    assertThat(catchThrowableOfType(InvalidSpecException.class, () -> reader.load().count()))
        .hasMessageContaining("schema.half: must not be NOT NULL, as the spec lets it be null");
  }
}
