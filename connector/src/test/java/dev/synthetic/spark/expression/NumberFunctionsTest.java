package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits of binary numbers. */
class NumberFunctionsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity",
    "1, 1.0",
    "-1.5, -1.5",
    "100, 100.0",
    "0.001, 0.001",
    "0.00099, 9.9E-4",
    "9999999, 9999999.0",
    "1e7, 1.0E7",
    "-1.25e10, -1.25E10",
    "123456.789, 123456.789",
    "0.1, 0.1",
    "1e23, 1.0E23",
    "2e23, 2.0E23",
    "1.7976931348623157e308, 1.7976931348623157E308",
    "2.2250738585072014e-308, 2.2250738585072014E-308",
    "4.9e-324, 4.9E-324",
    "9.9e-324, 9.9E-324",
    "1.5e-323, 1.5E-323",
    "9.9e-323, 9.9E-323", // Java 17: 1.0E-322
    "5.684341886080802e-14, 5.684341886080802E-14", // Java 17: 5.6843418860808015E-14
    "5.764607523034235e17, 5.764607523034235E17" // Java 17: 5.7646075230342349E17
  })
  void doubles_areWrittenAsJava19AndLaterDo(double number, String text) {
    assertThat(NumberFunctions.text(number)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "NaN, NaN",
    "0.1, 0.1",
    "16777216, 1.6777216E7",
    "3.4028235e38, 3.4028235E38",
    "1.4e-45, 1.4E-45",
    "9.9e-44, 9.9E-44", // Java 17: 1.0E-43
    "3.355475e7, 3.355475E7" // Java 17: 3.3554752E7
  })
  void floats_areWrittenAsJava19AndLaterDo(float number, String text) {
    assertThat(NumberFunctions.text(number)).hasToString(text);
  }

  @Test
  void doubles_areReadBackFromTheirShortestText() {
    for (double number : doubles()) {
      BigDecimal text = new BigDecimal(NumberFunctions.text(number).toString());

      assertThat(Double.parseDouble(text.toString())).isEqualTo(number);
      assertThat(shorter(number, text)).as(text.toString()).isEmpty();
    }
  }

  @Test
  void ofTheShortestTexts_itIsTheClosest() {
    for (double number : doubles()) {
      BigDecimal exact = new BigDecimal(number);
      BigDecimal text = new BigDecimal(NumberFunctions.text(number).toString());
      BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-text.stripTrailingZeros().scale());
      BigDecimal distance = text.subtract(exact).abs();

      for (BigDecimal other : List.of(text.subtract(step), text.add(step))) {
        if (Double.parseDouble(other.toString()) == number) {
          assertThat(other.subtract(exact).abs()).isGreaterThanOrEqualTo(distance);
        }
      }
    }
  }

  /** Decimals of one digit less, and at least two, that read back as the number too. */
  private static List<BigDecimal> shorter(double number, BigDecimal text) {
    BigDecimal stripped = text.stripTrailingZeros();
    List<BigDecimal> shorter = new ArrayList<>();
    if (stripped.precision() > 2) {
      for (RoundingMode mode : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
        BigDecimal candidate = new BigDecimal(number).setScale(stripped.scale() - 1, mode);
        if (Double.parseDouble(candidate.toString()) == number) {
          shorter.add(candidate);
        }
      }
    }
    return shorter;
  }

  /** Numbers of every size, powers of two and their neighbours, and the least ones. */
  private static List<Double> doubles() {
    SplittableRandom random = new SplittableRandom(7);
    List<Double> numbers = new ArrayList<>();
    for (int power = -1074; power < 1024; power++) {
      double two = Math.scalb(1.0, power);
      numbers.addAll(List.of(two, Math.nextUp(two), two * 3));
    }
    for (int i = 0; i < 20_000; i++) {
      numbers.add(random.nextDouble() * 100);
      numbers.add(Double.longBitsToDouble(random.nextLong() >>> 1));
      numbers.add((i + 1) * Double.MIN_VALUE);
      numbers.add(i / 100.0 + 0.005);
    }
    numbers.removeIf(number -> Double.isNaN(number) || Double.isInfinite(number) || number == 0);
    return numbers;
  }

  @ParameterizedTest
  @CsvSource({
    "1.005, 2, 1.01",
    "-1.005, 2, -1.01",
    "2.5, 0, 3",
    "-2.5, 0, -3",
    "1250, -2, 1300",
    "0.125, 5, 0.125",
    "1e300, 2, 1e300",
    "-0.001, 2, 0",
    "NaN, 2, NaN",
    "-Infinity, 2, -Infinity"
  })
  void round_takesHalvesAwayFromZero(double number, int scale, double rounded) {
    assertThat((Object) NumberFunctions.round(number, scale)).isEqualTo(rounded);
  }

  @ParameterizedTest
  @CsvSource({"1.005, 2, 1.0", "1.015, 2, 1.02", "2.5, 0, 2", "3.5, 0, 4", "1250, -2, 1200"})
  void bround_takesHalvesToTheEvenDigit(double number, int scale, double rounded) {
    assertThat(NumberFunctions.bround(number, scale)).isEqualTo(rounded);
  }

  @Test
  void decimal_roundsTheShortestDigits() {
    assertThat(NumberFunctions.decimal(1.005, 10, 2)).hasToString("1.01");
    assertThat(NumberFunctions.decimal(-0.0, 10, 2)).hasToString("0.00");
    assertThat(NumberFunctions.decimal(1e20, 38, 2)).hasToString("100000000000000000000.00");
    assertThat(NumberFunctions.decimal(Double.NaN, 10, 2)).isNull();
    assertThat(NumberFunctions.decimalOrNull(123.4, 4, 2)).isNull();
    assertThatThrownBy(() -> NumberFunctions.decimal(123.4, 4, 2))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("NUMERIC_VALUE_OUT_OF_RANGE");
  }
}
