package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spec.InvalidSpecException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint read in batch gives what its stream has committed to a Delta table. */
final class CheckpointReplayIT {
  private static final String SPEC =
      """
      name: numbers
      columns:
        - {name: n, type: long, sequence: {start: 0, step: 1}}
        - {name: t, type: timestamp}
        - {name: r, type: long, minValue: 0, maxValue: 1000000}
        - {name: x, type: double, expr: rand() + r}
      """;

  private static final String ON_PURPOSE = "an error on purpose";

  private final SparkSession spark = LocalSpark.session().newSession();
  private final String checkpoint;
  private final String table;

  CheckpointReplayIT(@TempDir Path directory) {
    this.checkpoint = directory.resolve("checkpoint").toString();
    this.table = directory.resolve("table").toString();
  }

  @Test
  void everyRestartWithOtherOptionsIsReplayed() throws Exception {
    run(Map.of("rows", "3000", "rowsPerSecond", "2", "startingRow", "100"));
    assertReplayed(3000);
    run(
        Map.of(
            "rows", "9000",
            "rowsPerSecond", "1000",
            "maxRowsPerTrigger", "1700",
            "numPartitions", "3"));
    assertReplayed(9000);
    run(Map.of("rows", "9000", "rowsPerSecond", "5"));
    assertReplayed(9000);
    run(Map.of("rows", "12000", "rowsPerSecond", "7.25", "reader", "row"));
    assertReplayed(12_000);

    assertThat(replay(Map.of()).agg(Map.of("n", "min")).head().getLong(0)).isEqualTo(100);
  }

  @Test
  void batchThatFailed_isReplayedOnceItHasBeenCommitted() throws Exception {
    run(Map.of("rows", "1000", "rowsPerSecond", "50"));
    assertThatThrownBy(
            () ->
                write(
                    stream(Map.of("rows", "3000", "rowsPerSecond", "3", "maxRowsPerTrigger", "800"))
                        .where("n < 1500 OR raise_error('" + ON_PURPOSE + "')")))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining(ON_PURPOSE);
    assertThat(Path.of(checkpoint, "offsets", "1")).exists();
    assertReplayed(1000);

    run(Map.of("rows", "3000", "rowsPerSecond", "900"));
    assertReplayed(3000);
  }

  @Test
  void streamWithAStartInThePastIsReplayed() throws Exception {
    Map<String, String> slow =
        Map.of(
            "startTimestamp", "2024-01-01T00:00:00Z",
            "rowsPerSecond", "0.001",
            "maxRowsPerTrigger", "30000");
    run(slow);
    long due = stored().count();
    assertThat(due).isGreaterThan(50_000);
    assertReplayed(due, Map.of("startTimestamp", "2024-01-01T00:00:00Z"));

    run(Map.of("startTimestamp", "2024-01-01T00:00:00Z", "rowsPerSecond", "0.002"));
    long more = stored().count();
    assertReplayed(more, Map.of("startTimestamp", "2024-01-01T00:00:00Z"));
  }

  @Test
  void readersPartitionsAndProjectionsChangeNothing() throws Exception {
    run(Map.of("rows", "6000", "rowsPerSecond", "2"));
    run(Map.of("rows", "9000", "rowsPerSecond", "3"));

    assertReplayed(9000, Map.of("reader", "row"));
    assertReplayed(9000, Map.of("numPartitions", "7"));
    assertThat(replay(Map.of("numPartitions", "7")).rdd().getNumPartitions()).isEqualTo(8);
    assertThat(replay(Map.of("numPartitions", "3")).rdd().getNumPartitions()).isEqualTo(3);
    assertThat(replay(Map.of()).select("t").exceptAll(stored().select("t")).count()).isZero();
    assertThat(replay(Map.of()).where("n >= 5998").count()).isEqualTo(3002);
    assertThat(replay(Map.of()).queryExecution().executedPlan().toString())
        .contains("synthetic numbers seed=42 rows=[committed in " + checkpoint + "] columns=[n, t");
  }

  @Test
  void readTwiceInOneQueryIsDoneOnce() throws Exception {
    run(Map.of("rows", "100"));
    spark.conf().set("spark.sql.adaptive.enabled", "false");
    spark.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
    Dataset<Row> rows = replay(Map.of()).select("n", "r");
    Dataset<Row> same = replay(Map.of()).select("n", "r");
    Dataset<Row> joined = rows.join(same, rows.col("n").equalTo(same.col("n")));

    assertThat(joined.queryExecution().executedPlan().toString()).contains("ReusedExchange");
    assertThat(joined.count()).isEqualTo(100);
  }

