package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bits as numbers between 0 and 1, to the last digit. */
final class UnitDoublesTest {
  private static final long LOWEST_STEP = 1L << 11; // bits below are not used

  @Test
  void closedReachesBothEnds() {
    assertThat(UnitDoubles.closed(0)).isEqualTo(0.0);
    assertThat(UnitDoubles.closed(-1)).isEqualTo(1.0);
    assertThat(UnitDoubles.closed(-1 - LOWEST_STEP)).isLessThan(1.0);
    assertThat(UnitDoubles.closed(LOWEST_STEP)).isGreaterThan(0.0);
  }

  @Test
  void halfOpenReachesZeroAndStopsBelowOne() {
    assertThat(UnitDoubles.halfOpen(0)).isEqualTo(0.0);
    assertThat(UnitDoubles.halfOpen(-1)).isEqualTo(1 - 0x1.0p-53);
    assertThat(UnitDoubles.halfOpen(Long.MIN_VALUE)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        0xFFFF_FFFFL,
        0x1_0000_0000L,
        0x1_0000_0001L,
        (1L << 52) - 1,
        1L << 52,
        (1L << 53) - 1
      })
  void wholeNumbersBecomeDoublesExactly(long number) {
    assertThat(UnitDoubles.exact(number)).isEqualTo((double) number);
  }

  @Test
  void randomWholeNumbersBecomeDoublesExactly() {
    for (int i = 0; i < 1_000_000; i++) {
      long number = RowBits.bits(1, 2, i) >>> (11 + i % 53);
      if (UnitDoubles.exact(number) != (double) number) {
        throw new AssertionError(number + " becomes " + UnitDoubles.exact(number));
      }
    }
  }

  @Test
  void moreBitsNeverMakeASmallerNumber() {
    for (int i = 0; i < 1_000_000; i++) {
      long bits = RowBits.bits(1, 2, i);
      long next = bits + LOWEST_STEP;
      if (Long.compareUnsigned(next, bits) > 0) {
        assertThat(UnitDoubles.closed(next) >= UnitDoubles.closed(bits)).isTrue();
        assertThat(UnitDoubles.halfOpen(next) > UnitDoubles.halfOpen(bits)).isTrue();
      }
    }
  }

  @Test
  void blockHoldsTheNumbersOfItsBits() {
    long[] bits = {0, -1, 1, Long.MIN_VALUE, 0x123456789abcdefL};
    double[] units = {9, 9, 9, 9, 9};

    UnitDoubles.closed(bits, 4, units);

    assertThat(units)
        .containsExactly(0, 1, UnitDoubles.closed(1), UnitDoubles.closed(Long.MIN_VALUE), 9);
  }
}
