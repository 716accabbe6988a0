package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spec.InvalidSpecException;
import org.junit.jupiter.api.Test;

/** Where a stream goes next. */
final class StreamLogTest {
  private static final long NOW = Specs.NEW_YEAR;
  private static final long NO_LIMIT = Long.MAX_VALUE;

  @Test
  void newStream_beginsNowWithItsFirstRow() {
    StreamLog log = Specs.log("rowsPerSecond", "10");
    LogOffset begun = log.due(log.initial(), NOW, NO_LIMIT);

    assertThat(begun.endRow()).isEqualTo(1);
    assertThat(log.anchor(begun).row()).isZero();
    assertThat(log.anchor(begun).micros()).isEqualTo(NOW);
  }

  @Test
  void rowsComeDueAtThePace() {
    StreamLog log = Specs.log("rowsPerSecond", "10");
    LogOffset begun = log.due(log.initial(), NOW, NO_LIMIT);

    assertThat(log.due(begun, NOW + Specs.SECOND, NO_LIMIT).endRow()).isEqualTo(11);
    assertThat(log.due(begun, NOW + 99_000, NO_LIMIT)).isSameAs(begun);
  }

  @Test
  void startInThePast_givesHistoryFirst() {
    StreamLog log = Specs.log("rowsPerSecond", "10", "startTimestamp", "2023-12-31T00:00:00Z");
    LogOffset first = log.due(log.initial(), NOW, 1000);
    LogOffset second = log.due(first, NOW, NO_LIMIT);

    assertThat(log.rows(log.initial(), first)).isEqualTo(new RowRange(0, 1000));
    assertThat(log.rows(first, second)).isEqualTo(new RowRange(1000, 864_001));
  }

  @Test
  void startInTheFuture_givesNoRowsAndNoFailure() {
    StreamLog log = Specs.log("startTimestamp", "2024-01-02T00:00:00Z");
    LogOffset initial = log.initial();

    assertThat(log.due(initial, NOW, NO_LIMIT)).isSameAs(initial);
    assertThat(log.available(initial, NOW, NO_LIMIT)).isSameAs(initial);
    assertThat(log.rows(initial, initial).size()).isZero();
  }

  @Test
  void emptyFirstBatch_keepsTheStreamsFirstRow() {
    LogOffset empty = Specs.log("startingRow", "10").initial();
    StreamLog changed = Specs.log("startingRow", "20");
    LogOffset end = changed.due(LogOffset.parse(empty.json()), NOW, NO_LIMIT);

    assertThat(changed.rows(empty, end)).isEqualTo(new RowRange(10, 11));
  }

  @Test
  void startingRow_isTheFirstOfANewStream() {
    StreamLog log = Specs.log("startingRow", "40");
    LogOffset end = log.due(log.initial(), NOW, NO_LIMIT);

    assertThat(log.rows(log.initial(), end)).isEqualTo(new RowRange(40, 41));
    assertThat(log.anchor(end).row()).isEqualTo(40);
  }

  @Test
  void clockThatGoesBack_givesNoRowsUntilItCatchesUp() {
    StreamLog log = Specs.log("rowsPerSecond", "10");
    LogOffset end = log.due(log.initial(), NOW, NO_LIMIT);
    LogOffset later = log.due(end, NOW + Specs.SECOND, NO_LIMIT);

    assertThat(log.due(later, NOW - 3600 * Specs.SECOND, NO_LIMIT)).isSameAs(later);
    assertThat(log.due(later, NOW + 2 * Specs.SECOND, NO_LIMIT).endRow()).isEqualTo(21);
  }

  @Test
  void rowsDoNotEndAContinuousStream() {
    StreamLog log = Specs.log("rows", "5", "rowsPerSecond", "10");
    LogOffset begun = log.due(log.initial(), NOW, NO_LIMIT);

    assertThat(log.due(begun, NOW + Specs.SECOND, NO_LIMIT).endRow()).isEqualTo(11);
  }

  @Test
  void availableNow_goesToRowsInSlices() {
    StreamLog log = Specs.log("rows", "250", "startingRow", "7");
    LogOffset first = log.available(log.initial(), NOW, 100);
    LogOffset second = log.available(first, NOW, 100);
    LogOffset third = log.available(second, NOW, 100);

    assertThat(first.endRow()).isEqualTo(107);
    assertThat(second.endRow()).isEqualTo(207);
    assertThat(third.endRow()).isEqualTo(257);
    assertThat(log.available(third, NOW, 100)).isSameAs(third);
  }

  @Test
  void availableNow_goesToTheRowsDueWhenTheRunBegan() {
    StreamLog log = Specs.log("startTimestamp", "2024-01-01T00:00:00Z", "rowsPerSecond", "10");
    LogOffset first = log.available(log.initial(), NOW + Specs.SECOND, 5);
    LogOffset second = log.available(first, NOW + 3600 * Specs.SECOND, NO_LIMIT);

    assertThat(second.endRow()).isEqualTo(11);
    assertThat(log.available(second, NOW + 7200 * Specs.SECOND, NO_LIMIT)).isSameAs(second);
  }

  @Test
  void availableNow_addsRowsPerRunToEachRun() {
    StreamLog log = Specs.log("rowsPerRun", "30");
    LogOffset first = log.available(log.initial(), NOW, NO_LIMIT);
    StreamLog restarted = Specs.log("rowsPerRun", "30");

    assertThat(first.endRow()).isEqualTo(30);
    assertThat(restarted.available(first, NOW, 20).endRow()).isEqualTo(50);
    assertThat(restarted.available(restarted.available(first, NOW, 20), NOW, 20).endRow())
        .isEqualTo(60);
  }

