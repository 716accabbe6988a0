package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.DistributionSpec.Beta;
import dev.synthetic.spec.DistributionSpec.Counts;
import dev.synthetic.spec.DistributionSpec.Empirical;
import dev.synthetic.spec.DistributionSpec.Exponential;
import dev.synthetic.spec.DistributionSpec.Gamma;
import dev.synthetic.spec.DistributionSpec.Mixture;
import dev.synthetic.spec.DistributionSpec.Normal;
import dev.synthetic.spec.DistributionSpec.Part;
import dev.synthetic.spec.DistributionSpec.Triangular;
import dev.synthetic.spec.DistributionSpec.Uniform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mixtures and measured distributions over a range of 0 to 100, and laws over dates and times. */
final class CompositeDistributionTest {
  private static final double DEFAULT_SCALE = 100 / -StrictMath.log(1e-4);

  @Test
  void mixtureHasWeightedPartsOverTheSameRange() {
    assertThat(
            ofInt(
                "{type: mixture, of: [{weight: 3, distribution: 'normal(20, 5)'}, {distribution:"
                    + " uniform}, {weight: 0.5, distribution: {type: zipf, exponent: 2}}]}"))
        .isEqualTo(
            new Mixture(
                List.of(
                    new Part(3, new Normal(20, 5)),
                    new Part(1, new Uniform()),
                    new Part(0.5, new Counts(new CountSpec.Zipf(2))))));
  }

  @Test
  void histogramHasCountsBetweenEdges() {
    assertThat(ofInt("{type: empirical, histogram: {edges: [0, 10, 101], counts: [30, 0.5]}}"))
        .isEqualTo(new Empirical(List.of(0.0, 10.0, 101.0), List.of(30.0, 0.5)));
  }

  @Test
  void quantilesAreSharesBelowAValueInAnyOrder() {
    assertThat(ofInt("{type: empirical, quantiles: {1: 90, 0: 5, '0.5': 20, 0.75: 40}}"))
        .isEqualTo(new Empirical(List.of(5.0, 20.0, 40.0, 90.0), List.of(0.5, 0.25, 0.25)));
  }

  /** The spellings of dbldatagen's distributions, with and without the names of its packages. */
  @Test
  void dbldatagensSpellingsAreByPlaceOrName() {
    assertThat(ofInt("Exponential(1.5)")).isEqualTo(new Exponential(DEFAULT_SCALE / 1.5));
    assertThat(ofInt("dist.Exponential(rate=1.5)")).isEqualTo(ofInt("Exponential(1.5)"));
    assertThat(ofInt("'dist.Gamma(1.0, 2.0)'")).isEqualTo(new Gamma(1, 2));
    assertThat(ofInt("'dg.distributions.Gamma(shape=1.0, scale=2.0)'")).isEqualTo(new Gamma(1, 2));
    assertThat(ofInt("'Normal(0, 1)'")).isEqualTo(new Normal(0, 1));
    assertThat(ofInt("'Normal(mean=0.0, stddev=1.0)'")).isEqualTo(new Normal(0, 1));
    assertThat(ofInt("'Beta(2,5)'")).isEqualTo(new Beta(2, 5));
    assertThat(ofInt("'dist.Beta(alpha=2.0, beta=5.0)'")).isEqualTo(new Beta(2, 5));
    assertThat(ofInt("dist.Pareto(1.5)")).isEqualTo(ofInt("pareto(shape=1.5)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "normal | 43200 | 14400",
        "normal(mean=3600) | 3600 | 14400",
        "'normal(mean=2024-01-01 06:00, stddev=1 hour)' | 21600 | 3600",
        "'normal(2024-01-01T06:00:00+01:00, 90)' | 18000 | 90",
        "{type: normal, mean: 12 hours, stddev: 1 minute 30 seconds} | 43200 | 90",
      })
  void timestampsCountSecondsFromBegin(String text, double mean, double stddev) {
    assertThat(ofTime("timestamp", text)).isEqualTo(new Normal(mean, stddev));
  }

  @Test
  void datesCountDaysFromBegin() {
    assertThat(ofTime("date", "triangular(mode=2024-01-01)")).isEqualTo(new Triangular(0));
    assertThat(ofTime("date", "exponential(mean=12 hours)")).isEqualTo(new Exponential(0.5));
    assertThat(ofTime("date", "'gamma(2, 1 day)'")).isEqualTo(new Gamma(2, 1));
    assertThat(ofTime("date", "geometric(0.5)"))
        .isEqualTo(new Counts(new CountSpec.Geometric(0.5)));
    assertThat(
            ofTime(
                "date",
                "{type: empirical, histogram: {edges: [2024-01-01, 2024-01-03], counts: [1]}}"))
        .isEqualTo(new Empirical(List.of(0.0, 2.0), List.of(1.0)));
  }

  @Test
  void uniformTimesAreAsWithoutADistribution() {
    assertThat(generatorOfTime("timestamp", "uniform")).isInstanceOf(GeneratorSpec.TimeRange.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"poisson(4)", "{type: mixture, of: [{distribution: poisson(4)}]}"})
  void countsOfTimestampsNeedAnInterval(String text) {
    String column = "type: timestamp, begin: 2024-01-01, end: 2024-01-02, distribution: " + text;

    assertThat(Specs.problems("columns: [{name: c, " + column + "}]"))
        .singleElement()
        .asString()
        .contains("is one of whole numbers");
    assertThat(Specs.generator(column + ", interval: 1 hour")).isInstanceOf(DrawnTimes.class);
  }

  private static DistributionSpec ofInt(String text) {
    GeneratorSpec generator =
        Specs.generator("type: int, minValue: 0, maxValue: 100, distribution: " + text);
    return ((GeneratorSpec.Range) generator).distribution();
  }

  private static DistributionSpec ofTime(String type, String text) {
    return ((DrawnTimes) generatorOfTime(type, text)).distribution();
  }

  private static GeneratorSpec generatorOfTime(String type, String text) {
    return Specs.generator(
        "type: " + type + ", begin: 2024-01-01, end: 2024-01-02, distribution: " + text);
  }
}
