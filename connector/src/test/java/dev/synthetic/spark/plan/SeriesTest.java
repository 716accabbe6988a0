package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synthetic.spec.SpecReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each part of a series does to a column.
 *
 * <p>Tests of fit refuse below a probability of 1e-4, and means are allowed 4 standard deviations
 * (once in 16,000 seeds); the seeds are fixed.
 */
final class SeriesTest {
  private static final int ROWS = 200_000;
  private static final double TWO_PI = 2 * Math.PI;

  @Test
  void levelIsTheMean() {
    assertThat(rows("series: {level: 20.5}", 100)).containsOnly(20.5);
  }

  @Test
  void trendCountsFromTheStart() {
    double[] values = rows("series: {by: rows, start: 10, trend: {amount: 3, per: 5}}", 100);
    assertThat(values[10]).isZero();
    assertThat(values[0]).isEqualTo(-6, within(1e-12));
    assertThat(values[60]).isEqualTo(30, within(1e-12));
  }

  @Test
  void trendAlongTimeCountsFromStartTimestamp() {
    double[] values = timed("series: {trend: {amount: 1, per: 6000 seconds}}", 49);
    assertThat(values[0]).isZero();
    assertThat(values[48]).isEqualTo(8, within(1e-12));
  }

  @Test
  void seasonsAreSinesThatCountFrom1970() {
    double[] values =
        timed(
            "series: {seasonality: [{period: 1 day, amplitude: 6, phase: 9 hours},"
                + " {period: 7 days, amplitude: 2}]}",
            2000);
    for (int row = 0; row < values.length; row++) {
      long second = 1_704_067_200L + 1000L * row;
      double day = Math.floorMod(second - 9 * 3600, 86_400L) / 86_400.0;
      double week = Math.floorMod(second, 604_800L) / 604_800.0;
      assertThat(values[row])
          .isEqualTo(6 * Math.sin(TWO_PI * day) + 2 * Math.sin(TWO_PI * week), within(1e-13));
    }
  }

  @Test
  void seasonOfFewRowsIsExactWhereABlockHoldsManyOfIt() {
    double[] values = rows("series: {by: rows, seasonality: {period: 7, amplitude: 1}}", 10_000);
    for (int row = 0; row < values.length; row++) {
      assertThat(values[row]).isEqualTo(Math.sin(TWO_PI * (row % 7) / 7), within(1e-15));
    }
  }

  @Test
  void noiseIsGaussianAndEachRowsOwn() {
    double[] values = rows("series: {level: 5, noise: 2}", ROWS);
    assertUncorrelated(shifted(values, 1, 5), shifted(values, 0, 5));
    NormalDistribution law = new NormalDistribution(5, 2);
    assertFits(Fit.kolmogorovSmirnov(values, law::cumulativeProbability));
  }

  @Test
  void walkMovesByItsDeviationPerLength() {
    double[] values =
        rows("baseColumn: e, series: {by: t, randomWalk: {stddev: 3, per: 50}}", ROWS);
    NormalDistribution law = new NormalDistribution(0, 3 * Math.sqrt(1200 / 50.0));
    assertFits(Fit.kolmogorovSmirnov(values, law::cumulativeProbability));
  }

  @Test
  void walkIsZeroAtItsStart() {
    assertThat(
            rows(
                "baseColumn: e, series: {by: t, start: 1200, randomWalk: {stddev: 3, per: 50}}",
                100))
        .containsOnly(0);
  }

  @Test
  void autoregressionKeepsPhiFromRowToRow() {
    double[] values = rows("series: {by: rows, ar1: {stddev: 2, phi: 0.8, per: 1}}", ROWS);
    double[] innovations = new double[ROWS - 1];
    for (int i = 0; i < innovations.length; i++) {
      innovations[i] = values[i + 1] - 0.8 * values[i];
    }
    assertUncorrelated(innovations, values);
    assertUncorrelated(Arrays.copyOfRange(innovations, 1, innovations.length), innovations);
    NormalDistribution law = new NormalDistribution(0, 2 * 0.6);
    assertFits(Fit.kolmogorovSmirnov(innovations, law::cumulativeProbability));
  }