  @Test
  void sourcesOfOneQueryAreToldApart() throws Exception {
    Dataset<Row> ticks =
        spark
            .readStream()
            .format("rate-micro-batch")
            .option("rowsPerBatch", 10)
            .load()
            .selectExpr("value n", "timestamp t", "value r", "1D x");
    Dataset<Row> one = stream(Map.of("rows", "300", "maxRowsPerTrigger", "200"));
    Dataset<Row> two = stream(Map.of("rows", "500", "name", "others", "rowsPerSecond", "7"));
    write(
        ticks
            .selectExpr("*", "'ticks' source")
            .union(one.selectExpr("*", "'one' source"))
            .union(two.selectExpr("*", "'two' source")));

    assertThat(stored().groupBy("source").count().collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder("[ticks,10]", "[one,300]", "[two,500]");
    assertEqual(
        replay(Map.of("checkpointSource", "1")), stored().where("source = 'one'").drop("source"));
    assertEqual(
        replay(Map.of("checkpointSource", "2", "name", "others")),
        stored().where("source = 'two'").drop("source"));
    assertThatThrownBy(() -> replay(Map.of()).count())
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("checkpointSource: must be one of 1, 2, this connector's sources");
  }

  @Test
  void offsetLogOfVersion2IsReplayed() throws Exception {
    spark.conf().set("spark.sql.streaming.offsetLog.formatVersion", "2");
    run(Map.of("rows", "300", "rowsPerSecond", "2"));
    run(Map.of("rows", "500", "rowsPerSecond", "3"));

    assertThat(Path.of(checkpoint, "offsets", "1")).content().startsWith("v2");
    assertReplayed(500);
  }

  @Test
  void purgedBatchesAreReplayedOnlyWhereTheirTimesAreTold() throws Exception {
    spark.conf().set("spark.sql.streaming.minBatchesToRetain", "1");
    spark.conf().set("spark.sql.streaming.asyncLogPurge.enabled", "false");
    run(Map.of("rows", "1000", "rowsPerSecond", "2", "maxRowsPerTrigger", "350"));
    assertThat(Path.of(checkpoint, "offsets", "0")).doesNotExist();
    assertReplayed(1000);

    run(Map.of("rows", "1150", "rowsPerSecond", "3"));
    assertReplayed(1150);

    run(Map.of("rows", "2000", "rowsPerSecond", "3"));
    assertThatThrownBy(() -> replay(Map.of()).count())
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("checkpoint: must tell every batch, but '" + checkpoint)
        .hasMessageContaining("rows 0 to 999 were skipped or had other times in them");
  }

  @Test
  void checkpointWithoutCommits_hasNoRows() throws Exception {
    run(Map.of("rows", "0"));

    assertThat(replay(Map.of()).count()).isZero();
    assertThat(replay(Map.of()).collectAsList()).isEmpty();
  }

  @Test
  void anotherSpec_isRefusedUnlessAccepted() throws Exception {
    run(Map.of("rows", "10"));

    assertThatThrownBy(() -> replay(Map.of("seed", "7")).count())
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("onSpecChange: the checkpoint was written with a spec that gives")
        .hasMessageContaining("what differs:\n    seed was 42, is 7");
    assertThat(replay(Map.of("seed", "7", "onSpecChange", "accept")).count()).isEqualTo(10);
  }

  @Test
  void boundsBesideTheCheckpoint_areRefused() {
    assertThatThrownBy(() -> replay(Map.of("rows", "10", "endingRow", "5")).count())
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("2 problems:\n  rows: contradicts 'checkpoint', which says which")
        .hasMessageContaining("\n  endingRow: contradicts 'checkpoint'");
  }

  @Test
  void checkpointOptionOfAStream_isRefused() {
    assertThatThrownBy(() -> write(stream(Map.of("checkpoint", "/another"))))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining(
            "checkpoint: must be an option of a batch read, but was '/another' in a stream; take"
                + " it out, or read with spark.read");
  }

  @Test
  void missingFolder_isRefused() {
    assertThatThrownBy(() -> replay(Map.of()).count())
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("but '" + checkpoint + "' does not exist; set it to the query's");
  }

  @Test
  void exampleOfTheDocumentsHolds() throws Exception {
    write(
        spark.readStream().format("synthetic").option("preset", "iot").option("rows", 500).load());

    assertThat(ReplayExample.isExactlyOnce(spark, checkpoint, table)).isTrue();
    stored().limit(1).write().format("delta").mode("append").save(table);
    assertThat(ReplayExample.isExactlyOnce(spark, checkpoint, table)).isFalse();
  }

  private void run(Map<String, String> options) throws Exception {
    write(stream(options));
  }

  private Dataset<Row> stream(Map<String, String> options) {
    return spark.readStream().format("synthetic").option("spec", SPEC).options(options).load();
  }

  /** Runs a query to its end. */
  private void write(Dataset<Row> stream) throws Exception {
    stream
        .writeStream()
        .format("delta")
        .option("checkpointLocation", checkpoint)
        .trigger(Trigger.AvailableNow())
        .start(table)
        .awaitTermination();
  }

  private Dataset<Row> stored() {
    return spark.read().format("delta").load(table);
  }

  private Dataset<Row> replay(Map<String, String> options) {
    Map<String, String> all = new HashMap<>(options);
    all.put("checkpoint", checkpoint);
    return spark.read().format("synthetic").option("spec", SPEC).options(all).load();
  }

  private void assertReplayed(long rows) {
    assertReplayed(rows, Map.of());
  }

  private void assertReplayed(long rows, Map<String, String> options) {
    assertThat(replay(options).count()).isEqualTo(rows);
    assertEqual(replay(options), stored());
  }

  private static void assertEqual(Dataset<Row> replay, Dataset<Row> stored) {
    Map<Row, Long> expected = multiset(stored);
    assertThat(expected).isNotEmpty();
    assertThat(multiset(replay).equals(expected)).isTrue();
  }

  /** How often each row is there. */
  private static Map<Row, Long> multiset(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .collect(Collectors.groupingBy(row -> row, Collectors.counting()));
  }
}
