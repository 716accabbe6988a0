package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Tables of counts hold what a draw can show, and no more than they may. */
final class CountTableTest {
  private static final CountLaw EVEN = new CountLaw(0, k -> 1);

  @Test
  void countsFarFromTheModeAreLeftOut() {
    CountTable table = CountTable.of(new CountLaw(1e6, k -> 1e6 / (k + 1)), Long.MAX_VALUE);

    assertThat(table.first()).isBetween(990_000L, 992_000L);
    assertThat(table.choice().sample(-1)).isBetween(17_000L, 19_000L);
  }

  @Test
  void modeBeyondThePlacesIsTheLastOne() {
    CountTable table = CountTable.of(new CountLaw(50, k -> 50.0 / (k + 1)), 10);

    assertThat(table.first()).isZero();
    assertThat(table.choice().sample(-1)).isEqualTo(9);
  }

  @Test
  void placesFarBelowTheModeAreRefused() {
    assertThatThrownBy(() -> CountTable.of(new CountLaw(1e6, k -> 1e6 / (k + 1)), 101))
        .isInstanceOf(InfeasibleLawException.class)
        .hasMessage("none of its values lie in the range");
  }

  @Test
  void oneHundredThousandPlacesAreDrawnFromAndAFewMoreAreRefused() {
    assertThat(CountTable.of(EVEN, 100_001).choice().sample(-1)).isEqualTo(100_000);
    assertThatThrownBy(() -> CountTable.of(EVEN, 100_002))
        .isInstanceOf(InfeasibleLawException.class)
        .hasMessage("it spreads over more than 100000 values");
  }
}
