package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Limits, backlogs and ends of streams, and several sources in one query, in Spark itself. */
@Timeout(600) // a stream that never ends would wait for ever
final class StreamLimitsIT {
  private static final String SPEC =
      """
      name: numbers
      startTimestamp: 2024-01-01T00:00:00Z
      columns:
        - {name: n, type: long, sequence: {start: 0, step: 1}}
        - {name: t, type: timestamp}
      """;

  private static final String ON_PURPOSE = "an error on purpose";
  private static final int MILLIS_BETWEEN_LOOKS = 50;

  private final SparkSession spark = LocalSpark.session();
  private final Map<Long, List<Row>> batches = new LinkedHashMap<>();

  private final Path directory;

  StreamLimitsIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void smallestLimitCutsABatch_andMaxRowsEndTheStream() throws Exception {
    // a long and a timestamp are 16 bytes
    StreamingQuery query =
        untilEnded(
            Map.of("maxBytesPerTrigger", "1600", "maxRowsPerTrigger", "400", "maxRows", "950"));

    assertThat(sizes(query))
        .containsExactly(100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 100L, 50L);
    assertThat(numbers()).isEqualTo(range(0, 950));
    Map<String, String> metrics = metrics(query);
    assertThat(metrics)
        .containsEntry("endRow", "950")
        .containsEntry("ended", "true")
        .containsEntry("lagRows", "0")
        .containsEntry("eventTimeMin", "2024-01-01T00:15:00Z")
        .containsEntry("eventTimeMax", "2024-01-01T00:15:49Z")
        .containsEntry("batchRowsPerSecond", "1")
        .containsEntry("rowsPerSecond", "1")
        .containsEntry("backlog", "catchUp");
  }

  @Test
  void endedStream_staysEndedAfterARestart() throws Exception {
    untilEnded(Map.of("maxRows", "100"));
    StreamingQuery query = untilEnded(Map.of("maxRows", "100"));

    assertThat(sizes(query)).isEmpty();
    assertThat(numbers()).isEqualTo(range(0, 100));
  }

  @Test
  void batchWaitsForItsMinimum() throws Exception {
    Map<String, String> options =
        Map.of(
            "startTimestamp", Instant.now().toString(),
            "rowsPerSecond", "1000",
            "minRowsPerTrigger", "600",
            "maxTriggerDelay", "1 hour",
            "maxRows", "1300");
    List<Long> sizes = sizes(untilEnded(options));

    assertThat(sizes.stream().mapToLong(size -> size).sum()).isEqualTo(1300);
    assertThat(sizes.subList(0, sizes.size() - 1)).allMatch(size -> size >= 600);
    assertThat(numbers()).isEqualTo(range(0, 1300));
  }

  @Test
  void pause_timesTheNextRowFromTheRestart() throws Exception {
    untilEnded(Map.of("maxRows", "100"));
    Instant restart = Instant.now();
    Map<String, String> options =
        Map.of("backlog", "pause", "rowsPerSecond", "500", "maxRows", "400");
    StreamingQuery query = untilEnded(options);

    assertThat(numbers()).isEqualTo(range(0, 400));
    List<Instant> times = times();
    assertThat(times).isSorted();
    assertThat(times.get(99)).isEqualTo("2024-01-01T00:01:39Z");
    assertThat(times.get(100)).isBetween(restart.minusMillis(1), Instant.now());
    assertThat(times.get(101)).isEqualTo(times.get(100).plusMillis(2));
    assertThat(metrics(query)).containsEntry("backlog", "pause");
  }

  @Test
  void skip_leavesOutWhatFellDueBetweenTheRuns() throws Exception {
    untilEnded(Map.of("maxRows", "100"));
    Instant restart = Instant.now();
    untilBatches(Map.of("backlog", "skip", "rowsPerSecond", "500"), 3);

    List<Long> numbers = numbers();
    long next = numbers.get(100);
    assertThat(numbers).isEqualTo(concat(range(0, 100), range(next, next + numbers.size() - 100)));
    assertThat(next).isGreaterThan(500L * 86_400 * 365);
    assertThat(times()).isSorted();
    assertThat(times().get(100)).isAfterOrEqualTo(restart.minusMillis(1));
  }

  @Test
  void batchThatFailedUnderAPolicy_isTheSameUnderAnother() throws Exception {
    untilEnded(Map.of("maxRows", "100"));
    assertThatThrownBy(
            () ->
                start(
                        Map.of("backlog", "pause", "rowsPerSecond", "500"),
                        Trigger.ProcessingTime(0),
                        1)
                    .awaitTermination())
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining(ON_PURPOSE);
    List<Row> failed = List.copyOf(batches.get(1L));
    untilBatches(Map.of("backlog", "skip", "rowsPerSecond", "500"), 2);

    assertThat(batches.get(1L)).isEqualTo(failed);
    assertThat(numbers().get(100)).isEqualTo(100);
    assertThat(times()).isSorted();
  }

  @Test
  void sameSpecTwiceInOneQuery_givesEveryRowTwice() throws Exception {
    Map<String, String> options = Map.of("rows", "1000", "maxRowsPerTrigger", "300");
    Dataset<Row> one = stream(options);
    StreamingQuery query = start(one.union(stream(options)), Trigger.AvailableNow(), -1);
    query.awaitTermination();

    assertThat(sizes(query)).containsExactly(600L, 600L, 600L, 200L);
    assertThat(numbers().stream().sorted().toList())
        .isEqualTo(range(0, 1000).stream().flatMap(n -> List.of(n, n).stream()).toList());
  }