  @Test
  void autoregressionHalvesOverItsHalfLife() {
    double[] values = rows("series: {by: rows, ar1: {stddev: 1, halfLife: 10}}", 400_000);
    double products = 0;
    for (int i = 0; i + 10 < values.length; i++) {
      products += values[i] * values[i + 10];
    }
    // Bartlett: the deviation of this mean is about √(29 / 400,000) = 0.0085.
    assertThat(products / (values.length - 10)).isEqualTo(0.5, within(0.034));
  }

  @Test
  void spikesComeAtTheirRateWithTheirHeightAndLength() {
    double[] values =
        rows("series: {by: rows, spikes: {every: 100, height: 7, duration: 1}}", 1_000_000);
    double sum = Arrays.stream(values).sum() / 7;
    assertThat((sum - 10_000) / 100).isBetween(-4.0, 4.0); // a Poisson number
    double[] longer =
        rows("series: {by: rows, spikes: {every: 100, height: 7, duration: 5}}", 1_000_000);
    assertThat(Arrays.stream(longer).sum() / 7).isEqualTo(5 * sum, within(25.0));
    assertThat(longer).contains(0, 7, 14).doesNotContain(3.5);
  }

  @Test
  void heightsOfSpikesFollowTheirDistribution() {
    double[] heights =
        Arrays.stream(
                rows(
                    "baseColumn: e, series: {by: t, spikes: {every: 100000, duration: 10,"
                        + " height: {minValue: 4, maxValue: 10, distribution: 'beta(2, 2)'}}}",
                    4_000_000))
            .filter(value -> value > 0 && value < 8)
            .map(value -> (value - 4) / 6)
            .toArray();
    double mass = beta22(4 / 6.0);
    assertThat(heights.length).isGreaterThan(200);
    assertFits(Fit.kolmogorovSmirnov(heights, x -> beta22(x) / mass));
  }

  @Test
  void decayingSpikesHalveOverTheirHalfLife() {
    double[] values =
        rows("series: {by: rows, spikes: {every: 5000, height: 8, halfLife: 10}}", 100_000);
    int peak = 0;
    while (values[peak] != 8 || values[peak + 20] > 4) {
      peak++;
    }
    assertThat(values[peak + 10]).isEqualTo(4, within(1e-12));
    assertThat(values[peak + 15]).isEqualTo(8 * Math.pow(2, -1.5), within(1e-12));
  }

  @Test
  void rowsOfAnEntityAreWhereTheRowIs() {
    double[] values =
        rows("baseColumn: e, series: {by: rows, start: 0, trend: {amount: 3, per: 1}}", 100);
    assertThat(values[10]).isEqualTo(30, within(1e-12));
    assertThat(values[99]).isEqualTo(297, within(1e-12));
  }

  @Test
  void stepsLastFromTheirPlaceOn() {
    double[] values =
        rows("series: {by: rows, start: 100, step: [{after: 50, by: -1}, {at: 120, by: 4}]}", 200);
    assertThat(values[119]).isZero();
    assertThat(values[120]).isEqualTo(4);
    assertThat(values[149]).isEqualTo(4);
    assertThat(values[150]).isEqualTo(3);
  }

