package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.junit.jupiter.api.Test;

/** A stream as Spark's engine calls it. */
final class SyntheticStreamTest {
  private long nowMicros = Specs.NEW_YEAR;

  @Test
  void availableNowTarget_isFixedByTheFirstCall() {
    SyntheticStream stream = stream("startTimestamp", "2023-12-31T23:59:50Z", "rowsPerSecond", "1");
    stream.prepareForTriggerAvailableNow();
    nowMicros += 10 * Specs.SECOND; // offsets are recovered in between
    Offset first = stream.latestOffset(stream.initialOffset(), ReadLimit.maxRows(15));
    nowMicros += 3600 * Specs.SECOND;
    Offset second = stream.latestOffset(first, ReadLimit.maxRows(15));

    assertThat(row(first)).isEqualTo(15);
    assertThat(row(second)).isEqualTo(21);
    assertThat(stream.latestOffset(second, ReadLimit.maxRows(15))).isEqualTo(second);
    assertThat(row(stream.reportLatestOffset())).isEqualTo(21);
  }

  @Test
  void limitIsTheStrictestOfThoseGiven() {
    SyntheticStream stream = stream("rows", "1000");
    stream.prepareForTriggerAvailableNow();

    assertThat(after(stream, ReadLimit.allAvailable())).isEqualTo(1000);
    assertThat(after(stream, ReadLimit.maxRows(40))).isEqualTo(40);
    assertThat(after(stream, ReadLimit.maxFiles(3))).isEqualTo(1000);
    assertThat(
            after(
                stream,
                ReadLimit.compositeLimit(
                    new ReadLimit[] {
                      ReadLimit.maxRows(40), ReadLimit.minRows(5, 1), ReadLimit.maxRows(30)
                    })))
        .isEqualTo(30);
  }

  @Test
  void defaultLimit_isMaxRowsPerTrigger() {
    assertThat(stream("maxRowsPerTrigger", "70").getDefaultReadLimit())
        .isEqualTo(ReadLimit.maxRows(70));
    assertThat(stream().getDefaultReadLimit()).isEqualTo(ReadLimit.allAvailable());
  }

  @Test
  void nothingDue_givesTheStart() {
    SyntheticStream stream = stream("startTimestamp", "2025-01-01", "rows", "10");
    Offset start = stream.initialOffset();

    assertThat(stream.latestOffset(start, ReadLimit.allAvailable())).isEqualTo(start);
    assertThat(stream.planInputPartitions(start, start)).isEmpty();
  }

  @Test
  void batchPlannedAgainWithOtherOptions_hasTheSameRowsAndTimes() {
    SyntheticStream stream = stream("rows", "1000", "rowsPerSecond", "10", "numPartitions", "3");
    stream.prepareForTriggerAvailableNow();
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.maxRows(700));
    nowMicros += 3600 * Specs.SECOND;
    SyntheticStream restarted =
        stream(
            "rows", "10",
            "rowsPerSecond", "3",
            "numPartitions", "1",
            "maxRowsPerTrigger", "5",
            "startingRow", "9");

    assertThat(stream.planInputPartitions(stream.initialOffset(), end)).hasSize(3);
    assertThat(
            restarted.planInputPartitions(
                restarted.initialOffset(), restarted.deserializeOffset(end.json())))
        .containsExactly(
            new RowPartition(0, 700, new Anchor(0, Specs.NEW_YEAR, new java.math.BigDecimal(10))));
  }

  @Test
  void metrics_tellHowFarBehindTheStreamIs() {
    SyntheticStream stream =
        stream("rowsPerSecond", "10", "startTimestamp", "2023-12-31T23:59:00Z");
    assertThat(stream.metrics(Optional.empty())).isEqualTo(Map.of("rowsPerSecond", "10"));
    Offset end = stream.latestOffset(stream.initialOffset(), ReadLimit.maxRows(400));

    assertThat(stream.metrics(Optional.of(end)))
        .isEqualTo(
            Map.of("endRow", "400", "dueRow", "601", "lagRows", "201", "rowsPerSecond", "10"));
  }

  @Test
  void metrics_ofABatchThatIsDoneAgainTellWhereItEnds() {
    Offset end = stream("rowsPerSecond", "10").latestOffset(start(), ReadLimit.maxRows(400));
    SyntheticStream restarted = stream("rowsPerSecond", "10");

    assertThat(restarted.metrics(Optional.of(end)))
        .isEqualTo(Map.of("endRow", "1", "rowsPerSecond", "10"));
  }

  private Offset start() {
    return stream("rowsPerSecond", "10").initialOffset();
  }

  private static long after(SyntheticStream stream, ReadLimit limit) {
    return row(stream.latestOffset(stream.initialOffset(), limit));
  }

  private static long row(@org.jspecify.annotations.Nullable Offset offset) {
    return offset == null ? -1 : LogOffset.parse(offset.json()).endRow();
  }

  private SyntheticStream stream(String... namesAndValues) {
    Map<String, String> options = new HashMap<>(Specs.options(namesAndValues));
    Integer partitions = Specs.of(options).read().numPartitions();
    StreamLog log = Specs.log(namesAndValues);
    options.put("spec", Specs.TEXT);
    BlockReaderFactory readers =
        new BlockReaderFactory(SpecLoader.load(options), List.of("n"), true);
    return new SyntheticStream(
        log, readers, Partitions.exactly(partitions == null ? 1 : partitions), () -> nowMicros);
  }
}
