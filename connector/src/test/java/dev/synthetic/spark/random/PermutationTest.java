package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A keyed bijection: exact at every size, and known for version 1. */
final class PermutationTest {
  private static final StreamKey KEY = StreamKey.of(1, 42, "orders", "o_custkey", "value");

  @Test
  void everySizeToSixHundredIsABijection() {
    for (int size = 1; size <= 600; size++) {
      assertIsBijection(size);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1023, 1024, 1025, 4097, 65_535, 65_537, 1_000_003})
  void largeSizesAreBijections(int size) {
    assertIsBijection(size);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        (1L << 31) - 1,
        1L << 31,
        (1L << 31) + 1,
        1_000_000_000_039L,
        (1L << 40) + 1,
        (1L << 53) - 1,
        (1L << 61) + 1,
        (1L << 62) - 1,
        1L << 62
      })
  void inverseLeadsBackWhereNotAllCanBeTried(long size) {
    Permutation permutation = Permutation.of(KEY, size);
    for (int i = 0; i < 10_000; i++) {
      long index = i < 100 ? i : i < 200 ? size - 1 - (i - 100) : RowBits.bits(KEY, i) >>> 2;
      long inside = index % size;
      long value = permutation.apply(inside);

      assertThat(value).isBetween(0L, size - 1);
      assertThat(permutation.invert(value)).isEqualTo(inside);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 0",
    "10, 2, 3, 6",
    "1000003, 396387, 801259, 14358",
    "4611686018427387904, 3426921317744046568, 4588743645608643687, 4577740324274181695"
  })
  void valuesAreThoseOfVersion1(long size, long first, long middle, long last) {
    Permutation permutation = Permutation.of(KEY, size);

    assertThat(permutation.apply(0)).isEqualTo(first);
    assertThat(permutation.apply(size / 2)).isEqualTo(middle);
    assertThat(permutation.apply(size - 1)).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 33, 5000, 4097, (1L << 40) + 1})
  void blockHoldsTheValuesOfItsPlaces(long size) {
    Permutation permutation = Permutation.of(KEY, size);
    long[] values = new long[4096];
    Arrays.setAll(values, i -> (i * 7919L) % size);
    long[] expected = Arrays.stream(values).map(permutation::apply).toArray();
    expected[4095] = values[4095];

    long[] walked = values.clone();
    permutation.apply(values, 4095);
    permutation.apply(walked, 4095, new long[4095], new int[4095]);

    assertThat(values).isEqualTo(expected);
    assertThat(walked).isEqualTo(expected);
  }

  @Test
  void keysPermuteDifferently() {
    StreamKey other = StreamKey.of(1, 42, "orders", "o_orderkey", "value");
    Permutation a = Permutation.of(KEY, 1 << 20);
    Permutation b = Permutation.of(other, 1 << 20);

    int same = 0;
    for (int i = 0; i < 1 << 20; i++) {
      same += a.apply(i) == b.apply(i) ? 1 : 0;
    }
    assertThat(same).isLessThan(10); // one is expected
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, (1L << 62) + 1, Long.MIN_VALUE})
  void sizesOutOfRangeAreRefused(long size) {
    assertThatThrownBy(() -> Permutation.of(KEY, size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be 1 to 2^62, but was " + size);
  }

  private static void assertIsBijection(int size) {
    Permutation permutation = Permutation.of(KEY, size);
    BitSet seen = new BitSet(size);
    for (int i = 0; i < size; i++) {
      long value = permutation.apply(i);
      if (value < 0 || value >= size || permutation.invert(value) != i) {
        throw new AssertionError(i + " of " + size + " goes to " + value);
      }
      seen.set((int) value);
    }
    assertThat(seen.cardinality()).as("values of size %d", size).isEqualTo(size);
  }
}
