package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.pushdown.RowRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of rows that fell due while no run was under way, and where a stream ends. */
final class StreamBacklogTest {
  private static final long NOW = Specs.NEW_YEAR;
  private static final long LATER = NOW + 3600 * Specs.SECOND;
  private static final long NO_LIMIT = Long.MAX_VALUE;

  @Test
  void catchUp_emitsThemAsTheyWereDue() {
    LogOffset stopped = stopped();
    StreamLog log = restarted("catchUp");
    LogOffset end = log.due(stopped, LATER, NO_LIMIT);

    assertThat(log.rows(stopped, end)).isEqualTo(new RowRange(11, 36_001));
    assertThat(end.anchor()).isEqualTo(stopped.anchor());
  }

  @Test
  void pause_makesTheNextRowDueWhenTheRunBegins() {
    LogOffset stopped = stopped();
    StreamLog log = restarted("pause");
    LogOffset end = log.due(stopped, LATER, NO_LIMIT);
    LogOffset next = log.due(end, LATER + Specs.SECOND, NO_LIMIT);

    assertThat(log.rows(stopped, end)).isEqualTo(new RowRange(11, 12));
    assertThat(due(end, 11)).isEqualTo(LATER);
    assertThat(log.rows(end, next)).isEqualTo(new RowRange(12, 22));
    assertThat(next.anchor()).isEqualTo(end.anchor());
  }

  @Test
  void skip_goesOnWithTheRowsThatFallDueInTheRun() {
    LogOffset stopped = stopped();
    StreamLog log = restarted("skip");
    long begins = LATER + 50_000; // row 36,000 is due at LATER, the next one 100 ms after it

    assertThat(log.due(stopped, begins, NO_LIMIT)).isSameAs(stopped);
    LogOffset end = log.due(stopped, begins + Specs.SECOND, NO_LIMIT);
    assertThat(log.rows(stopped, end)).isEqualTo(new RowRange(36_001, 36_011));
    assertThat(due(end, 36_001)).isEqualTo(LATER + 100_000);
  }

  @Test
  void skip_keepsARowThatIsDueWhenTheRunBegins() {
    LogOffset stopped = stopped();
    StreamLog log = restarted("skip");
    LogOffset end = log.due(stopped, LATER, NO_LIMIT);

    assertThat(log.rows(stopped, end)).isEqualTo(new RowRange(36_000, 36_001));
    assertThat(due(end, 36_000)).isEqualTo(LATER);
  }

