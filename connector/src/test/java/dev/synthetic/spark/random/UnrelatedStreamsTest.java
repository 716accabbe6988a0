package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Streams of different keys are unrelated, also where one is shifted by rows.
 *
 * <p>At 197 shifts of up to 2^40 rows, over 2^14 rows of 64 bits each, against 6 standard
 * deviations: two streams fail by chance for one choice of keys in 1.2 million. The keys are fixed.
 */
final class UnrelatedStreamsTest {
  private static final int ROWS = 1 << 14;

  /** Shifts of −64 to 64 rows, and of powers of two either way. */
  private static final long[] SHIFTS =
      LongStream.concat(
              LongStream.rangeClosed(-64, 64),
              LongStream.rangeClosed(7, 40).flatMap(i -> LongStream.of(1L << i, -(1L << i))))
          .toArray();

  private static final StreamKey KEY = key(42, "orders", "c1", "value");

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of("next seed", key(43, "orders", "c1", "value")),
        Arguments.of("seed of another sign", key(-42, "orders", "c1", "value")),
        Arguments.of(
            "seed with another highest bit", key(42 ^ Long.MIN_VALUE, "orders", "c1", "value")),
        Arguments.of("next column", key(42, "orders", "c2", "value")),
        Arguments.of("longer column", key(42, "orders", "c11", "value")),
        Arguments.of("other table", key(42, "order", "c1", "value")),
        Arguments.of("letters moved to the table", key(42, "ordersc", "1", "value")),
        Arguments.of("nulls", key(42, "orders", "c1", "null")),
        Arguments.of("low bits", key(42, "orders", "c1", "value/low")),
        Arguments.of("other version", StreamKey.of(2, 42, "orders", "c1", "value")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void bitsAgreeByHalfAtEveryShift(String name, StreamKey other) {
    assertThat(farthest(KEY, other)).isLessThan(Chance.FARTHEST);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void wordsOfThePermutationAreOthersToo(String name, StreamKey other) {
    assertThat(new long[] {other.k2(), other.k3()})
        .doesNotContain(KEY.k0(), KEY.k1(), KEY.k2(), KEY.k3());
  }

  /** What happens to a key made from another by arithmetic, and why none is. */
  @Test
  void theSearchFindsAShiftedCopy() {
    StreamKey shifted = new StreamKey(KEY.k0() + (1L << 20), KEY.k1(), 0, 0);

    assertThat(farthest(KEY, shifted)).isGreaterThan(Chance.FARTHEST);
  }

  private static double farthest(StreamKey a, StreamKey b) {
    long[] words = words(a, 0);
    return Arrays.stream(SHIFTS)
        .mapToDouble(shift -> Math.abs(deviation(words, words(b, shift))))
        .max()
        .orElseThrow();
  }

  private static double deviation(long[] a, long[] b) {
    long different = 0;
    for (int i = 0; i < a.length; i++) {
      different += Long.bitCount(a[i] ^ b[i]);
    }
    return Chance.deviation(different, 64L * a.length);
  }

  private static long[] words(StreamKey key, long shift) {
    long[] words = new long[ROWS];
    Arrays.setAll(words, row -> RowBits.bits(key, row + shift));
    return words;
  }

  private static StreamKey key(long seed, String table, String column, String salt) {
    return StreamKey.of(1, seed, table, column, salt);
  }
}
