package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wall clock that jumps back, forward or stands still, within a run and between two. */
final class ClockJumpTest {
  private static final long HOUR = 3600 * Specs.SECOND;

  private long nowMicros = Specs.NEW_YEAR;

  @Test
  void clockThatStandsStill_addsNothing() {
    SyntheticStream stream = stream();
    LogOffset end = next(stream, next(stream, initial(stream)));

    assertThat(end.endRow()).isEqualTo(1);
    assertThat(next(stream, end)).isSameAs(end);
  }

  @Test
  void clockThatJumpsBack_addsNothingUntilItIsWhereItWas() {
    SyntheticStream stream = stream();
    LogOffset begun = next(stream, initial(stream));
    nowMicros += Specs.SECOND;
    LogOffset end = next(stream, begun);
    nowMicros -= HOUR;

    assertThat(end.endRow()).isEqualTo(11);
    assertThat(next(stream, end)).isSameAs(end);
    nowMicros += HOUR;
    assertThat(next(stream, end)).isSameAs(end);
    nowMicros += 99_000; // row 11 is due 100 ms after row 10
    assertThat(next(stream, end)).isSameAs(end);
    nowMicros += 1000;
    assertThat(next(stream, end).endRow()).isEqualTo(12);
  }

  @Test
  void clockThatJumpsBackBeforeTheFirstRow_addsNothing() {
    SyntheticStream stream = stream();
    LogOffset end = next(stream, initial(stream));
    nowMicros -= HOUR;

    assertThat(next(stream, end)).isSameAs(end);
    assertThat(stream.planInputPartitions(end, next(stream, end))).isEmpty();
  }

  @Test
  void clockThatJumpsForwardAndBack_repeatsNothing() {
    SyntheticStream stream = stream();
    LogOffset begun = next(stream, initial(stream));
    nowMicros += HOUR;
    LogOffset ahead = next(stream, begun);
    nowMicros -= HOUR;
    LogOffset still = next(stream, ahead);
    nowMicros += HOUR + Specs.SECOND;
    LogOffset end = next(stream, still);

    assertThat(ahead.endRow()).isEqualTo(36_001);
    assertThat(still).isSameAs(ahead);
    assertThat(end.endRow()).isEqualTo(36_011);
    assertThat(end.anchor()).isEqualTo(begun.anchor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"catchUp", "pause", "skip"})
  void restartUnderAClockThatJumpedBack_goesOnWhereItWas(String backlog) {
    LogOffset stopped = stopped();
    nowMicros -= HOUR;
    SyntheticStream restarted = stream("backlog", backlog);

    assertThat(next(restarted, stopped)).isSameAs(stopped);
    nowMicros += HOUR + 100_000;
    LogOffset end = next(restarted, stopped);
    assertThat(end.endRow()).isEqualTo(12);
    assertThat(end.anchor()).isEqualTo(stopped.anchor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"catchUp", "pause", "skip"})
  void clockThatJumpsBackAfterARestart_takesNothingBack(String backlog) {
    LogOffset stopped = stopped();
    nowMicros += HOUR;
    SyntheticStream restarted = stream("backlog", backlog);
    next(restarted, stopped); // what the run is timed from is decided here
    nowMicros += Specs.SECOND;
    LogOffset end = next(restarted, stopped);
    nowMicros -= 2 * HOUR;

    assertThat(end.endRow()).isGreaterThan(stopped.endRow());
    assertThat(next(restarted, end)).isSameAs(end);
    assertThat(restarted.planInputPartitions(stopped, end)).hasSize(1);
  }

  @Test
  void restartAtAnotherPaceUnderAClockThatJumpedBack_waitsForTheNextRow() {
    LogOffset stopped = stopped();
    long wasMicros = nowMicros;
    nowMicros -= HOUR;
    SyntheticStream restarted = stream("rowsPerSecond", "1000");

    assertThat(next(restarted, stopped)).isSameAs(stopped);
    nowMicros = wasMicros + 99_000;
    assertThat(next(restarted, stopped)).isSameAs(stopped);
    nowMicros = wasMicros + 100_000;
    assertThat(next(restarted, stopped).endRow()).isEqualTo(12);
  }

  @Test
  void rowsHeldBackForTheirMinimum_stayHeldBackWhenTheClockJumpsBack() {
    SyntheticStream stream =
        stream(
            "startTimestamp", "2024-01-01",
            "minRowsPerTrigger", "50",
            "maxTriggerDelay", "3 s");
    LogOffset start = initial(stream);
    nowMicros += 2_999_000;
    assertThat(next(stream, start)).isEqualTo(start);
    nowMicros -= HOUR;
    assertThat(next(stream, start)).isEqualTo(start);
    nowMicros += HOUR + 1000;
    assertThat(next(stream, start).endRow()).isEqualTo(31);
  }

  @Test
  void targetOfAvailableNow_staysWhereItIs() {
    SyntheticStream stream =
        stream("startTimestamp", "2023-12-31T23:00:00Z", "maxRowsPerTrigger", "20000");
    stream.prepareForTriggerAvailableNow();
    LogOffset first = next(stream, initial(stream));
    nowMicros -= 3 * HOUR;
    LogOffset second = next(stream, first);
    nowMicros += 9 * HOUR;

    assertThat(first.endRow()).isEqualTo(20_000);
    assertThat(second.endRow()).isEqualTo(36_001);
    assertThat(next(stream, second)).isSameAs(second);
  }

  /** Ten rows a second for a second, rows 0 to 10. */
  private LogOffset stopped() {
    SyntheticStream stream = stream();
    LogOffset begun = next(stream, initial(stream));
    nowMicros += Specs.SECOND;
    return next(stream, begun);
  }

  private static LogOffset initial(SyntheticStream stream) {
    return (LogOffset) stream.initialOffset();
  }

  private static LogOffset next(SyntheticStream stream, LogOffset start) {
    Offset end = stream.latestOffset(start, stream.getDefaultReadLimit());
    return (LogOffset) end;
  }

  private SyntheticStream stream(String... namesAndValues) {
    Map<String, String> options = new LinkedHashMap<>(Map.of("rowsPerSecond", "10"));
    options.putAll(Specs.options(namesAndValues));
    return Specs.stream(options, () -> nowMicros);
  }
}
