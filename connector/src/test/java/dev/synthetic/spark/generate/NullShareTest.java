package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.random.Bernoulli;
import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A share of rows is null, whatever their values are. */
final class NullShareTest {
  private static final int ROWS = 1 << 20;

  /** Against six standard deviations: fails by chance for one key in 500 million. */
  @ParameterizedTest
  @ValueSource(strings = {"0.001", "0.1", "0.5", "0.99"})
  void shareOfAMillionRowsIsTheProbability(String share) {
    double expected = Double.parseDouble(share);

    assertThat(deviation(count(nulls(share), 0, ROWS), ROWS, expected)).isLessThan(6);
  }

  /** As above for each of 64 bits: whatever a value is made of, nulls do not look at it. */
  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.5"})
  void nullsAreIndependentOfEveryBitOfTheValues(String share) {
    boolean[] nulls = nulls(share);
    double expected = Double.parseDouble(share);
    long[] words = new long[ROWS];
    StreamKey values = key("value");
    Arrays.setAll(words, row -> RowBits.bits(values, row));
    for (int bit = 0; bit < Long.SIZE; bit++) {
      int set = 0;
      int hits = 0;
      for (int row = 0; row < ROWS; row++) {
        int one = (int) (words[row] >>> bit & 1);
        set += one;
        hits += nulls[row] ? one : 0;
      }
      assertThat(deviation(hits, set, expected)).as("bit %d", bit).isLessThan(6);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4095})
  void sizeOfBlocksChangesNoNull(int size) {
    boolean[] nulls = nulls("0.5");
    Rows block = Rows.consecutive();
    boolean[] some = new boolean[Rows.CAPACITY];
    NullShare share = share("0.5");
    for (int first = 0; first < 20_000; first += size) {
      block.moveTo(first, first, size);
      share.fill(block, some);
      assertThat(Arrays.copyOf(some, size))
          .isEqualTo(Arrays.copyOfRange(nulls, first, first + size));
      block.moveTo(-1, first, size); // the base is that of the values, which nulls ignore
      share.fillByRow(block, some);
      assertThat(Arrays.copyOf(some, size))
          .isEqualTo(Arrays.copyOfRange(nulls, first, first + size));
    }
  }

  private static boolean[] nulls(String share) {
    boolean[] nulls = new boolean[ROWS];
    boolean[] some = new boolean[Rows.CAPACITY];
    Rows block = Rows.consecutive();
    NullShare draw = share(share);
    for (int first = 0; first < ROWS; first += Rows.CAPACITY) {
      block.moveTo(first, first, Rows.CAPACITY);
      draw.fill(block, some);
      System.arraycopy(some, 0, nulls, first, Rows.CAPACITY);
    }
    return nulls;
  }

  private static int count(boolean[] nulls, int from, int to) {
    int count = 0;
    for (int row = from; row < to; row++) {
      count += nulls[row] ? 1 : 0;
    }
    return count;
  }

  private static double deviation(int hits, int trials, double share) {
    return Math.abs(hits - trials * share) / Math.sqrt(trials * share * (1 - share));
  }

  private static NullShare share(String share) {
    return new NullShare(key("null"), Bernoulli.of(new BigDecimal(share)));
  }

  private static StreamKey key(String salt) {
    return StreamKey.of(1, 42, "t", "c", salt);
  }
}
