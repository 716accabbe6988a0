package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.Fit;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.ZipfTail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Zipf's distribution over more places than a table holds.
 *
 * <p>Each statistical test refuses below a probability of 1e-4: of the four of them one fails by
 * chance for one seed in 2,500. The seeds are fixed.
 */
final class ZipfIndexTest {
  private static final int SIZE = 1_000_000;
  private static final int ROWS = 1_000_000;
  private static final StreamKey KEY = StreamKey.of(1, 42, "t", "c", "value");
  private static final StreamKey TAIL = StreamKey.of(1, 42, "t", "c", "value/tail");

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.999, 1, 1.3})
  void ranksFit(double exponent) {
    double[] probabilities = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      probabilities[i] = Math.pow(i + 1.0, -exponent);
    }
    assertThat(Fit.chiSquare(counts(exponent), probabilities, ROWS))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 1.0000001, 3})
  void massOfTheTailIsTheSumOfItsParts(double exponent) {
    double sum = 0;
    for (int rank = SIZE; rank > 16_384; rank--) {
      sum += Math.pow(rank, -exponent);
    }
    assertThat(new ZipfTail(exponent, 16_385, SIZE).mass() / sum).isBetween(1 - 1e-8, 1 + 1e-8);
  }

  @Test
  void tailHasBothItsEnds() {
    ZipfTail tail = new ZipfTail(1, 16_385, SIZE);
    assertThat(tail.sample(0)).isEqualTo(16_385);
    assertThat(tail.sample(-1)).isEqualTo(SIZE);
  }

  private static long[] counts(double exponent) {
    ZipfIndex index = ZipfIndex.of(KEY, TAIL, exponent, SIZE);
    long[] counts = new long[SIZE];
    long[] values = new long[Rows.CAPACITY];
    Rows rows = Rows.consecutive();
    for (int first = 0; first < ROWS; first += Rows.CAPACITY) {
      int count = Math.min(Rows.CAPACITY, ROWS - first);
      rows.moveTo(first, first, count);
      index.fill(rows, values);
      for (int i = 0; i < count; i++) {
        counts[(int) values[i]]++;
      }
    }
    return counts;
  }
}
