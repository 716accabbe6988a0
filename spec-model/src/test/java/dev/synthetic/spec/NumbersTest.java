package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them. */
final class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "42, 42",
    "-42, -42",
    "+42, 42",
    "10_000_000, 10000000",
    "10M, 10000000",
    "2.5k, 2500",
    "2.5K, 2500",
    "-1M, -1000000",
    "1G, 1000000000",
    "1B, 1000000000",
    "1e6, 1000000",
    "1E+6, 1000000",
    "1.5e-3, 0.0015",
    "1e3k, 1000000",
    "0.1, 0.1",
    ".5, 0.5",
    "5., 5",
    "' 7 ', 7",
    "1e399, 1e399",
  })
  void isUnderstood(String text, BigDecimal number) {
    assertThat(Numbers.parse(Specs.scalar(text))).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "~",
        "null",
        "ten",
        "10,000",
        "1 000",
        "1__0",
        "_1",
        "1_",
        "0x10",
        "NaN",
        "Infinity",
        "1m",
        "1T",
        "1kk",
        "k",
        ".",
        "-",
        "1e",
        "1e5.5",
        "--1",
        "1/2",
        "10 %",
        "1k_"
      })
  void isRefused(String text) {
    SpecNode node = Specs.scalar(text);
    assertThatThrownBy(() -> Numbers.parse(node))
        .isInstanceOf(ValueException.class)
        .hasMessage(
            "must be a number such as 5000, 10_000_000 or 10M, but was " + node.description());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1e-401", "1e9999"})
  void isRefusedWhereNoDoubleHoldsIt(String text) {
    assertThatThrownBy(() -> Numbers.parse(Specs.scalar(text)))
        .hasMessage("must be a number that a double can hold, but was '" + text + "'");
  }

  @Test
  void aQuotedNumberIsANumber() {
    assertThat(Numbers.parse(new SpecNode.Scalar("10M", false))).isEqualByComparingTo("10000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "9.223372036854775807e18"})
  void wholeNumbersHave64Bits(String text) {
    assertThat(Numbers.parseLong(Specs.scalar(text))).isIn(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "0.5", "1e-3"})
  void otherNumbersAreNoWholeNumbers(String text) {
    assertThatThrownBy(() -> Numbers.parseLong(Specs.scalar(text)))
        .hasMessage("must be a whole number of 64 bits, but was '" + text + "'");
  }
}