  @Test
  void besideASourceWithoutAvailableNow_allRowsDueComeInOneBatch() throws Exception {
    Dataset<Row> rate =
        spark.readStream().format("rate").load().selectExpr("-1 - value", "timestamp");
    Map<String, String> options = Map.of("rowsPerSecond", "0.001", "maxRowsPerTrigger", "10");
    StreamingQuery query = start(stream(options).union(rate), Trigger.AvailableNow(), -1);
    query.awaitTermination();

    List<Long> ours = numbers().stream().filter(n -> n >= 0).sorted().toList();
    assertThat(batches).hasSize(1);
    assertThat(ours).hasSizeGreaterThan(60_000).isEqualTo(range(0, ours.size()));
  }

  @Test
  void backfillAndAStreamThatStartsThere_areOneLongStream() throws Exception {
    String table = directory.resolve("table").toString();
    batch(Map.of("endingRow", "1000")).write().format("delta").save(table);
    StreamingQuery live =
        stream(Map.of("startingRow", "1000", "maxRows", "700", "maxRowsPerTrigger", "300"))
            .writeStream()
            .format("delta")
            .option("checkpointLocation", checkpoint())
            .start(table);
    stopAtItsEnd(live);

    Dataset<Row> rows = spark.read().format("delta").load(table);
    Dataset<Row> longStream = batch(Map.of("rows", "1700"));
    assertThat(sizes(live)).containsExactly(300L, 300L, 100L);
    assertThat(rows.exceptAll(longStream).count()).isZero();
    assertThat(longStream.exceptAll(rows).count()).isZero();
  }

  @Test
  void smallBatches_haveFewTasks() {
    Map<String, String> options = Map.of("rows", "1000", "numPartitions", "200");
    Map<String, String> fewer = new HashMap<>(options);
    fewer.put("minRowsPerPartition", "300");

    assertThat(batch(options).javaRDD().getNumPartitions()).isEqualTo(200);
    assertThat(batch(fewer).javaRDD().getNumPartitions()).isEqualTo(3);
  }

  private Dataset<Row> stream(Map<String, String> options) {
    return spark.readStream().format("synthetic").option("spec", SPEC).options(options).load();
  }

  private Dataset<Row> batch(Map<String, String> options) {
    return spark.read().format("synthetic").option("spec", SPEC).options(options).load();
  }

  private String checkpoint() {
    return directory.resolve("checkpoint").toString();
  }

  private StreamingQuery untilEnded(Map<String, String> options) throws Exception {
    return stopAtItsEnd(start(options, Trigger.ProcessingTime(0), -1));
  }

  private static StreamingQuery stopAtItsEnd(StreamingQuery query) throws Exception {
    while (query.lastProgress() == null || !"true".equals(metrics(query).get("ended"))) {
      query.awaitTermination(MILLIS_BETWEEN_LOOKS);
    }
    query.stop();
    return query;
  }

  private void untilBatches(Map<String, String> options, int count) throws Exception {
    StreamingQuery query = start(options, Trigger.ProcessingTime(0), -1);
    while (sizes(query).size() < count) {
      query.awaitTermination(MILLIS_BETWEEN_LOOKS);
    }
    query.stop();
  }

  private StreamingQuery start(Map<String, String> options, Trigger trigger, long failing)
      throws Exception {
    return start(stream(options), trigger, failing);
  }

  /** Runs until stopped, or until a batch fails after its rows were seen. */
  private StreamingQuery start(Dataset<Row> rows, Trigger trigger, long failing) throws Exception {
    return rows.writeStream()
        .foreachBatch((VoidFunction2<Dataset<Row>, Long>) (batch, id) -> see(batch, id, failing))
        .option("checkpointLocation", checkpoint())
        .trigger(trigger)
        .start();
  }

  private void see(Dataset<Row> rows, long id, long failing) {
    batches.put(id, rows.collectAsList());
    if (id == failing) {
      throw new IllegalStateException(ON_PURPOSE);
    }
  }

  /** Rows of each batch, as the engine counted them. */
  private static List<Long> sizes(StreamingQuery query) {
    return Arrays.stream(query.recentProgress())
        .map(StreamingQueryProgress::numInputRows)
        .filter(size -> size > 0)
        .toList();
  }

  private static Map<String, String> metrics(StreamingQuery query) {
    return query.lastProgress().sources()[0].metrics();
  }

  private List<Long> numbers() {
    List<Long> numbers = new ArrayList<>();
    batches.values().forEach(rows -> rows.forEach(row -> numbers.add(row.getLong(0))));
    return numbers;
  }

  private List<Instant> times() {
    List<Instant> times = new ArrayList<>();
    batches
        .values()
        .forEach(rows -> rows.forEach(row -> times.add(row.getTimestamp(1).toInstant())));
    return times;
  }

  private static List<Long> range(long first, long end) {
    return LongStream.range(first, end).boxed().toList();
  }

  private static List<Long> concat(List<Long> one, List<Long> other) {
    List<Long> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
