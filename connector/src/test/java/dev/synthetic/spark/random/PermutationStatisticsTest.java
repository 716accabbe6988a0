package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Over many keys every order is equally likely; under one key, values follow each other as if
 * shuffled.
 *
 * <p>Each χ² is held against a probability of 1e-6 at either end, each other figure against 6
 * standard deviations: the class fails by chance for one choice of keys in 30,000. The keys are
 * fixed.
 */
final class PermutationStatisticsTest {

  @ParameterizedTest
  @CsvSource({"2, 20000", "3, 50000", "4, 100000", "5, 150000", "6, 150000"})
  void everyOrderIsEquallyLikely(int size, int keys) {
    long[] counts = new long[factorial(size)];
    for (int key = 0; key < keys; key++) {
      counts[rank(Permutation.of(key(key), size), size)]++;
    }

    assertIsLikely(Chance.equality(counts));
  }

  /** The distance of two values that are a power of two apart, over many keys. */
  @ParameterizedTest
  @ValueSource(ints = {1, 32, 512})
  void distancesOverKeysAreEquallyLikely(int lag) {
    int size = 1000;
    long[] counts = new long[size - 1];
    for (int key = 0; key < 50_000; key++) {
      Permutation permutation = Permutation.of(key(key), size);
      counts[Math.floorMod(permutation.apply(lag) - permutation.apply(0), size) - 1]++;
    }

    assertIsLikely(Chance.equality(counts));
  }

  @ParameterizedTest
  @ValueSource(ints = {70_000, 1 << 20, 1_000_003})
  void distancesUnderAKeyAreEquallyLikely(int size) {
    long[] values = values(size);
    for (int lag = 1; lag < size / 2; lag <<= 1) {
      long[] counts = new long[500];
      for (int i = 0; i < size; i++) {
        long distance = Math.floorMod(values[(i + lag) % size] - values[i], size);
        counts[(int) (distance * counts.length / size)]++;
      }
      assertIsLikely(Chance.equality(counts));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {70_000, 1 << 20, 1_000_003})
  void valuesAreSpreadEvenlyOverEveryStretchOfRows(int size) {
    long[] values = values(size);
    int cells = 50;
    long[] counts = new long[cells * cells];
    for (int i = 0; i < size; i++) {
      int stretch = (int) ((long) i * cells / size);
      counts[stretch * cells + (int) (values[i] * cells / size)]++;
    }
    // Rows and columns of the table are full by themselves, so it has fewer degrees of freedom.
    double free = (cells - 1.0) * (cells - 1.0);
    double expected = (double) size / counts.length;
    double statistic = 0;
    for (long count : counts) {
      statistic += (count - expected) * (count - expected) / expected;
    }

    assertThat(Math.abs(statistic - free) / Math.sqrt(2 * free)).isLessThan(Chance.FARTHEST);
  }

  /** A shuffled list ascends in half of its steps, with a variance of a twelfth of its length. */
  @ParameterizedTest
  @ValueSource(ints = {70_000, 1 << 20, 1_000_003})
  void valuesAscendHalfOfTheTime(int size) {
    long[] values = values(size);
    int ascents = 0;
    for (int i = 1; i < size; i++) {
      ascents += values[i] > values[i - 1] ? 1 : 0;
    }

    double deviation = (ascents - (size - 1) / 2.0) / Math.sqrt((size + 1) / 12.0);
    assertThat(Math.abs(deviation)).isLessThan(Chance.FARTHEST);
  }

  private static void assertIsLikely(double probability) {
    assertThat(probability).isBetween(Chance.LEAST, 1 - Chance.LEAST);
  }

  private static long[] values(int size) {
    Permutation permutation = Permutation.of(StreamKey.of(1, 42, "t", "c", "value"), size);
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] = permutation.apply(i);
    }
    return values;
  }

  /** A key's last two words, as random as a hash's, without the cost of one. */
  private static StreamKey key(int number) {
    return new StreamKey(0, 0, RowBits.bits(11, 13, number), RowBits.bits(17, 19, number));
  }

  /** The number of an order among all of its size, by the values that are left at each place. */
  private static int rank(Permutation permutation, int size) {
    int rank = 0;
    for (int i = 0; i < size; i++) {
      int smaller = 0;
      for (int j = i + 1; j < size; j++) {
        smaller += permutation.apply(j) < permutation.apply(i) ? 1 : 0;
      }
      rank = rank * (size - i) + smaller;
    }
    return rank;
  }

  private static int factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }
}
