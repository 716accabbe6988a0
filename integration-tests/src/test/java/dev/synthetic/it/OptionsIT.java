package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.synthetic.spec.InvalidSpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader's options do: each of these fails if its option is ignored. */
@Tag("core")
final class OptionsIT {
  private static final String SPEC =
      """
      name: numbers
      rows: 100
      columns:
        - {name: n, type: long, sequence: {start: 0, step: 1}}
        - {name: r, type: long, minValue: 0, maxValue: 1000000}
        - {name: t, type: timestamp}
      """;

  private final SparkSession spark = LocalSpark.session();

  @Test
  void rowsSayHowManyThereAre() {
    assertThat(read(Map.of("rows", "10")).select("n").count()).isEqualTo(10);
    assertThat(read(Map.of("rows", "2k")).select("n").count()).isEqualTo(2000);
  }

  @Test
  void startingRowAndEndingRowBoundTheRead() {
    Dataset<Row> rows = read(Map.of("startingRow", "40", "endingRow", "45")).select("n");
    assertThat(rows.as(Encoders.LONG()).collectAsList()).containsExactly(40L, 41L, 42L, 43L, 44L);
    assertThat(read(Map.of("startingRow", "40")).select("n").count()).isEqualTo(100);
  }

  @Test
  void startingTimestampAndEndingTimestampBoundTheRead() {
    Dataset<Row> rows =
        read(
            Map.of(
                "startTimestamp", "2024-01-01T00:00:00Z",
                "rowsPerSecond", "2",
                "startingTimestamp", "2024-01-01T00:00:10Z",
                "endingTimestamp", "2024-01-01T00:00:12Z"));
    assertThat(rows.selectExpr("n", "cast(t as double) - 1704067200").collectAsList().toString())
        .isEqualTo("[[20,10.0], [21,10.5], [22,11.0], [23,11.5]]");
  }

  @Test
  void seedChangesRandomValues() {
    assertThat(Examples.checksum(read(Map.of("seed", "43")).select("r")))
        .isNotEqualTo(Examples.checksum(read(Map.of()).select("r")));
  }

  @Test
  void nameChangesRandomValues() {
    assertThat(Examples.checksum(read(Map.of("name", "other")).select("r")))
        .isNotEqualTo(Examples.checksum(read(Map.of()).select("r")));
  }

  @Test
  void numPartitionsIsTheNumberOfPartitions() {
    assertThat(read(Map.of("numPartitions", "7")).select("n").rdd().getNumPartitions())
        .isEqualTo(7);
    assertThat(read(Map.of("numPartitions", "7", "rows", "3")).select("n").rdd().getNumPartitions())
        .isEqualTo(3);
  }

  @Test
  void readerRowTakesNoColumns() {
    assertThat(plan(Map.of("reader", "row"))).doesNotContain("ColumnarToRow");
    assertThat(plan(Map.of())).contains("ColumnarToRow");
  }

  @Test
  void timeZoneIsThatOfLocalDates() {
    String spec =
        "rows: 1\n"
            + "columns:\n"
            + "  - {name: t, type: timestamp, begin: 2024-01-01, end: 2024-01-01, interval: 1 day}";
    Dataset<Row> rows =
        spark
            .read()
            .format("synthetic")
            .option("spec", spec)
            .option("timeZone", "America/New_York")
            .load();
    assertThat(rows.selectExpr("cast(t as long)").head().getLong(0)).isEqualTo(1704085200L);
  }

