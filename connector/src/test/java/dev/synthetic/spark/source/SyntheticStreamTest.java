package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.pushdown.RowRange;
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
            new RowPartition(
                new RowRange(0, 700),
                new Anchor(0, Specs.NEW_YEAR, new java.math.BigDecimal(10)),
                0));
  }

  @Test
  void fewRows_waitForOthersUntilTheFirstHasWaitedLongEnough() {
    SyntheticStream stream =
        stream(
            "startTimestamp", "2024-01-01",
            "rowsPerSecond", "10",
            "minRowsPerTrigger", "50",
            "maxTriggerDelay", "3 seconds");
    Offset start = stream.initialOffset();
    ReadLimit limit = stream.getDefaultReadLimit();

    nowMicros += 2_999_000;
    assertThat(stream.latestOffset(start, limit)).isEqualTo(start);
    assertThat(row(stream.reportLatestOffset())).isEqualTo(30);
    nowMicros += 1000;
    Offset end = stream.latestOffset(start, limit);
    assertThat(row(end)).isEqualTo(31);
    nowMicros += 3 * Specs.SECOND; // row 31 is due 100 ms after row 30
    assertThat(stream.latestOffset(end, limit)).isEqualTo(end);
  }

  @Test
  void enoughRows_doNotWait() {
    SyntheticStream stream =
        stream(
            "startTimestamp", "2024-01-01", "rowsPerSecond", "1000", "minRowsPerTrigger", "1000");
    nowMicros += 998_000;

    assertThat(row(stream.latestOffset(stream.initialOffset(), stream.getDefaultReadLimit())))
        .isZero();
    nowMicros += 1000;
    assertThat(row(stream.latestOffset(stream.initialOffset(), stream.getDefaultReadLimit())))
        .isEqualTo(1000);
  }

  @Test
  void availableNow_waitsForNothing() {
    SyntheticStream stream = stream("rows", "7", "minRowsPerTrigger", "50");
    stream.prepareForTriggerAvailableNow();

    assertThat(after(stream, stream.getDefaultReadLimit())).isEqualTo(7);
  }

  @Test
  void lastRows_waitForNothing() {
    SyntheticStream stream =
        stream(
            "startTimestamp", "2024-01-01",
            "rowsPerSecond", "10",
            "minRowsPerTrigger", "50",
            "maxRows", "60");
    nowMicros += 5 * Specs.SECOND;
    Offset first = stream.latestOffset(stream.initialOffset(), stream.getDefaultReadLimit());
    nowMicros += Specs.SECOND;
    Offset last = stream.latestOffset(first, stream.getDefaultReadLimit());

    assertThat(row(first)).isEqualTo(51);
    assertThat(row(last)).isEqualTo(60);
    nowMicros += 3600 * Specs.SECOND;
    assertThat(stream.latestOffset(last, stream.getDefaultReadLimit())).isEqualTo(last);
  }

  private static long after(SyntheticStream stream, ReadLimit limit) {
    return row(stream.latestOffset(stream.initialOffset(), limit));
  }

  private static long row(@org.jspecify.annotations.Nullable Offset offset) {
    return offset == null ? -1 : LogOffset.parse(offset.json()).endRow();
  }

  private SyntheticStream stream(String... namesAndValues) {
    return Specs.stream(Specs.options(namesAndValues), () -> nowMicros);
  }
}
