package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bits of a row: known answers, and one answer however they are asked for. */
final class RowBitsTest {
  private static final StreamKey KEY =
      new StreamKey(0xcab700ad03511907L, 0x5b006304d161e79bL, 0, 0);

  @ParameterizedTest
  @CsvSource({
    "0, 3c9baa2d2118ee34",
    "1, c56c895834904322",
    "12345, ecd84cfa9319b34c",
    "4611686018427387904, 408a1f2312c3117b",
    "9223372036854775807, 2d59cf85a02c2221",
    "-1, 6958fea79175071"
  })
  void bitsAreThoseOfVersion1(long row, String bits) {
    assertThat(Long.toHexString(RowBits.bits(KEY, row))).isEqualTo(bits);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4095, 1L << 40, Long.MAX_VALUE - 4096, -5})
  void blockHoldsTheBitsOfItsRows(long base) {
    long[] offsets = new long[4096];
    Arrays.setAll(offsets, i -> i * 3L - 100);
    long[] bits = new long[4096];

    RowBits.fill(KEY, offsets, base, 4096, bits);

    for (int i = 0; i < 4096; i++) {
      assertThat(bits[i]).isEqualTo(RowBits.bits(KEY, base + offsets[i]));
    }
  }

  @Test
  void cellsBeyondTheCountAreLeftAlone() {
    long[] bits = {7, 7, 7};

    RowBits.fill(KEY, new long[] {0, 1, 2}, 0, 2, bits);

    assertThat(bits[2]).isEqualTo(7);
  }

  @Test
  void noTwoRowsOfAKeyHaveTheSameBits() {
    long[] bits = new long[1 << 20];
    Arrays.setAll(bits, row -> RowBits.bits(KEY, row));

    assertThat(Arrays.stream(bits).distinct().count()).isEqualTo(bits.length);
  }
}
