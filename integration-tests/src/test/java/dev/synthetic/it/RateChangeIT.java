package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of one checkpoint with other rate profiles: the rows, their event times and their replay.
 */
@Tag("core")
final class RateChangeIT {
  private static final String SPEC =
      """
      name: numbers
      columns:
        - {name: n, type: long, sequence: {start: 0, step: 1}}
        - {name: t, type: timestamp}
        - {name: r, type: long, minValue: 0, maxValue: 1000000}
      """;

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private final SparkSession spark = LocalSpark.session();
  private final Map<String, String> spec = new HashMap<>(Map.of("spec", SPEC));
  private final List<Row> rows = new ArrayList<>();
  private final String checkpoint;

  RateChangeIT(@TempDir Path directory) {
    this.checkpoint = directory.toString();
  }

  @AfterEach
  void replayGivesTheRowsAsEmitted() {
    assertThat(sorted(read(Map.of("checkpoint", checkpoint)).collectAsList())).isEqualTo(rows);
  }

  @Test
  void newStepsStartAtTheNextRow_andANewRowsPerSecondGoesOnWithThem() throws Exception {
    spec.put("startTimestamp", START.toString());
    String steps = "{steps: [{multiplier: 1}, {after: 2 seconds, multiplier: 4}]}";
    run(Map.of("rows", "10", "rowsPerSecond", "2"));
    run(Map.of("rows", "20", "rowsPerSecond", "2", "rate", steps));
    run(Map.of("rows", "30", "rowsPerSecond", "4", "rate", steps));

    assertThat(numbers()).isEqualTo(consecutive(0, 30));
    assertThat(millis().subList(8, 24))
        .containsExactly(
            4000.0, 4500.0, 5000.0, 5500.0, 6000.0, 6500.0, 7000.0, 7125.0, 7250.0, 7375.0, 7500.0,
            7625.0, 7750.0, 7812.5, 7875.0, 7937.5);
  }

  @Test
  void anyProfileFollowsAnyOther_noRowTwiceNoneMissingAndNoTimeBack() throws Exception {
    spec.put("startTimestamp", START.toString());
    List<String> rates =
        List.of(
            "{businessHours: {inside: 4, outside: 0}}",
            "{bursts: {every: 1 minute, duration: 2 seconds, multiplier: 10, random: true}}",
            "{}",
            "{ramp: {over: 10 minutes}, sine: {period: 1 hour, amplitude: 1}}",
            "{square: {period: 10 seconds}}",
            "{schedule: {weights: [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,"
                + " 1, 1, 9]}}");
    for (int i = 0; i < rates.size(); i++) {
      run(
          Map.of(
              "rows",
              Integer.toString(700 * (i + 1)),
              "maxRowsPerTrigger",
              "300",
              "rate",
              rates.get(i),
              "arrivals",
              i % 2 == 0 ? "even" : "poisson"));
    }

    assertThat(numbers()).isEqualTo(consecutive(0, 4200));
    assertThat(millis()).isSorted();
    Dataset<Row> batch = read(Map.of("rows", "4200"));
    assertThat(sorted(batch.collectAsList()))
        .extracting(row -> row.get(2))
        .isEqualTo(rows.stream().map(row -> row.get(2)).toList());
  }

  /** A thousand rows are due in at most two milliseconds: any restart takes longer. */
  @Test
  void pauseAndSkipLeaveTheirGaps() throws Exception {
    String rate =
        "{ramp: {from: 0.5, to: 2, over: 1 minute}, bursts: {every: 1 second, duration: 100"
            + " milliseconds, multiplier: 3, random: true}}";
    Map<String, String> pace =
        Map.of("rowsPerSecond", "1M", "rowsPerRun", "1000", "rate", rate, "arrivals", "poisson");
    run(pace);
    Instant paused = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    run(with(pace, "backlog", "pause"));
    Instant skipped = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    run(with(pace, "backlog", "skip"));
    run(with(pace, "rate", "{sine: {period: 1 second, amplitude: 0.5}}"));

    long afterSkip = rows.get(2000).getLong(0);
    assertThat(afterSkip).isGreaterThan(2000);
    assertThat(numbers().subList(0, 2000)).isEqualTo(consecutive(0, 2000));
    assertThat(numbers().subList(2000, 4000)).isEqualTo(consecutive(afterSkip, afterSkip + 2000));
    assertThat(rows.get(1000).getTimestamp(1).toInstant()).isAfterOrEqualTo(paused);
    assertThat(rows.get(2000).getTimestamp(1).toInstant()).isAfterOrEqualTo(skipped);
    assertThat(millis()).isSorted();
  }

  private static Map<String, String> with(Map<String, String> options, String name, String value) {
    Map<String, String> both = new HashMap<>(options);
    both.put(name, value);
    return both;
  }

  /** Runs the stream to the end that the options give it. */
  private void run(Map<String, String> options) throws Exception {
    spark
        .readStream()
        .format("synthetic")
        .options(spec)
        .options(options)
        .load()
        .writeStream()
        .foreachBatch(
            (VoidFunction2<Dataset<Row>, Long>)
                (batch, id) -> rows.addAll(sorted(batch.collectAsList())))
        .option("checkpointLocation", checkpoint)
        .trigger(Trigger.AvailableNow())
        .start()
        .awaitTermination();
  }

  private Dataset<Row> read(Map<String, String> options) {
    return spark.read().format("synthetic").options(spec).options(options).load();
  }

  private static List<Row> sorted(List<Row> rows) {
    return rows.stream().sorted(Comparator.comparing(row -> row.getLong(0))).toList();
  }

  private List<Long> numbers() {
    return rows.stream().map(row -> row.getLong(0)).toList();
  }

  /** The event times, counted from the start. */
  private List<Double> millis() {
    return rows.stream()
        .map(row -> ChronoUnit.MICROS.between(START, row.getTimestamp(1).toInstant()) / 1000.0)
        .toList();
  }

  private static List<Long> consecutive(long first, long end) {
    return LongStream.range(first, end).boxed().toList();
  }
}