  @Test
  void skip_countsTheLimitFromTheFirstRowThatIsEmitted() {
    LogOffset stopped = stopped();
    StreamLog log = restarted("skip");
    log.due(stopped, LATER, 5);

    assertThat(log.due(stopped, LATER + Specs.SECOND, 5).endRow()).isEqualTo(36_005);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause", "skip"})
  void withoutDowntime_nothingMoves(String backlog) {
    LogOffset stopped = stopped(); // row 11 is due 1.1 s after NOW
    StreamLog inTime = restarted(backlog);
    StreamLog early = restarted(backlog);

    assertThat(inTime.due(stopped, NOW + 1_100_000, NO_LIMIT).anchor()).isEqualTo(stopped.anchor());
    assertThat(early.due(stopped, NOW - LATER, NO_LIMIT)).isSameAs(stopped);
    assertThat(early.due(stopped, LATER, NO_LIMIT).anchor()).isEqualTo(stopped.anchor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause", "skip"})
  void slownessWithinARun_isNoDowntime(String backlog) {
    StreamLog log = restarted(backlog);
    LogOffset begun = log.due(log.initial(), NOW, NO_LIMIT);
    LogOffset end = log.due(begun, LATER, NO_LIMIT);

    assertThat(log.rows(begun, end)).isEqualTo(new RowRange(1, 36_001));
    assertThat(end.anchor()).isEqualTo(begun.anchor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause", "skip"})
  void historyOfANewStream_isNoDowntime(String backlog) {
    StreamLog log = Specs.log("startTimestamp", "2023-12-31", "backlog", backlog);
    LogOffset end = log.due(log.initial(), NOW, NO_LIMIT);

    assertThat(log.rows(log.initial(), end)).isEqualTo(new RowRange(0, 86_401));
  }

  @ParameterizedTest
  @ValueSource(strings = {"catchUp", "pause", "skip"})
  void batchPlannedAgain_isTheSameUnderAnyPolicy(String backlog) {
    LogOffset stopped = stopped();
    StreamLog log = restarted(backlog);
    log.due(stopped, LATER, NO_LIMIT);
    LogOffset end = LogOffset.parse(log.due(stopped, LATER + Specs.SECOND, NO_LIMIT).json());

    for (String other : new String[] {"catchUp", "pause", "skip"}) {
      StreamLog again = restarted(other);
      assertThat(again.rows(stopped, end)).isEqualTo(log.rows(stopped, end));
      assertThat(again.anchor(end)).isEqualTo(log.anchor(end));
    }
  }

  @Test
  void pauseAtAnotherPace_holdsFromTheNextRow() {
    StreamLog log = Specs.log("rowsPerSecond", "1000", "backlog", "pause");
    LogOffset end = log.due(stopped(), LATER, NO_LIMIT);

    assertThat(due(end, 11)).isEqualTo(LATER);
    assertThat(due(end, 12)).isEqualTo(LATER + 1000);
  }

  @Test
  void availableNow_addsRowsPerRunAfterThoseThatAreSkipped() {
    LogOffset stopped = stopped();
    StreamLog log = Specs.log("rowsPerSecond", "10", "rowsPerRun", "30", "backlog", "skip");
    LogOffset end = log.available(stopped, LATER, NO_LIMIT);

    assertThat(log.rows(stopped, end)).isEqualTo(new RowRange(36_000, 36_030));
  }

  @Test
  void maxRows_endAStreamCountedFromItsFirstRow() {
    StreamLog log = Specs.log("rowsPerSecond", "10", "startingRow", "7", "maxRows", "25");
    LogOffset begun = log.due(log.initial(), NOW, NO_LIMIT);
    LogOffset end = log.due(begun, LATER, NO_LIMIT);

    assertThat(log.hasEnded(begun)).isFalse();
    assertThat(end.endRow()).isEqualTo(32);
    assertThat(log.hasEnded(end)).isTrue();
    assertThat(log.due(end, LATER + 3600 * Specs.SECOND, NO_LIMIT)).isSameAs(end);
  }

  @Test
  void maxRows_endAnAvailableNowRunBeforeRows() {
    StreamLog fewer = Specs.log("rows", "250", "maxRows", "100");
    StreamLog more = Specs.log("rows", "250", "maxRows", "300");

    assertThat(fewer.available(fewer.initial(), NOW, NO_LIMIT).endRow()).isEqualTo(100);
    assertThat(more.available(more.initial(), NOW, NO_LIMIT).endRow()).isEqualTo(250);
  }

  @Test
  void loweredMaxRows_endTheStreamWhereItIs() {
    StreamLog log = Specs.log("rowsPerSecond", "10", "maxRows", "5");
    LogOffset stopped = stopped();

    assertThat(log.due(stopped, LATER, NO_LIMIT)).isSameAs(stopped);
    assertThat(log.hasEnded(stopped)).isTrue();
  }

  @Test
  void streamWhoseLastRowsAreSkipped_hasEnded() {
    StreamLog log = Specs.log("rowsPerSecond", "10", "maxRows", "500", "backlog", "skip");
    LogOffset stopped = stopped();

    assertThat(log.hasEnded(stopped)).isFalse();
    assertThat(log.due(stopped, LATER, NO_LIMIT)).isSameAs(stopped);
    assertThat(log.hasEnded(stopped)).isTrue();
  }

  @Test
  void mostRowsThereCanBe_endNothing() {
    StreamLog log = Specs.log("startingRow", "7", "maxRows", "9223372036854775807");
    LogOffset end = log.due(log.initial(), NOW, NO_LIMIT);

    assertThat(end.endRow()).isEqualTo(8);
    assertThat(log.hasEnded(end)).isFalse();
  }

  /** Ten rows a second since NOW, stopped a second later with rows 0 to 10 emitted. */
  private static LogOffset stopped() {
    StreamLog log = Specs.log("rowsPerSecond", "10");
    return log.due(log.due(log.initial(), NOW, NO_LIMIT), NOW + Specs.SECOND, NO_LIMIT);
  }

  private static StreamLog restarted(String backlog) {
    return Specs.log("rowsPerSecond", "10", "backlog", backlog);
  }

  private static long due(LogOffset end, long row) {
    return Specs.log().anchor(end).timeline().dueMicros(row);
  }
}
