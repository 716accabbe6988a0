package dev.synthetic.spark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.Fit;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows in the first half of an interval; each fit fails by chance once in 10,000 seeds. */
final class BinomialHalvesTest {
  private static final int INTERVALS = 400_000;

  private final BinomialHalves halves = new BinomialHalves(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 63, 64, 65, 200, 1024, 1025, 1026, 40_000})
  void areBinomial(int rows) {
    long[] counts = new long[rows + 1];
    for (int interval = 0; interval < INTERVALS; interval++) {
      counts[Math.toIntExact(halves.first(rows, 20, interval))]++;
    }

    BinomialDistribution law = new BinomialDistribution(rows, 0.5);
    double[] probabilities = new double[rows + 1];
    for (int i = 0; i <= rows; i++) {
      probabilities[i] = law.probability(i);
    }
    assertThat(Fit.chiSquare(counts, probabilities, INTERVALS))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void ofNoRowsAreNone() {
    assertThat(halves.first(0, 5, 3)).isZero();
  }

  @Test
  void ofTheMostRowsSpreadBySquareRoots() {
    double squares = 0;
    for (int interval = 0; interval < INTERVALS; interval++) {
      double fromHalf = halves.first(Long.MAX_VALUE, 20, interval) - (double) (1L << 62);
      squares += fromHalf * fromHalf / (1L << 61);
    }

    // of 400,000 normal squares, six standard deviations
    assertThat(squares / INTERVALS).isBetween(1 - 6 * 0.00224, 1 + 6 * 0.00224);
  }

  @Test
  void differByLevelIntervalAndSeed() {
    long rows = 1L << 40;

    assertThat(
            new long[] {
              halves.first(rows, 20, 5),
              halves.first(rows, 21, 5),
              halves.first(rows, 20, 6),
              new BinomialHalves(2).first(rows, 20, 5)
            })
        .doesNotHaveDuplicates();
  }
}
