package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Event times are the due instants less a lateness of the law and share asked for.
 *
 * <p>Each of the four statistical tests fails by chance for one seed in 10,000; the seed is fixed.
 */
final class LatenessTest {
  private static final int ROWS = 1_000_000;
  private static final double SECOND = 1e6; // in microseconds

  @Test
  void withoutLatenessEveryRowIsOnTime() {
    assertThat(lateness("eventTime: {}")).containsOnly(0);
  }

  @Test
  void shareOfLateRowsIsTheOneAskedFor() {
    double[] lateness = lateness("eventTime: {lateness: 1 day, share: 0.03}");
    double probability = Fit.chiSquare(lateness, x -> x > 0 ? 1 : 0, new double[] {0.97, 0.03});
    assertThat(probability).isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1000000"})
  void sharesOfNoneAndAllAreExact(String share, int late) {
    double[] lateness = lateness("eventTime: {lateness: 365 days, share: " + share + "}");
    // One of a million latenesses is 0 of 3e13 microseconds with a probability of 3e-8.
    assertThat(Arrays.stream(lateness).filter(x -> x > 0).count()).isEqualTo(late);
  }

  @Test
  void latenessIsUniformUpToItsMaximum() {
    double[] lateness = lateness("eventTime: {lateness: 10 minutes}");
    assertThat(Fit.kolmogorovSmirnov(lateness, x -> x / (600 * SECOND)))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void bothEndsOfALatenessAreReached() {
    double[] lateness = lateness("eventTime: {lateness: 9 microseconds}");
    double[] even = new double[10];
    Arrays.fill(even, 0.1);
    assertThat(Fit.chiSquare(lateness, x -> (int) x, even)).isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void latenessFollowsItsDistributionInSeconds() {
    double[] lateness =
        lateness("eventTime: {lateness: {max: 1 hour, distribution: exponential(mean=30)}}");
    ExponentialDistribution law = new ExponentialDistribution(null, 30 * SECOND);
    assertThat(Fit.kolmogorovSmirnov(lateness, law::cumulativeProbability))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void latenessIsTheSameOnTheLocalClock() {
    double[] local = Samples.of(plan("timestamp_ntz", "eventTime: {lateness: 1 hour}"), "t", 1000);
    double[] instants = Samples.of(plan("timestamp", "eventTime: {lateness: 1 hour}"), "t", 1000);
    assertThat(local).isEqualTo(instants);
  }

  @Test
  void otherColumnsOfARowKeepTheirValues() {
    List<String> plain = Cells.of(plan("timestamp", "eventTime: {}"), "v", 0, 1000);
    assertThat(Cells.of(plan("timestamp", "eventTime: {lateness: 1 hour}"), "v", 0, 1000))
        .isEqualTo(plain);
  }

  /** The microseconds by which each row's event time is before its due instant. */
  private static double[] lateness(String keys) {
    double[] times = Samples.of(plan("timestamp", keys), "t", ROWS);
    return IntStream.range(0, ROWS).mapToDouble(row -> row * 1000.0 - times[row]).toArray();
  }

  private static TablePlan plan(String type, String keys) {
    String spec =
        """
        startTimestamp: 1970-01-01
        rowsPerSecond: 1000
        columns:
          - {name: v, type: int, minValue: 0, maxValue: 999}
          - {name: t, type: %s, %s}
        """
            .formatted(type, keys);
    return TablePlanner.plan(SpecReader.parse(spec, Map.of()));
  }
}
