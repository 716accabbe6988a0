package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Numbers and bars as they are printed. */
final class TextsTest {
  @Test
  void thousandsStandApart() {
    assertThat(Texts.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(Texts.number(new BigDecimal("5000.250"))).isEqualTo("5,000.25");
    assertThat(Texts.number(new BigDecimal("1e6"))).isEqualTo("1,000,000");
  }

  @Test
  void pacesHaveAtMostFourDigitsBelowAThousand() {
    assertThat(Texts.rate(0.50074)).isEqualTo("0.5007");
    assertThat(Texts.rate(662.5)).isEqualTo("662.5");
    assertThat(Texts.rate(12_345.67)).isEqualTo("12,346");
    assertThat(Texts.rate(0)).isEqualTo("0");
  }

  @Test
  void oneThingIsNotSeveral() {
    assertThat(Texts.count(1, "row")).isEqualTo("1 row");
    assertThat(Texts.count(0, "row")).isEqualTo("0 rows");
  }

  @Test
  void barsAreAsHighAsTheirShareOfTheGreatest() {
    assertThat(Spread.bars(new double[] {0, 1, 4, 8})).isEqualTo(" ▁▄█");
  }
}
