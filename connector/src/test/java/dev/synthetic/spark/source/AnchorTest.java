package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What rows are timed from. */
final class AnchorTest {
  private static final Anchor ANCHOR = new Anchor(10, 0, new BigDecimal("4"));

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
    assertThat(new Anchor(10, 0, new BigDecimal("4e3")).pace()).isEqualTo("4000");
  }

  @Test
  void samePace_keepsTheAnchor() {
    assertThat(ANCHOR.withPace(new BigDecimal("4.0"), 20)).isSameAs(ANCHOR);
  }

  @Test
  void newPace_leavesTheRowsInstantAndSpacesTheRowsAfterIt() {
    Anchor faster = ANCHOR.withPace(new BigDecimal("1000"), 20);

    assertThat(faster).isEqualTo(new Anchor(20, 2_500_000, new BigDecimal("1000")));
    assertThat(faster.timeline().dueMicros(20)).isEqualTo(ANCHOR.timeline().dueMicros(20));
    assertThat(faster.timeline().dueMicros(21)).isEqualTo(2_501_000);
  }
}
