package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.Fit;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Paths over many entities against the closed forms of their laws.
 *
 * <p>Each test of fit refuses below a probability of 1e-4, so that it fails once in 10,000 seeds;
 * each correlation is allowed 4 standard deviations, which it passes once in 16,000. The seeds are
 * fixed.
 */
final class GaussianPathTest {
  private static final int ENTITIES = 100_000;
  private static final StreamKey FIRST = StreamKey.of(1, 42, "t", "c", "first");
  private static final StreamKey SECOND = StreamKey.of(1, 42, "t", "c", "second");

  /** A walk of deviation 3 an hour, in microseconds. */
  private static final double HOUR = 3.6e9;

  private static final PathLaw WALK = PathLaw.walk(3, HOUR);

  /** A stationary path of deviation 2 that keeps 0.7 over an hour. */
  private static final PathLaw STATIONARY = PathLaw.stationary(2, 0.7, HOUR);

  @ParameterizedTest
  @ValueSource(
      longs = {
        1,
        1000,
        524_287,
        262_144,
        524_288,
        3_600_000_000L,
        86_400_000_001L,
        1L << 45,
        1L << 62
      })
  void walkHasTheVarianceOfItsTime(long tick) {
    double deviation = 3 * Math.sqrt(tick / HOUR);
    assertGaussian(at(WALK, tick), deviation);
    assertGaussian(at(WALK, -tick), deviation);
  }

  @ParameterizedTest
  @CsvSource({
    "3600000000, 7200000000",
    "3599999999, 3600600000",
    "1000000, 86400000000",
    "549755813887, 549755813888000000",
    "-3600000000, 3600000000",
    "-5000000, -4000000"
  })
  void incrementsOfAWalkAreIndependentOfItsPast(long from, long to) {
    double[] before = at(WALK, from);
    double[] after = at(WALK, to);
    boolean isAcross = from < 0 && to > 0; // 0 is where both sides begin
    double[] past = isAcross || from > 0 ? before : after;
    double[] steps = isAcross ? after : difference(after, before);
    double span = isAcross ? to : to - from;

    assertUncorrelated(past, steps);
    assertGaussian(steps, 3 * Math.sqrt(span / HOUR));
  }

  @Test
  void walkBeginsAtZero() {
    assertThat(at(WALK, 0)).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 4_194_303, 1_704_067_200_123_456L, -5_000_000_000_000_000_000L})
  void stationaryPathHasItsVarianceEverywhere(long tick) {
    assertGaussian(at(STATIONARY, tick), 2);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {1_048_576, 8_388_608, 60_000_000, 3_600_000_000L, 10_800_000_000L, 40_000_000_000L})
  void correlationOfAStationaryPathFallsExponentially(long lag) {
    long tick = 1_704_067_200_000_000L;
    double kept = Math.pow(0.7, lag / HOUR);
    double[] before = at(STATIONARY, tick);
    double[] after = at(STATIONARY, tick + lag);
    double[] rests = new double[ENTITIES];
    for (int i = 0; i < ENTITIES; i++) {
      rests[i] = after[i] - kept * before[i];
    }

    assertUncorrelated(before, rests);
    assertGaussian(rests, 2 * Math.sqrt(1 - kept * kept));
  }

  @Test
  void stationaryPathOverWholeTicksIsAnAutoregression() {
    PathLaw law = PathLaw.stationary(1, 0.9, 1);
    for (long tick : new long[] {5, 511, 512, 1 << 20}) {
      double[] before = at(law, tick - 1);
      double[] now = at(law, tick);
      double[] innovations = new double[ENTITIES];
      for (int i = 0; i < ENTITIES; i++) {
        innovations[i] = now[i] - 0.9 * before[i];
      }
      assertUncorrelated(at(law, tick - 2), innovations);
      assertGaussian(innovations, Math.sqrt(1 - 0.81));
    }
  }

  @Test
  void pathThatForgetsWithinATickIsNoise() {
    PathLaw law = PathLaw.stationary(1, 1e-9, 1);
    assertGaussian(at(law, 77), 1);
    assertUncorrelated(at(law, 77), at(law, 78));
  }

  @Test
  void entitiesHaveIndependentPaths() {
    double[] paths = at(WALK, 1L << 40);
    assertUncorrelated(Arrays.copyOf(paths, ENTITIES - 1), Arrays.copyOfRange(paths, 1, ENTITIES));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 3000})
  void valueIsTheSameWithWhateverOthersItIsAskedFor(int entities) {
    for (PathLaw law : new PathLaw[] {WALK, STATIONARY, PathLaw.stationary(1, 0.9, 1)}) {
      assertAloneAsTogether(law, entities, i -> RowBits.bits(FIRST, i) >> (i % 63)); // anywhere
      assertAloneAsTogether(law, entities, i -> RowBits.bits(FIRST, i) >> 50); // near, around 0
      assertAloneAsTogether(law, entities, i -> i * 1000L - 200_000);
      assertAloneAsTogether(law, entities, i -> (1L << 62) - 3000 + i * 77_777_777L);
      assertAloneAsTogether(law, entities, i -> i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
  }

  private static void assertAloneAsTogether(PathLaw law, int entities, IntToLongFunction tick) {
    int cells = 5000;
    long[] ticks = new long[cells];
    long[] k0 = new long[cells];
    long[] k1 = new long[cells];
    for (int i = 0; i < cells; i++) {
      ticks[i] = tick.applyAsLong(i);
      k0[i] = RowBits.bits(FIRST, i * 31 % entities);
      k1[i] = RowBits.bits(SECOND, i * 31 % entities);
    }
    double[] together = new double[cells];
    GaussianPath path = entities == 1 ? GaussianPath.single(law) : GaussianPath.ofEntities(law);
    path.add(k0, k1, ticks, cells, together);

    for (int i = 0; i < cells; i += 10) {
      double[] alone = new double[1];
      GaussianPath.single(law)
          .add(new long[] {k0[i]}, new long[] {k1[i]}, new long[] {ticks[i]}, 1, alone);
      assertThat(alone[0]).isEqualTo(together[i]);
    }
  }

  private static double[] at(PathLaw law, long tick) {
    long[] k0 = new long[ENTITIES];
    long[] k1 = new long[ENTITIES];
    long[] ticks = new long[ENTITIES];
    for (int i = 0; i < ENTITIES; i++) {
      k0[i] = RowBits.bits(FIRST, i);
      k1[i] = RowBits.bits(SECOND, i);
      ticks[i] = tick;
    }
    double[] values = new double[ENTITIES];
    GaussianPath.ofEntities(law).add(k0, k1, ticks, ENTITIES, values);
    return values;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static void assertGaussian(double[] values, double deviation) {
    NormalDistribution law = new NormalDistribution(0, deviation);
    assertThat(Fit.kolmogorovSmirnov(values.clone(), law::cumulativeProbability))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
    double squares = Arrays.stream(values).map(value -> value * value).sum();
    double surplus = squares / deviation / deviation / values.length - 1;
    assertThat(surplus * Math.sqrt(values.length / 2.0)).isBetween(-4.0, 4.0);
  }

  private static void assertUncorrelated(double[] a, double[] b) {
    assertThat(Fit.correlation(a, b)).isBetween(-4.0, 4.0);
  }
}
