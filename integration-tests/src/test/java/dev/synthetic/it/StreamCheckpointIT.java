package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of one checkpoint, each with other options, seen batch by batch. */
@Tag("core")
final class StreamCheckpointIT {
  private static final String SPEC =
      """
      name: numbers
      columns:
        - {name: n, type: long, sequence: {start: 0, step: 1}}
        - {name: t, type: timestamp}
        - {name: r, type: long, minValue: 0, maxValue: 1000000}
      """;

  private static final String ON_PURPOSE = "an error on purpose";

  private final SparkSession spark = LocalSpark.session();
  private final Map<Long, List<Row>> batches = new LinkedHashMap<>();

  private final Path directory;

  StreamCheckpointIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void raisedRows_continueWithoutGapOrRepetition() throws Exception {
    run(Map.of("rows", "50000", "rowsPerSecond", "1000"));
    assertThat(numbers()).hasSize(50_000);
    run(
        Map.of(
            "rows", "120000",
            "rowsPerSecond", "7",
            "numPartitions", "5",
            "maxRowsPerTrigger", "30000"));

    assertThat(batches).hasSize(4);
    assertThat(numbers()).hasSize(120_000);
    assertInOrder();
    run(Map.of("rows", "100000"));
    assertThat(batches).hasSize(4);
  }

  @Test
  void changedPace_continuesTheTimesWhereTheyWere() throws Exception {
    String start = "2024-01-01T00:00:00Z";
    run(Map.of("rows", "10", "rowsPerSecond", "2", "startTimestamp", start));
    run(Map.of("rows", "20", "rowsPerSecond", "1000", "startTimestamp", start));

    assertThat(times().subList(8, 13))
        .containsExactly(4_000_000L, 4_500_000L, 5_000_000L, 5_001_000L, 5_002_000L);
    assertInOrder();
  }

  @Test
  void changedSeed_isRefusedBeforeTheFirstBatchUnlessAccepted() throws Exception {
    run(Map.of("rows", "100"));

    assertThatThrownBy(() -> run(Map.of("rows", "200", "seed", "7")))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining("onSpecChange: the checkpoint was written with a spec that gives")
        .hasMessageContaining("set onSpecChange=accept");
    assertThat(batches).hasSize(1);

    run(Map.of("rows", "200", "seed", "7", "onSpecChange", "accept"));
    assertThat(numbers()).hasSize(200);
    assertInOrder();
    assertThat(batches.get(1L)).extracting(row -> row.getLong(2)).isEqualTo(random("7", 100, 200));
  }

  @Test
  void batchThatFailed_isTheSameWhateverTheOptionsSayWhenItRunsAgain() throws Exception {
    Map<String, String> first =
        Map.of("rows", "500", "maxRowsPerTrigger", "200", "rowsPerSecond", "3");
    assertFails(0, first);
    List<Row> firstBatch = List.copyOf(batches.get(0L));
    assertFails(
        1,
        Map.of(
            "rows", "500",
            "startingRow", "50",
            "maxRowsPerTrigger", "100",
            "numPartitions", "3",
            "rowsPerSecond", "7"));
    assertThat(batches.get(0L)).isEqualTo(firstBatch);
    List<Row> secondBatch = List.copyOf(batches.get(1L));
    run(Map.of("rows", "300", "numPartitions", "7", "maxRowsPerTrigger", "11"));

    assertThat(firstBatch).hasSize(200);
    assertThat(secondBatch).hasSize(100);
    assertThat(batches.get(1L)).isEqualTo(secondBatch);
    assertThat(numbers()).hasSize(300);
    assertInOrder();
  }

  @Test
  @SuppressWarnings("deprecation") // of Spark; it is still used
  void triggerOnce_givesAllRowsDueInOneBatch() throws Exception {
    Map<String, String> options =
        Map.of(
            "startTimestamp", "2024-01-01T00:00:00Z",
            "rowsPerSecond", "0.001",
            "maxRowsPerTrigger", "10");
    run(options, Trigger.Once(), -1);

    assertThat(batches).hasSize(1);
    assertThat(numbers()).hasSizeGreaterThan(50_000);
    assertInOrder();
  }

  @Test
  void startInTheFuture_givesNoRowsAndNoFailure() throws Exception {
    run(Map.of("startTimestamp", "2199-01-01T00:00:00Z"));

    assertThat(numbers()).isEmpty();
  }

  @Test
  void checkpointOfAnotherSource_isRefused() throws Exception {
    spark
        .readStream()
        .format("rate")
        .load()
        .writeStream()
        .format("noop")
        .option("checkpointLocation", directory.toString())
        .trigger(Trigger.AvailableNow())
        .start()
        .awaitTermination();

    assertThatThrownBy(() -> run(Map.of("rows", "10")))
        .hasMessageContaining("Offset must be as this connector writes it");
  }

  private void assertFails(long batch, Map<String, String> options) {
    assertThatThrownBy(() -> run(options, Trigger.AvailableNow(), batch))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining(ON_PURPOSE);
  }

  private void run(Map<String, String> options) throws Exception {
    run(options, Trigger.AvailableNow(), -1);
  }

  /** Runs to the end, or until a batch fails after its rows were seen. */
  private void run(Map<String, String> options, Trigger trigger, long failing) throws Exception {
    Dataset<Row> stream =
        spark.readStream().format("synthetic").option("spec", SPEC).options(options).load();
    stream
        .writeStream()
        .foreachBatch((VoidFunction2<Dataset<Row>, Long>) (rows, id) -> see(rows, id, failing))
        .option("checkpointLocation", directory.toString())
        .trigger(trigger)
        .start()
        .awaitTermination();
  }

  private void see(Dataset<Row> rows, long id, long failing) {
    batches.put(id, rows.collectAsList());
    if (id == failing) {
      throw new IllegalStateException(ON_PURPOSE);
    }
  }

  private List<Long> numbers() {
    List<Long> numbers = new ArrayList<>();
    batches.values().forEach(rows -> rows.forEach(row -> numbers.add(row.getLong(0))));
    return numbers;
  }

  /** Microseconds since the new year of 2024. */
  private List<Long> times() {
    List<Long> times = new ArrayList<>();
    batches.values().forEach(rows -> rows.forEach(row -> times.add(micros(row.getTimestamp(1)))));
    return times;
  }

  private static long micros(Timestamp time) {
    return (time.getTime() - 1_704_067_200_000L) * 1000 + time.getNanos() / 1000 % 1000;
  }

  private void assertInOrder() {
    List<Long> numbers = numbers();
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo(i);
    }
    assertThat(times()).isSorted();
  }

  private List<Long> random(String seed, long first, long end) {
    return spark
        .read()
        .format("synthetic")
        .option("spec", SPEC)
        .option("seed", seed)
        .option("startingRow", first)
        .option("endingRow", end)
        .load()
        .select("r")
        .as(Encoders.LONG())
        .collectAsList();
  }
}