  @Test
  void specFileIsReadThroughHadoop(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("numbers.yaml"), SPEC);
    Dataset<Row> rows =
        spark.read().format("synthetic").option("specFile", file.toUri().toString()).load();
    assertThat(rows.select("n").count()).isEqualTo(100);
  }

  @Test
  void presetIsABuiltInSpec() {
    Dataset<Row> rows =
        spark.read().format("synthetic").option("preset", "iot").option("rows", 5).load();
    assertThat(rows.count()).isEqualTo(5);
  }

  @Test
  void optionsAreNotCaseSensitive() {
    assertThat(
            read(Map.of("ROWS", "10", "numpartitions", "2")).select("n").rdd().getNumPartitions())
        .isEqualTo(2);
  }

  @Test
  void twoSpecsContradictEachOther() {
    assertThat(message(Map.of("specFile", "nowhere.yaml")))
        .contains("specFile: contradicts 'spec'");
  }

  @Test
  void schemaStartsNoJob() throws Exception {
    StructType[] schema = new StructType[1];
    int jobs = StartedJobs.during(spark, () -> schema[0] = read(Map.of()).schema());
    assertThat(schema[0].fieldNames()).containsExactly("n", "r", "t");
    assertThat(jobs).isZero();
    assertThat(StartedJobs.during(spark, () -> read(Map.of()).select("n").count())).isPositive();
  }

  @Test
  void planShowsTableSeedRowsAndPace() {
    assertThat(plan(Map.of("startingRow", "40", "rowsPerSecond", "2.50", "seed", "7")))
        .contains("synthetic numbers seed=7 rows=[40, 140) rowsPerSecond=2.5 columns=[n]");
  }

  @Test
  void readTwiceInOneQueryIsDoneOnce() {
    SparkSession session = spark.newSession();
    session.conf().set("spark.sql.adaptive.enabled", "false");
    session.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
    Dataset<Row> rows =
        session.read().format("synthetic").option("spec", SPEC).load().select("n", "r");
    Dataset<Row> same =
        session.read().format("synthetic").option("spec", SPEC).load().select("n", "r");
    Dataset<Row> joined = rows.join(same, rows.col("n").equalTo(same.col("n")));

    assertThat(joined.queryExecution().executedPlan().toString()).contains("ReusedExchange");
    assertThat(joined.count()).isEqualTo(100);
  }

  @Test
  void givenSchemaIsTakenIfItIsTheSpecs() {
    var reader = spark.read().format("synthetic").option("spec", SPEC);

    assertThat(reader.schema("n BIGINT, r BIGINT, t TIMESTAMP").load().select("n").count())
        .isEqualTo(100);
    assertThat(
            catchThrowableOfType(
                InvalidSpecException.class, () -> reader.schema("n INT").load().count()))
        .hasMessageContaining("schema.n: must be BIGINT, as in the spec, but was INT");
  }

  @Test
  void badSpecStartsNoJobAndTellsAllProblems() throws Exception {
    String bad = SPEC.replace("maxValue: 1000000", "maxValue: -1").replace("rows: 100", "rows: -3");
    String[] message = new String[1];
    int jobs =
        StartedJobs.during(
            spark,
            () ->
                message[0] =
                    catchThrowableOfType(
                            InvalidSpecException.class,
                            () -> spark.read().format("synthetic").option("spec", bad).load())
                        .getMessage());
    assertThat(message[0]).startsWith("Invalid spec 'numbers', 2 problems:\n  rows: must be");
    assertThat(message[0]).contains("\n  columns[1].");
    assertThat(jobs).isZero();
  }

  @Test
  void missingSpecIsSaid() {
    assertThat(
            catchThrowableOfType(
                InvalidSpecException.class, () -> spark.read().format("synthetic").load()))
        .hasMessage(
            "Invalid spec 'unnamed', 1 problem:\n"
                + "  spec: none was given; set one of the options spec, specFile and preset, or"
                + " give a schema to have columns guessed by their names and types");
  }

  @Test
  void missingSpecFileIsSaid() {
    assertThat(
            catchThrowableOfType(
                InvalidSpecException.class,
                () -> spark.read().format("synthetic").option("specFile", "/no/such.yaml").load()))
        .hasMessage(
            "Invalid spec 'unnamed', 1 problem:\n"
                + "  specFile: must be a file, but '/no/such.yaml' does not exist");
  }

  @Test
  void unboundedReadIsRefused() {
    String endless = SPEC.replace("rows: 100\n", "");
    assertThat(
            catchThrowableOfType(
                InvalidSpecException.class,
                () ->
                    spark
                        .read()
                        .format("synthetic")
                        .option("spec", endless)
                        .load()
                        .select("n")
                        .count()))
        .hasMessageContaining("set rows, endingRow or startTimestamp");
  }

  @Test
  void dueInstantsWithoutAStartAreRefused() {
    assertThat(
            catchThrowableOfType(InvalidSpecException.class, () -> read(Map.of()).collectAsList()))
        .hasMessageContaining("startTimestamp: must be given");
  }

  private String message(Map<String, String> options) {
    return String.valueOf(
        catchThrowableOfType(InvalidSpecException.class, () -> read(options)).getMessage());
  }

  private String plan(Map<String, String> options) {
    return read(options).select("n").queryExecution().executedPlan().toString();
  }

  private Dataset<Row> read(Map<String, String> options) {
    return spark.read().format("synthetic").option("spec", SPEC).options(options).load();
  }
}
