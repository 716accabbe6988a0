package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synthetic.spec.DistributionSpec.Beta;
import dev.synthetic.spec.DistributionSpec.Exponential;
import dev.synthetic.spec.DistributionSpec.Gamma;
import dev.synthetic.spec.DistributionSpec.Lognormal;
import dev.synthetic.spec.DistributionSpec.Normal;
import dev.synthetic.spec.DistributionSpec.Pareto;
import dev.synthetic.spec.DistributionSpec.Triangular;
import dev.synthetic.spec.DistributionSpec.Uniform;
import dev.synthetic.spec.DistributionSpec.Weibull;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
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
  @ValueSource(strings = {"truncatedNormal", "truncated_normal(50, 10)", "{type: TruncatedNormal}"})
  void everyNormalIsTruncated(String text) {
    assertThat(read(text.contains("(") ? "'" + text + "'" : text)).isEqualTo(new Normal(50, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'gamma(1.0, 2.0)'",
        "'dist.Gamma(1.0, 2.0)'",
        "'Gamma(scale=2)'",
        "{type: gamma, shape: 1, scale: 2}"
      })
  void gammaHasAShapeAndAScaleInTheColumnsUnit(String text) {
    assertThat(read(text)).isEqualTo(new Gamma(1, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"beta", "'beta(alpha=2, beta=5)'", "'Beta(2, 5)'", "{type: beta, beta: 5}"})
  void betaIsThatOfTwoAndFive(String text) {
    assertThat(read(text)).isEqualTo(new Beta(2, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'lognormal(3, 1)'", "log_normal(mu=3)", "{type: LogNormal, mu: 3}"})
  void lognormalHasASigmaOfOne(String text) {
    assertThat(read(text)).isEqualTo(new Lognormal(3, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'weibull(1.5, 20)'", "{type: weibull, shape: 1.5, scale: 20}"})
  void weibullHasAShapeAndAScale(String text) {
    assertThat(read(text)).isEqualTo(new Weibull(1.5, 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'pareto(1, 20)'", "Pareto(scale=20)", "{type: pareto, scale: 20}"})
  void paretoHasAShapeOfOne(String text) {
    assertThat(read(text)).isEqualTo(new Pareto(1, 20));
  }

  @ParameterizedTest
  @CsvSource({"triangular, 50", "triangular(30), 30", "triangular(mode=80), 80"})
  void triangularHasItsModeInTheMiddle(String text, double mode) {
    assertThat(read(text)).isEqualTo(new Triangular(mode));
  }

  /** The quantiles of 0.9999 at a scale of 1 are those of commons-math3. */
  @Test
  void withoutAScaleATenthOfAThousandthLiesAboveTheMaximum() {
    double tail = 1e-4;
    Gamma gamma = (Gamma) read("gamma(2.5)");
    Lognormal lognormal = (Lognormal) read("lognormal(sigma=0.5)");
    Weibull weibull = (Weibull) read("weibull(0.7)");
    Pareto pareto = (Pareto) read("pareto(1.16)");

    assertThat(1 - new GammaDistribution(2.5, gamma.scale()).cumulativeProbability(60))
        .isCloseTo(tail, within(1e-12));
    assertThat(1 - new LogNormalDistribution(lognormal.mu(), 0.5).cumulativeProbability(60))
        .isCloseTo(tail, within(1e-12));
    assertThat(1 - new WeibullDistribution(0.7, weibull.scale()).cumulativeProbability(60))
        .isCloseTo(tail, within(1e-12));
    assertThat(StrictMath.pow(1 + 60 / pareto.scale(), -1.16)).isCloseTo(tail, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gamma", "beta", "lognormal", "weibull(2)", "pareto", "triangular"})
  void anyDistributionOfOneValueIsUniform(String text) {
    assertThat(Specs.generator("type: int, minValue: 5, maxValue: 5, distribution: " + text))
        .extracting(generator -> ((GeneratorSpec.Range) generator).distribution())
        .isEqualTo(new Uniform());
  }

  @Test
  void countsHaveTheParametersOfTheirTextbooks() {
    assertThat(count("poisson(4.5)")).isEqualTo(new CountSpec.Poisson(4.5));
    assertThat(count("'binomial(n=10, p=0.3)'")).isEqualTo(new CountSpec.Binomial(10, 0.3));
    assertThat(count("geometric(0.2)")).isEqualTo(new CountSpec.Geometric(0.2));
    assertThat(count("'negative_binomial(2.5, 0.2)'"))
        .isEqualTo(new CountSpec.NegativeBinomial(2.5, 0.2));
    assertThat(count("{type: Zipf, exponent: 1.1}")).isEqualTo(new CountSpec.Zipf(1.1));
  }

  @Test
  void countsAreForWholeNumbersAndValues() {
    assertThat(problem("poisson(4)"))
        .isEqualTo(
            "distribution: must be a distribution of real numbers here, but 'poisson' is one of"
                + " whole numbers; it is for whole number types and values");
    assertThat(Specs.generator("type: double, values: [1, 2.5], distribution: zipf(1)"))
        .extracting(generator -> ((GeneratorSpec.Choice) generator).distribution())
        .isEqualTo(new DistributionSpec.Counts(new CountSpec.Zipf(1)));
  }

  private static CountSpec count(String text) {
    GeneratorSpec generator = Specs.generator("type: int, distribution: " + text);
    DistributionSpec distribution = ((GeneratorSpec.Range) generator).distribution();
    return ((DistributionSpec.Counts) distribution).law();
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
