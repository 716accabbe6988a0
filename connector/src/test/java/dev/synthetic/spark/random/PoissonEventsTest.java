package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.Fit;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Events against the law of a Poisson process.
 *
 * <p>Each test of fit fails once in 10,000 seeds; the seeds are fixed.
 */
final class PoissonEventsTest {
  private static final int ENTITIES = 200_000;
  private static final StreamKey FIRST = StreamKey.of(1, 42, "t", "c", "first");
  private static final StreamKey SECOND = StreamKey.of(1, 42, "t", "c", "second");

  @ParameterizedTest
  @CsvSource({
    "0.001, 1000, 123456",
    "0.001, 3000, 1023",
    "0.001, 100, -5",
    "0.3, 1, 77",
    "0.3, 10, 1000000007",
    "3, 2, 8",
    "1e-9, 3600000000, 1704067200000000",
    "1e-15, 1000000000000000, -9000000000000000000"
  })
  void numberOfEventsInAWindowHasAPoissonLaw(double perTick, long window, long tick) {
    PoissonEvents events = new PoissonEvents(perTick, window);
    double mean = perTick * window;
    long[] counts = new long[40];
    for (int entity = 0; entity < ENTITIES; entity++) {
      counts[count(events, entity, tick)]++;
    }
    double[] probabilities = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      probabilities[i] = new PoissonDistribution(mean).probability(i);
    }

    assertThat(Fit.chiSquare(counts, probabilities, ENTITIES)).isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void numbersInNeighbouringWindowsAreIndependent() {
    PoissonEvents events = new PoissonEvents(0.001, 700);
    int[] now = new int[ENTITIES];
    int[] next = new int[ENTITIES];
    for (int entity = 0; entity < ENTITIES; entity++) {
      now[entity] = Math.min(2, count(events, entity, 5000));
      next[entity] = Math.min(2, count(events, entity, 5700));
    }
    assertThat(Fit.independence(now, next, 3, 3)).isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void everyAgeInReachIsAsLikely() {
    PoissonEvents events = new PoissonEvents(0.01, 100);
    long[] ages = new long[100];
    long[] total = new long[1];
    for (int entity = 0; entity < ENTITIES; entity++) {
      sum(
          events,
          entity,
          1L << 40,
          (age, bits) -> {
            ages[(int) age]++;
            total[0]++;
            return 0;
          });
    }
    double[] probabilities = new double[100];
    java.util.Arrays.fill(probabilities, 0.01);
    assertThat(Fit.chiSquare(ages, probabilities, total[0])).isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void eventsAreThereAtBothEndsOfTheAxis() {
    PoissonEvents events = new PoissonEvents(4, 3);
    assertThat(count(events, 1, Long.MIN_VALUE)).isNotNegative();
    assertThat(count(events, 1, Long.MAX_VALUE)).isNotNegative();
  }

  @Test
  void halvingsAreThoseOfThePower() {
    for (double halvings = 0; halvings < 20; halvings += 0.0137) {
      double power = StrictMath.pow(2, -halvings);
      assertThat(Math.abs(Halving.left(halvings) / power - 1)).isLessThan(1e-15);
    }
    assertThat(Halving.left(0)).isEqualTo(1);
    assertThat(Halving.left(3)).isEqualTo(0.125);
  }

  private static int count(PoissonEvents events, int entity, long tick) {
    return (int) sum(events, entity, tick, (age, bits) -> 1);
  }

  private static double sum(
      PoissonEvents events, int entity, long tick, PoissonEvents.Pulse pulse) {
    return events.sum(RowBits.bits(FIRST, entity), RowBits.bits(SECOND, entity), tick, pulse);
  }
}
