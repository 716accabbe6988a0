package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synthetic.spec.DistributionSpec.Exponential;
import dev.synthetic.spec.DistributionSpec.Normal;
import dev.synthetic.spec.DistributionSpec.Uniform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions over a range of 20 to 80. */
final class DistributionTest {
  private static final double DEFAULT_SCALE = 60 / StrictMath.log(1e4);

  @ParameterizedTest
  @ValueSource(strings = {"uniform", "Uniform", "UNIFORM()", "{type: uniform}"})
  void uniformIsWrittenAs(String text) {
    assertThat(read(text)).isEqualTo(new Uniform());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "normal",
        "Normal",
        "'normal()'",
        "dg.distributions.Normal()",
        "{type: normal}",
        "'normal(50)'",
        "'normal(50, 10)'",
        "'normal(mean=50)'",
        "'normal( stddev = 10 )'",
        "'normal(mean=50, stddev=10)'",
        "'normal(50, stddev=1e1)'",
        "{type: Normal, mean: 50, stddev: 10}"
      })
  void normalIsMidRangeWithASixthOfItsWidth(String text) {
    assertThat(read(text)).isEqualTo(new Normal(50, 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'normal(30, 5)' | 30 | 5",
        "{type: normal, mean: -20, stddev: 5} | -20 | 5",
        "{type: normal, stddev: 1k} | 50 | 1000"
      })
  void normalHasParametersInTheColumnsUnit(String text, double mean, double stddev) {
    assertThat(read(text)).isEqualTo(new Normal(mean, stddev));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exponential | 1",
        "Exponential(1.5) | 1.5",
        "dg.distributions.Exponential(1.5) | 1.5",
        "dg.distributions.Exponential(rate=1.5) | 1.5",
        "{type: exponential, rate: 0.5} | 0.5",
      })
  void exponentialIsAsSteepAsItsRate(String text, double rate) {
    assertThat(((Exponential) read(text)).scale()).isCloseTo(DEFAULT_SCALE / rate, within(1e-12));
  }

  @Test
  void exponentialHasAMeanAboveTheMinimum() {
    assertThat(read("exponential(mean=35)")).isEqualTo(new Exponential(15));
    assertThat(read("{type: exponential, mean: 35}")).isEqualTo(new Exponential(15));
  }

  @Test
  void aRangeOfOneValueIsUniform() {
    assertThat(Specs.generator("type: int, minValue: 5, maxValue: 5, distribution: normal"))
        .extracting(generator -> ((GeneratorSpec.Range) generator).distribution())
        .isEqualTo(new Uniform());
  }

  @Test
  void overValuesTheUnitIsThePlaceInTheList() {
    assertThat(Specs.generator("type: string, values: [a, b, c, d, e, f, g], distribution: normal"))
        .extracting(generator -> ((GeneratorSpec.Choice) generator).distribution())
        .isEqualTo(new Normal(3, 1));
  }

  @Test
  void aMeanMayBeEightDeviationsOutside() {
    assertThat(read("{type: normal, mean: 160, stddev: 10}")).isEqualTo(new Normal(160, 10));
    assertThat(problem("{type: normal, mean: 160.1, stddev: 10}"))
        .startsWith("distribution.mean: must be within 8 stddev of the range 20.0 to 80.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gamma",
        "beta(2, 5)",
        "log_normal",
        "Pareto",
        "{type: zipf, exponent: 1}",
        "poisson"
      })
  void laterDistributionsAreSaidToBe(String text) {
    assertThat(problem(text.contains("{") ? text : "'" + text + "'"))
        .endsWith("is not supported yet; choose from uniform, normal, exponential");
  }

  private static DistributionSpec read(String text) {
    GeneratorSpec generator =
        Specs.generator("type: double, minValue: 20, maxValue: 80, distribution: " + text);
    return ((GeneratorSpec.Range) generator).distribution();
  }

  private static String problem(String text) {
    return Specs.problem("type: double, minValue: 20, maxValue: 80, distribution: " + text);
  }
}