  @Test
  void stepAtAnInstantLastsFromThereOn() {
    double[] values = timed("series: {step: {at: '2024-01-01T07:30:00Z', by: 5}}", 48);
    assertThat(values[26]).isZero();
    assertThat(values[27]).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "baseColumn: one, ", "baseColumn: e, "})
  void missingRowsHaveTheirShareEachByItself(String entity) {
    double[] values = rows(entity + "series: {level: 1, missing: 0.2}", ROWS);
    assertShare(values, 0.2, 1);
    int pairs = 0;
    for (int i = 1; i < ROWS; i++) {
      pairs += Double.isNaN(values[i]) && Double.isNaN(values[i - 1]) ? 1 : 0;
    }
    assertThat((pairs - 0.04 * ROWS) / Math.sqrt(0.04 * ROWS)).isBetween(-6.0, 6.0);
  }

  @ParameterizedTest
  @CsvSource({"0.02, 25", "0.3, 12", "0.9, 100", "0.5, 3", "0.5, 2"})
  void gapsHaveTheirShareAndMeanLength(double share, int length) {
    int rows = 2_000_000;
    String missing = "missing: {share: " + share + ", length: " + length + "}";
    double[] values = rows("series: {by: rows, level: 1, " + missing + "}", rows);
    assertShare(values, share, 2 * length);
    int runs = 0;
    int lost = 0;
    for (int i = 0; i < rows; i++) {
      lost += Double.isNaN(values[i]) ? 1 : 0;
      runs += Double.isNaN(values[i]) && (i == 0 || !Double.isNaN(values[i - 1])) ? 1 : 0;
    }
    // No run's deviation is above its mean by more than half.
    assertThat((double) lost / runs).isEqualTo(length, within(6 * length / Math.sqrt(runs)));
  }

  @Test
  void gapsOfAnEntityAreItsOwn() {
    String gaps = "series: {by: half, level: 1, missing: {share: 0.5, length: 1000}}";
    double[] values = rows("baseColumn: e, " + gaps, ROWS);
    assertShare(values, 0.5, 1);
  }

  @Test
  void missingAllAndNoneAreExact() {
    assertThat(rows("series: {level: 1, missing: 0}", 5000)).containsOnly(1);
    assertThat(rows("series: {level: 1, missing: 1}", 5000)).containsOnly(Double.NaN);
  }

  @Test
  void columnWithGapsIsNullable() {
    assertThat(plan("series: {level: 1, missing: 0.1}").column("c").nullable()).isTrue();
    assertThat(plan("series: {level: 1}").column("c").nullable()).isFalse();
    assertThat(plan("series: {by: holed, noise: 1}").column("c").nullable()).isTrue();
  }

  @Test
  void rowIsNullWhereItsPlaceIs() {
    double[] places = Samples.of(plan("series: {level: 1}"), "holed", 5000);
    double[] values = rows("series: {by: holed, level: 1}", 5000);
    for (int i = 0; i < values.length; i++) {
      assertThat(Double.isNaN(values[i])).isEqualTo(Double.isNaN(places[i]));
    }
    assertThat(values).contains(1, Double.NaN);
  }

  @Test
  void percentNullsAndMissingAddUp() {
    double[] values = rows("percentNulls: 0.5, series: {level: 1, missing: 0.5}", ROWS);
    assertShare(values, 0.75, 1);
  }

  @Test
  void valuesBeyondALimitAreReflected() {
    double[] free = rows("series: {noise: 1}", 1000);
    double[] above = rows("minValue: -0.5, series: {noise: 1}", 1000);
    double[] between = rows("minValue: -0.5, maxValue: 0.5, series: {noise: 1}", 1000);
    for (int i = 0; i < free.length; i++) {
      double mirrored = free[i] < -0.5 ? -1 - free[i] : free[i];
      assertThat(above[i]).isEqualTo(mirrored, within(1e-15));
      assertThat(between[i]).isBetween(-0.5, 0.5);
    }
    assertThat(between).doesNotContain(-0.5, 0.5);
  }

  @Test
  void reflectionBetweenLimitsGoesToAndFro() {
    double[] values =
        rows("minValue: 0, maxValue: 10, series: {by: rows, trend: {amount: 1, per: 1}}", 45);
    double[] expected = {4, 6, 0, 7, 0};
    double[] seen = {values[4], values[14], values[20], values[27], values[40]};
    assertThat(seen).containsExactly(expected, within(1e-12));
  }

  @Test
  void clampedValuesBecomeTheLimit() {
    double[] values = rows("minValue: 0, maxValue: 1, series: {noise: 1, beyond: clamp}", 1000);
    assertThat(values).contains(0, 1);
    assertThat(Arrays.stream(values).filter(value -> value == 0).count()).isBetween(430L, 570L);
  }

  @Test
  void everyEntityHasItsLevel() {
    double[] levels = rows("baseColumn: e, series: {level: {minValue: 10, maxValue: 30}}", ROWS);
    assertFits(Fit.kolmogorovSmirnov(levels, x -> (x - 10) / 20));
    double[] ofOne = rows("baseColumn: one, series: {level: {minValue: 10, maxValue: 30}}", 1000);
    assertThat(Arrays.stream(ofOne).distinct().count()).isEqualTo(1);
    double[] ofAll = rows("series: {level: {minValue: 10, maxValue: 30}}", 1000);
    assertThat(Arrays.stream(ofAll).distinct().count()).isEqualTo(1);
  }

  @Test
  void entitiesShareTrendAndSeasonsButNoRandomness() {
    String shared = "by: t, trend: {amount: 1, per: 7}, seasonality: {period: 7, amplitude: 2}";
    assertThat(Arrays.stream(rows("baseColumn: e, series: {" + shared + "}", 1000)).distinct())
        .hasSize(1);
    for (String part :
        List.of("randomWalk: {stddev: 1, per: 7}", "ar1: {stddev: 1, halfLife: 7}", "noise: 1")) {
      double[] values = rows("baseColumn: e, series: {by: t, " + part + "}", ROWS);
      assertThat(Arrays.stream(values).distinct().count()).isGreaterThan(ROWS * 9L / 10);
      double[] next = Arrays.copyOfRange(values, 1, ROWS);
      assertUncorrelated(next, values);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "byte, 3.0",
    "short, 3.0",
    "int, 3.0",
    "long, 3.0",
    "float, 2.7182817",
    "double, 2.718281828",
    "'decimal(5,2)', 2.72",
    "'decimal(38,5)', 2.71828"
  })
  void valueIsRoundedToItsType(String type, double expected) {
    assertThat(Samples.of(plan("series: {level: 2.718281828}", type), "c", 1)[0])
        .isEqualTo(expected, within(1e-7));
  }

  @Test
  void seriesRunsAlongTheInstantsOfAColumn() {
    double[] values =
        rows("series: {by: at, start: 2024-01-01, trend: {amount: 1, per: 1 day}}", 50);
    assertThat(values[48]).isEqualTo(2, within(1e-12));
    double[] days =
        rows("series: {by: day, start: 2024-01-01, trend: {amount: 1, per: 1 day}}", 50);
    assertThat(days[30]).isEqualTo(30, within(1e-12));
  }

  @Test
  void seriesRunsAlongRealNumbers() {
    double[] values = rows("series: {by: half, trend: {amount: 1, per: 1}}", 11);
    assertThat(values[5]).isEqualTo(2.5, within(1e-12));
  }

  @Test
  void onlyASeriesAlongDueInstantsDependsOnTheTimeline() {
    List<String> column = List.of("c");
    assertThat(plan("series: {noise: 1}").dependsOnTimeline(column)).isTrue();
    assertThat(plan("series: {by: rows, noise: 1}").dependsOnTimeline(column)).isFalse();
    assertThat(plan("series: {by: at, noise: 1}").dependsOnTimeline(column)).isFalse();
  }

  private static double beta22(double x) {
    return x * x * (3 - 2 * x);
  }

  /** Ends of a share's deviation grow with the length of runs, which are no independent draws. */
  private static void assertShare(double[] values, double share, double run) {
    double missing = Arrays.stream(values).filter(Double::isNaN).count();
    double deviation = Math.sqrt(share * (1 - share) * values.length * run);
    assertThat((missing - share * values.length) / deviation).isBetween(-4.0, 4.0);
  }

  private static double[] shifted(double[] values, int first, double by) {
    return Arrays.stream(values, first, values.length).map(value -> value - by).toArray();
  }

  private static void assertUncorrelated(double[] a, double[] b) {
    assertThat(Fit.correlation(a, b)).isBetween(-4.0, 4.0);
  }

  private static void assertFits(double probability) {
    assertThat(probability).isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  private static double[] rows(String keys, int rows) {
    return Samples.of(plan(keys), "c", rows);
  }

  /** Rows due every thousand seconds from 2024 on. */
  private static double[] timed(String keys, int rows) {
    return SeriesSamples.of(plan(keys), "c", rows);
  }

  private static TablePlan plan(String keys) {
    return plan(keys, "double");
  }

  private static TablePlan plan(String keys, String type) {
    String text =
        """
        name: series
        startTimestamp: 2024-01-01T00:00:00Z
        columns:
          - {name: e, type: long, sequence: {}}
          - {name: one, type: long, values: [1]}
          - {name: t, type: long, values: [1200]}
          - {name: half, type: double, sequence: {step: 0.5}}
          - {name: holed, type: long, sequence: {}, percentNulls: 0.3}
          - {name: at, type: timestamp, begin: 2024-01-01, interval: 1 hour}
          - {name: day, type: date, begin: 2024-01-01, interval: 1 day}
          - {name: c, type: '%s', %s}
        """;
    return TablePlanner.plan(SpecReader.parse(text.formatted(type, keys), Map.of()));
  }
}
