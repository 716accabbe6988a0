package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.random.BitSourceList.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Row bits, whatever way rows and keys are gone through, look like independent random words.
 *
 * <p>Over 2^20 words each way. About 2,300 figures a way are held against 6 standard deviations,
 * and ten χ² against a probability of 1e-6 at either end: a way fails by chance for one choice of
 * keys in 40,000, one of the ten ways for one in 4,000. The keys are fixed.
 */
final class RandomWordsTest {
  private static final int[] PLACES = {0, 13, 26, 39, 52};

  static Stream<Source> sources() {
    return BitSourceList.sources().stream();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyBitIsBalancedAndChangesHalfOfTheTime(Source source) {
    long[] words = source.words();

    assertThat(BitStatistics.balance(words)).isLessThan(Chance.FARTHEST);
    assertThat(BitStatistics.changes(words)).isLessThan(Chance.FARTHEST);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void bitsOfAWordAgreeWithEachOtherHalfOfTheTime(Source source) {
    assertThat(BitStatistics.pairs(source.words(), 1 << 17)).isLessThan(Chance.FARTHEST);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void wordsAreUnrelatedAtAnyDistance(Source source) {
    long[] words = source.words();

    assertThat(BitStatistics.agreement(words)).isLessThan(Chance.FARTHEST);
    assertThat(BitStatistics.correlation(words)).isLessThan(Chance.FARTHEST);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void numbersAndPairsOfNumbersAreEquallyFrequent(Source source) {
    long[] words = source.words();

    for (int place : PLACES) {
      assertThat(Chance.equality(BitStatistics.numbers(words, place)))
          .isBetween(Chance.LEAST, 1 - Chance.LEAST);
      assertThat(Chance.equality(BitStatistics.points(words, place)))
          .isBetween(Chance.LEAST, 1 - Chance.LEAST);
    }
  }

  @Test
  void theFiguresFindWordsThatComeTwice() {
    long[] words = new Source("twice", i -> RowBits.bits(3, 5, i / 2)).words();

    assertThat(BitStatistics.changes(words)).isGreaterThan(Chance.FARTHEST);
    assertThat(BitStatistics.agreement(words)).isGreaterThan(Chance.FARTHEST);
    assertThat(BitStatistics.correlation(words)).isGreaterThan(Chance.FARTHEST);
    assertThat(Chance.equality(BitStatistics.points(words, 52))).isLessThan(Chance.LEAST);
  }

  @Test
  void theFiguresFindABitThatFollowsAnother() {
    long[] words =
        new Source("copy", i -> RowBits.bits(3, 5, i) & ~2 | RowBits.bits(3, 5, i) >>> 40 & 2)
            .words();

    assertThat(BitStatistics.pairs(words, 1 << 17)).isGreaterThan(Chance.FARTHEST);
  }

  /** A Weyl sequence: too even. */
  @Test
  void theFiguresFindWordsThatAreSpreadByMultiplication() {
    long[] words = new Source("Weyl", i -> i * 0x9e3779b97f4a7c15L).words();

    assertThat(Chance.equality(BitStatistics.numbers(words, 52))).isGreaterThan(1 - Chance.LEAST);
  }

  @Test
  void theFiguresFindABitThatIsSetTooOften() {
    long[] words = new Source("or", i -> RowBits.bits(3, 5, i) | (i % 64 == 0 ? 8 : 0)).words();

    assertThat(BitStatistics.balance(words)).isGreaterThan(Chance.FARTHEST);
  }
}
