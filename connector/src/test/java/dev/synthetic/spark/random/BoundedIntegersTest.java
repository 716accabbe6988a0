package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole numbers below a bound: the highest word of bits × bound, whichever way it is computed. */
final class BoundedIntegersTest {
  private static final StreamKey KEY = StreamKey.of(1, 42, "t", "c", "value");
  private static final StreamKey LOW = StreamKey.of(1, 42, "t", "c", "value/low");
  private static final int ROWS = 4096;

  @ParameterizedTest
  @ValueSource(
      longs = {
        1,
        2,
        3,
        10,
        501,
        (1L << 31) - 1,
        1L << 31,
        (1L << 31) + 1,
        (1L << 32) + 1,
        (1L << 40) - 1,
        1L << 40,
        (1L << 40) + 1,
        (1L << 62) + 12345,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        -1,
        0
      })
  void numberIsTheHighestWordOfTheProduct(long bound) {
    BoundedIntegers integers = BoundedIntegers.of(KEY, LOW, bound);
    long base = 1L << 33;
    long[] offsets = new long[ROWS];
    Arrays.setAll(offsets, i -> i * 5L);
    long[] numbers = new long[ROWS];

    integers.fill(offsets, base, ROWS, numbers);

    for (int i = 0; i < ROWS; i++) {
      long row = base + offsets[i];
      assertThat(numbers[i]).isEqualTo(expected(bound, row)).isEqualTo(integers.draw(row));
    }
  }

  /** Against a probability of 1e-6 at either end: fails by chance for one key in 500,000. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 501, 1000})
  void everyNumberIsEquallyLikely(int bound) {
    long[] counts = new long[bound];
    for (long row = 0; row < 1_000_000; row++) {
      counts[(int) BoundedIntegers.of(KEY, LOW, bound).draw(row)]++;
    }

    assertThat(Chance.equality(counts)).isBetween(Chance.LEAST, 1 - Chance.LEAST);
  }

  /** The highest and the lowest bits of wide numbers; as above. */
  @ParameterizedTest
  @ValueSource(longs = {(1L << 40) + 1, 6_000_000_000_000_000_000L, Long.MIN_VALUE, 0})
  void wideNumbersAreEvenAtBothEnds(long bound) {
    BoundedIntegers integers = BoundedIntegers.of(KEY, LOW, bound);
    BigInteger size = size(bound);
    long[] high = new long[1000];
    long[] low = new long[1 << 10];
    for (long row = 0; row < 500_000; row++) {
      long number = integers.draw(row);
      BigInteger share = unsigned(number).multiply(BigInteger.valueOf(1000)).divide(size);
      high[share.intValue()]++;
      low[(int) number & 1023]++;
    }

    assertThat(Chance.equality(high)).isBetween(Chance.LEAST, 1 - Chance.LEAST);
    assertThat(Chance.equality(low)).isBetween(Chance.LEAST, 1 - Chance.LEAST);
  }

  private static long expected(long bound, long row) {
    BigInteger high = unsigned(RowBits.bits(KEY, row));
    if (size(bound).compareTo(BigInteger.ONE.shiftLeft(40)) <= 0) {
      return high.multiply(size(bound)).shiftRight(64).longValue();
    }
    BigInteger both = high.shiftLeft(64).add(unsigned(RowBits.bits(LOW, row)));
    return both.multiply(size(bound)).shiftRight(128).longValue();
  }

  private static BigInteger size(long bound) {
    return bound == 0 ? BigInteger.ONE.shiftLeft(64) : unsigned(bound);
  }

  private static BigInteger unsigned(long word) {
    return new BigInteger(Long.toUnsignedString(word));
  }
}
