package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A change of any one bit that goes into a row's bits changes each bit of them half of the time.
 *
 * <p>For 2^14 rows and each of 64 × 64 pairs of bits, against 6 standard deviations: one of the
 * five inputs fails by chance for one choice of keys in 25,000. The keys are fixed.
 */
final class AvalancheTest {
  private static final int ROWS = 1 << 14;

  private static final StreamKey KEY = StreamKey.of(1, 42, "orders", "price", "value");

  /** What goes into a row's bits. */
  enum Input {
    /** A row of low number. */
    ROW {
      @Override
      long difference(long row, long flip) {
        return RowBits.bits(KEY, row) ^ RowBits.bits(KEY, row ^ flip);
      }
    },
    /** A row of any number. */
    FAR_ROW {
      @Override
      long difference(long row, long flip) {
        long far = row * 0x9e3779b97f4a7c15L;
        return RowBits.bits(KEY, far) ^ RowBits.bits(KEY, far ^ flip);
      }
    },
    /** The first key word. */
    FIRST_KEY_WORD {
      @Override
      long difference(long row, long flip) {
        return RowBits.bits(KEY, row) ^ RowBits.bits(KEY.k0() ^ flip, KEY.k1(), row);
      }
    },
    /** The second key word. */
    SECOND_KEY_WORD {
      @Override
      long difference(long row, long flip) {
        return RowBits.bits(KEY, row) ^ RowBits.bits(KEY.k0(), KEY.k1() ^ flip, row);
      }
    },
    /** The seed, by way of the key. */
    SEED {
      @Override
      long difference(long row, long flip) {
        return RowBits.bits(key(row), 1) ^ RowBits.bits(key(row ^ flip), 1);
      }

      private StreamKey key(long seed) {
        return StreamKey.of(1, seed, "orders", "price", "value");
      }
    };

    /** The bits that change when a bit of this input does. */
    abstract long difference(long row, long flip);

    /** Rows looked at: fewer where each costs a hash. */
    int rows() {
      return this == SEED ? ROWS / 16 : ROWS;
    }
  }

  @ParameterizedTest
  @EnumSource(Input.class)
  void everyBitChangesEveryBitHalfOfTheTime(Input input) {
    long[] differences = new long[input.rows()];
    for (int bit = 0; bit < Long.SIZE; bit++) {
      long flip = 1L << bit;
      Arrays.setAll(differences, row -> input.difference(row, flip));

      long[] changes = BitStatistics.ones(differences, differences.length);
      assertThat(BitStatistics.farthest(changes, differences.length))
          .as("bit %d", bit)
          .isLessThan(Chance.FARTHEST);
    }
  }
}