  @Test
  void availableNow_withLoweredRowsStaysWhereItIs() {
    StreamLog log = Specs.log("rows", "250");
    LogOffset end = log.available(log.initial(), NOW, NO_LIMIT);

    assertThat(Specs.log("rows", "100").available(end, NOW, NO_LIMIT)).isSameAs(end);
  }

  @Test
  void availableNow_withRaisedRowsCountsThemFromTheStreamsFirstRow() {
    StreamLog log = Specs.log("rows", "250", "startingRow", "7");
    LogOffset end = log.available(log.initial(), NOW, NO_LIMIT);
    StreamLog restarted = Specs.log("rows", "300", "startingRow", "9");

    assertThat(restarted.available(end, NOW, NO_LIMIT).endRow()).isEqualTo(307);
  }

  @Test
  void availableNow_withoutAnEndSaysWhatToSet() {
    StreamLog log = Specs.log();

    assertThatThrownBy(() -> log.available(log.initial(), NOW, NO_LIMIT))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("rows: must be given for AvailableNow, but is missing")
        .hasMessageContaining("rowsPerRun");
  }

  @Test
  void newPace_holdsFromTheNextRow() {
    StreamLog slow = Specs.log("rowsPerSecond", "10");
    LogOffset end = slow.due(slow.initial(), NOW, NO_LIMIT);
    StreamLog fast = Specs.log("rowsPerSecond", "1000");
    LogOffset next = fast.due(end, NOW + Specs.SECOND, NO_LIMIT);

    assertThat(fast.rows(end, next)).isEqualTo(new RowRange(1, 902));
    assertThat(fast.anchor(next).timeline().dueMicros(1)).isEqualTo(NOW + 100_000);
    assertThat(fast.anchor(next).timeline().dueMicros(2)).isEqualTo(NOW + 101_000);
  }

  @Test
  void newPaceWhereTimeHasNoEnd_isRefusedWithTheWayOut() {
    StreamLog slow = Specs.log("rowsPerSecond", "0.001", "rows", "9223372036854775807");
    LogOffset end = slow.available(slow.initial(), NOW, NO_LIMIT);

    assertThat(end.endRow()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> Specs.log("rowsPerSecond", "1").due(end, NOW, NO_LIMIT))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("rowsPerSecond: must stay 0.001 from row 9223372036854775807");
  }

  @Test
  void lastRowNumber_isReachedAndNeverPassed() {
    String last = Long.toString(Long.MAX_VALUE);
    StreamLog log = Specs.log("startingRow", last, "startTimestamp", "1990-01-01T00:00:00Z");
    LogOffset initial = log.initial();

    assertThat(log.due(initial, NOW, NO_LIMIT)).isSameAs(initial);
    StreamLog further =
        Specs.log("startingRow", last, "startTimestamp", "1990-01-01T00:00:00Z", "rows", "1");
    assertThatThrownBy(() -> further.available(initial, NOW, 1))
        .hasMessageContaining("rows: must be at most 0, but was 1; row numbers have 63 bits");
  }

  @Test
  void replannedFirstBatch_hasTheSameRowsWhateverTheOptionsSayByThen() {
    StreamLog log =
        Specs.log(
            "startTimestamp", "2024-01-01T00:00:00Z",
            "startingTimestamp", "2024-01-01T00:00:10Z",
            "rowsPerSecond", "10");
    LogOffset end = log.due(log.initial(), NOW + 20 * Specs.SECOND, NO_LIMIT);
    StreamLog restarted =
        Specs.log(
            "startTimestamp", "2024-01-01T00:00:00Z", "startingRow", "3", "rowsPerSecond", "7");

    assertThat(log.rows(log.initial(), end)).isEqualTo(new RowRange(100, 201));
    assertThat(restarted.rows(restarted.initial(), end)).isEqualTo(new RowRange(100, 201));
    assertThat(restarted.anchor(end)).isEqualTo(log.anchor(end));
  }

  @Test
  void batchBeginsAtItsAnchorWhereThatLiesAhead() {
    StreamLog log = Specs.log();
    LogOffset start = log.due(log.initial(), NOW, NO_LIMIT);
    Anchor ahead = new Anchor(500, NOW, Specs.of().rowsPerSecond());
    LogOffset end = start.advancedTo(600, ahead, start.fingerprint());

    assertThat(log.rows(start, end)).isEqualTo(new RowRange(500, 600));
  }

  @Test
  void changedData_isRefusedBeforeAnyRowAndWhenABatchIsPlannedAgain() {
    StreamLog log = Specs.log("rows", "10", "seed", "1");
    LogOffset end = log.available(log.initial(), NOW, NO_LIMIT);
    StreamLog changed = Specs.log("rows", "10", "seed", "2");

    assertThatThrownBy(() -> changed.available(end, NOW, NO_LIMIT))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("onSpecChange: the checkpoint was written with a spec that gives")
        .hasMessageContaining("set onSpecChange=accept");
    assertThatThrownBy(() -> changed.due(end, NOW, NO_LIMIT))
        .isInstanceOf(InvalidSpecException.class);
    assertThatThrownBy(() -> changed.rows(changed.initial(), end))
        .isInstanceOf(InvalidSpecException.class);
  }

  @Test
  void acceptedChange_goesOnAtTheNextRow() {
    StreamLog log = Specs.log("rows", "10", "seed", "1");
    LogOffset end = log.available(log.initial(), NOW, NO_LIMIT);
    StreamLog changed = Specs.log("rows", "15", "seed", "2", "onSpecChange", "accept");
    LogOffset next = changed.available(end, NOW, NO_LIMIT);

    assertThat(changed.rows(end, next)).isEqualTo(new RowRange(10, 15));
    assertThat(next.fingerprint()).isNotEqualTo(end.fingerprint());
  }
}
