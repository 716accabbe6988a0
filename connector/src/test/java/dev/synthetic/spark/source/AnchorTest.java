package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.StreamSpec;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What rows are timed from. */
final class AnchorTest {
  private static final Anchor ANCHOR = new Anchor(10, 0, new BigDecimal("4"));
  private static final String RAMP = "{ramp: {over: 1 hour}}";

  @Test
  void ofABatch_isRowZeroAtTheSpecsStart() {
    assertThat(
            Anchor.ofBatch(
                Specs.of("startTimestamp", "2024-01-01T00:00:00Z", "rowsPerSecond", "4")))
        .isEqualTo(new Anchor(0, Specs.NEW_YEAR, new BigDecimal("4")));
  }

  @Test
  void pacesOfOneValueAreEqual() {
    assertThat(new Anchor(10, 0, new BigDecimal("4.00"))).isEqualTo(ANCHOR);
    assertThat(new Anchor(10, 0, new BigDecimal("4e3")).pace().text()).isEqualTo("4000");
  }

  @Test
  void samePace_keepsTheAnchor() {
    assertThat(ANCHOR.withPace(pace("4.0"), 20)).isSameAs(ANCHOR);
  }

  @Test
  void newPace_leavesTheRowsInstantAndSpacesTheRowsAfterIt() {
    Anchor faster = ANCHOR.withPace(pace("1000"), 20);

    assertThat(faster).isEqualTo(new Anchor(20, 2_500_000, new BigDecimal("1000")));
    assertThat(faster.timeline().dueMicros(20)).isEqualTo(ANCHOR.timeline().dueMicros(20));
    assertThat(faster.timeline().dueMicros(21)).isEqualTo(2_501_000);
  }

  @Test
  void rateWhoseNumbersAreWrittenOtherwise_keepsTheAnchor() {
    Anchor sine = starting("rate", "{sine: {period: 1 day, amplitude: 0.50}}");
    Pace same = Pace.of(Specs.of("rate", "{sine: {period: 24 hours, amplitude: 0.5}}"));

    assertThat(sine.withPace(same, 20)).isSameAs(sine);
  }

  @Test
  void newRowsPerSecond_goOnWithTheRamp() {
    Anchor ramp = starting("rate", RAMP);
    Anchor faster = ramp.withPace(Pace.of(Specs.of("rate", RAMP, "rowsPerSecond", "9")), 20);

    assertThat(faster.micros()).isEqualTo(ramp.timeline().dueMicros(20));
    assertThat(faster.originMicros()).isEqualTo(Specs.NEW_YEAR);
  }

  @Test
  void newArrivals_goOnWithTheRamp() {
    Anchor ramp = starting("rate", RAMP);
    Anchor poisson = ramp.withPace(Pace.of(Specs.of("rate", RAMP, "arrivals", "poisson")), 20);

    assertThat(poisson.originMicros()).isEqualTo(Specs.NEW_YEAR);
  }

  @Test
  void newRamp_startsAtTheRowFromWhichItHolds() {
    Anchor constant = starting();
    Anchor ramp = constant.withPace(Pace.of(Specs.of("rate", RAMP)), 20);

    assertThat(ramp.originMicros()).isEqualTo(Specs.NEW_YEAR + 20 * Specs.SECOND);
  }

  @Test
  void pausedRamp_goesOnWhereItStood() {
    Anchor ramp = starting("rate", RAMP);
    long due = ramp.timeline().dueMicros(20);
    Anchor paused =
        ramp.resumed(StreamSpec.Backlog.PAUSE, 20, Specs.NEW_YEAR + 3600 * Specs.SECOND);

    assertThat(paused.originMicros() - paused.micros()).isEqualTo(Specs.NEW_YEAR - due);
  }

  private static Anchor starting(String... options) {
    return Anchor.starting(0, Specs.NEW_YEAR, Specs.of(options));
  }

  private static Pace pace(String rowsPerSecond) {
    return Pace.constant(new BigDecimal(rowsPerSecond));
  }
}
