package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places drawn by weight: exact shares of a grid of 2^53 points. */
final class WeightedChoiceTest {
  private static final long POINTS = 1L << 53;

  static Stream<double[]> weights() {
    return Stream.of(
        new double[] {5},
        new double[] {0.5, 0.5},
        new double[] {1e-300, 1},
        new double[] {1, 1e-300},
        new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MIN_VALUE},
        new double[] {30, 25, 45},
        new double[] {30, 25, 25, 20},
        new double[] {1, 2, 3, 4, 5},
        new double[] {1, 1, 1, 1, 1, 1, 1, 1},
        new double[] {1, 1, 1e-20, 1, 1, 1, 1e20, 1, 1},
        many(10, 0),
        many(1000, 0),
        many(10_000, 0),
        many(10_000, 40));
  }

  @ParameterizedTest
  @MethodSource("weights")
  void everyPlaceBeginsWhereThoseBeforeItEnd(double[] weights) {
    WeightedChoice choice = WeightedChoice.of(weights);
    long[] bounds = bounds(weights);

    for (int place = 0; place < weights.length; place++) {
      long begin = place == 0 ? 0 : bounds[place - 1];
      if (begin < bounds[place]) {
        assertThat(choice.sample(begin << 11)).isEqualTo(place);
        assertThat(choice.sample(((bounds[place] - 1) << 11) | 2047)).isEqualTo(place);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("weights")
  void blockHoldsThePlacesOfItsBits(double[] weights) {
    WeightedChoice choice = WeightedChoice.of(weights);
    long[] bits = new long[4096];
    Arrays.setAll(bits, i -> RowBits.bits(1, 2, i));
    bits[0] = 0;
    bits[1] = -1;
    long[] expected = Arrays.stream(bits).map(choice::sample).toArray();
    expected[4095] = bits[4095];

    choice.sample(bits, 4095, bits);

    assertThat(bits).isEqualTo(expected);
  }

  /** Against a probability of 1e-6 at either end: one fails by chance for one key in 100,000. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8, 9, 1000})
  void sharesOfAMillionDrawsAreTheWeights(int size) {
    double[] weights = many(size, 0);
    double sum = Arrays.stream(weights).sum();
    WeightedChoice choice = WeightedChoice.of(weights);
    long[] counts = new long[size];
    for (int i = 0; i < 1_000_000; i++) {
      counts[(int) choice.sample(RowBits.bits(5, 6, i))]++;
    }

    double[] expected = Arrays.stream(weights).map(weight -> weight / sum * 1_000_000).toArray();
    assertThat(Chance.chiSquare(counts, expected)).isBetween(Chance.LEAST, 1 - Chance.LEAST);
  }

  @Test
  void noWeightsAreRefused() {
    assertThatThrownBy(() -> WeightedChoice.of(new double[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weights must not be empty");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void weightsThatAreNoSharesAreRefused(double weight) {
    assertThatThrownBy(() -> WeightedChoice.of(new double[] {1, weight}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weights must be > 0 and finite, but one was " + weight);
  }

  /** Weights of 1 to 2, times powers of two over so many. */
  private static double[] many(int size, int powers) {
    double[] weights = new double[size];
    Arrays.setAll(
        weights,
        i -> Math.scalb(1 + UnitDoubles.halfOpen(RowBits.bits(3, 4, i)), i % (powers + 1)));
    return weights;
  }

  /** The end of each place on the grid, rounded to the nearest point, by decimals. */
  private static long[] bounds(double[] weights) {
    BigDecimal total = sum(weights, weights.length);
    long[] bounds = new long[weights.length];
    BigDecimal sum = BigDecimal.ZERO;
    for (int place = 0; place < weights.length; place++) {
      sum = sum.add(new BigDecimal(weights[place]));
      BigDecimal share = sum.multiply(BigDecimal.valueOf(POINTS));
      bounds[place] = share.divide(total, 0, RoundingMode.HALF_EVEN).longValueExact();
    }
    return bounds;
  }

  private static BigDecimal sum(double[] weights, int count) {
    return Arrays.stream(weights, 0, count)
        .mapToObj(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
