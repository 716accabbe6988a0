package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.junit.jupiter.api.Test;

/** What progress reports say of a stream. */
final class StreamMetricsTest {
  private static final String START = "2023-12-31T23:59:00Z"; // a minute before now

  private final MicroClock clock = () -> Specs.NEW_YEAR;

  @Test
  void beforeTheFirstBatch_theyTellWhatIsAskedFor() {
    assertThat(stream("rowsPerSecond", "7.50", "backlog", "pause").metrics(Optional.empty()))
        .isEqualTo(Map.of("rowsPerSecond", "7.5", "backlog", "pause"));
  }

  @Test
  void theyTellHowFarBehindTheStreamIsAndWhenItsRowsWereDue() {
    SyntheticStream stream = stream("rowsPerSecond", "10", "startTimestamp", START);
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.maxRows(400));
    stream.planInputPartitions(stream.initialOffset(), end);

    assertThat(stream.metrics(Optional.of(end)))
        .containsAllEntriesOf(
            Map.of(
                "rowsPerSecond", "10",
                "backlog", "catchUp",
                "endRow", "400",
                "ended", "false",
                "dueRow", "601",
                "lagRows", "201",
                "lagMillis", "20000",
                "eventTimeMin", "2023-12-31T23:59:00Z",
                "eventTimeMax", "2023-12-31T23:59:39.900Z",
                "batchRowsPerSecond", "10"))
        .containsEntry("multiplier", "1");
  }

  @Test
  void theyTellTheMultiplierOfThePace() {
    SyntheticStream stream =
        stream("rate", "{square: {period: 1 hour, high: 2.5}}", "startTimestamp", START);
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable());

    assertThat(stream.metrics(Optional.of(end))).containsEntry("multiplier", "2.5");
  }

  @Test
  void withoutLag_theyAreZero() {
    SyntheticStream stream = stream("rowsPerSecond", "10", "startTimestamp", START);
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable());

    assertThat(stream.metrics(Optional.of(end)))
        .containsEntry("lagRows", "0")
        .containsEntry("lagMillis", "0");
  }

  @Test
  void rowsThatAreNotDueYet_areNotLate() {
    SyntheticStream stream = stream("rowsPerSecond", "0.001", "rows", "9223372036854775807");
    stream.prepareForTriggerAvailableNow();
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.maxRows(1L << 62));
    stream.planInputPartitions(stream.initialOffset(), end);

    assertThat(stream.metrics(Optional.of(end)))
        .containsEntry("lagRows", Long.toString((1L << 62) - 1))
        .containsEntry("lagMillis", "0")
        .doesNotContainKey("eventTimeMax");
  }

  @Test
  void skippedRows_areNoLag() {
    SyntheticStream first = stream("rowsPerSecond", "10", "startTimestamp", START);
    Offset end = first.latestOffset(first.initialOffset(), ReadLimit.maxRows(400));
    SyntheticStream restarted =
        stream("rowsPerSecond", "10", "startTimestamp", START, "backlog", "skip");
    restarted.latestOffset(end, ReadLimit.allAvailable());

    assertThat(restarted.metrics(Optional.of(end)))
        .containsEntry("backlog", "skip")
        .containsEntry("dueRow", "601")
        .containsEntry("lagRows", "1");
  }

  @Test
  void lastRow_isTold() {
    SyntheticStream stream =
        stream("rowsPerSecond", "10", "startTimestamp", START, "maxRows", "400");
    Offset almost = stream.latestOffset(stream.initialOffset(), ReadLimit.maxRows(399));
    Offset end = stream.latestOffset(almost, ReadLimit.allAvailable());

    assertThat(stream.metrics(Optional.of(almost))).containsEntry("ended", "false");
    assertThat(stream.metrics(Optional.of(end)))
        .containsEntry("ended", "true")
        .containsEntry("dueRow", "400")
        .containsEntry("lagRows", "0");
  }

  @Test
  void batchThatIsDoneAgain_tellsItsEndAndItsTimes() {
    SyntheticStream first = stream("rowsPerSecond", "10", "startTimestamp", START);
    Offset end = first.latestOffset(first.initialOffset(), ReadLimit.maxRows(11));
    SyntheticStream restarted = stream("rowsPerSecond", "3", "startTimestamp", START);
    restarted.planInputPartitions(restarted.initialOffset(), end);

    assertThat(restarted.metrics(Optional.of(end)))
        .isEqualTo(
            Map.of(
                "rowsPerSecond", "3",
                "backlog", "catchUp",
                "endRow", "11",
                "ended", "false",
                "eventTimeMin", "2023-12-31T23:59:00Z",
                "eventTimeMax", "2023-12-31T23:59:01Z",
                "batchRowsPerSecond", "10"));
  }

  private SyntheticStream stream(String... namesAndValues) {
    return Specs.stream(Specs.options(namesAndValues), clock);
  }
}
