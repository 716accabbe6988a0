package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.GeneratorList.Case;
import java.util.Arrays;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.junit.jupiter.api.Test;

/**
 * Every random generator against its law, at a million rows.
 *
 * <p>Each test refuses below a probability of 1e-4: of the 35 of them one fails by chance for one
 * seed in 280. The seed is fixed.
 */
final class FitTest {
  private static final int ROWS = 1_000_000;

  /** A distance of one 0.9999 quantile: what an exponential column's default scale comes from. */
  private static final double EXPONENTIAL_SPANS = -Math.log(1e-4);

  @Test
  void longRangeIsUniform() {
    uniform("type: long, minValue: 1000, maxValue: 1500", 501, x -> (int) (x - 1000));
  }

  @Test
  void wholeLongRangeIsUniform() {
    uniform(
        "type: long, minValue: -9223372036854775808, maxValue: 9223372036854775807",
        256,
        x -> (int) Math.min(255, Math.floor((x / 0x1.0p63 + 1) * 128)));
  }

  @Test
  void longRangeAboveTwoToThe40IsUniform() {
    uniform(
        "type: long, minValue: 0, maxValue: 3298534883327", // three times 2^40, less one
        3 * 64,
        x -> (int) (x / 0x1.0p34));
  }

  @Test
  void longRangeBetweenTwoToThe31AndTwoToThe40IsUniform() {
    uniform("type: long, minValue: 0, maxValue: 12884901887", 3 * 64, x -> (int) (x / 0x1.0p26));
  }

  @Test
  void wholeIntRangeIsUniform() {
    uniform(
        "type: int, minValue: -2147483648, maxValue: 2147483647",
        256,
        x -> (int) ((x + 0x1.0p31) / 0x1.0p24));
  }

  @Test
  void wholeShortRangeIsUniformWithBothEnds() {
    uniform("type: short, minValue: -32768, maxValue: 32767", 65536, x -> (int) x + 32768);
  }

  @Test
  void wholeByteRangeIsUniformWithBothEnds() {
    uniform("type: byte, minValue: -128, maxValue: 127", 256, x -> (int) x + 128);
  }

  @Test
  void stepsAreUniform() {
    uniform("type: long, minValue: -7, maxValue: 1000, step: 3", 336, x -> (int) (x + 7) / 3);
  }

  @Test
  void normalWholeNumbersAreRoundedToTheNearest() {
    bins(
        "type: long, minValue: 0, maxValue: 1000, distribution: normal",
        1001,
        x -> (int) x,
        new NormalDistribution(500, 1000 / 6.0),
        -0.5,
        1);
  }

  @Test
  void exponentialWholeNumbersAreRoundedDown() {
    bins(
        "type: long, minValue: 0, maxValue: 100, distribution: exponential",
        101,
        x -> (int) x,
        exponential(100 / EXPONENTIAL_SPANS),
        0,
        1);
  }

  @Test
  void exponentialByRateIsSoManyTimesAsSteep() {
    bins(
        "type: long, minValue: 100000, maxValue: 199999, distribution: Exponential(1.5)",
        1000,
        x -> (int) (x - 100000) / 100,
        exponential(99999 / EXPONENTIAL_SPANS / 1.5),
        0,
        100);
  }

  @Test
  void exponentialDecimalsAreRoundedDownAtTheirScale() {
    bins(
        "type: 'decimal(10,2)', minValue: 1, maxValue: 10000, distribution: exponential",
        1000,
        x -> (int) Math.min(999, Math.floor((x - 1) / 10 + 1e-9)),
        exponential(9999 / EXPONENTIAL_SPANS),
        0,
        10);
  }

  @Test
  void floatRangeIsUniform() {
    continuous("type: float, minValue: -1.5, maxValue: 80.1", x -> (x + 1.5) / 81.6);
  }

  @Test
  void doubleRangeOfAlmostEveryDoubleIsUniform() {
    continuous("type: double, minValue: -1.7e308, maxValue: 1.7e308", x -> 0.5 + x / 1.7e308 * 0.5);
  }

  @Test
  void normalFloatsFitTheirTruncatedLaw() {
    truncated(
        "type: float, minValue: 20, maxValue: 80, distribution: normal",
        new NormalDistribution(50, 10),
        20,
        80);
  }

  @Test
  void normalDoublesOfGivenParametersFitTheirTruncatedLaw() {
    truncated(
        "type: double, minValue: 0, maxValue: 10, distribution: {type: normal, mean: 2, stddev: 3}",
        new NormalDistribution(2, 3),
        0,
        10);
  }

  @Test
  void exponentialDoublesStartAtTheMinimum() {
    RealDistribution law = exponential(75 / EXPONENTIAL_SPANS);
    double mass = law.cumulativeProbability(75);
    continuous(
        "type: double, minValue: 5, maxValue: 80, distribution: exponential",
        x -> law.cumulativeProbability(x - 5) / mass);
  }

  @Test
  void stepsOfRealNumbersAreUniform() {
    uniform("type: float, minValue: 0, maxValue: 1, step: 0.25", 5, x -> (int) (x * 4));
  }

  @Test
  void decimalRangeIsUniformWithBothEnds() {
    uniform("type: 'decimal(4,2)', minValue: -3.25, maxValue: 9.99", 1325, FitTest::hundredths);
  }

  @Test
  void decimalRangeBeyond64BitsIsUniform() {
    continuous(
        "type: 'decimal(38,4)', minValue: -1e30, maxValue: 1e33", x -> (x + 1e30) / 1.001e33);
  }

  @Test
  void normalDecimalsBeyond64BitsFitTheirTruncatedLaw() {
    truncated(
        "type: 'decimal(38,0)', minValue: 0, maxValue: 1e30, distribution: normal",
        new NormalDistribution(5e29, 1e30 / 6),
        0,
        1e30);
  }

  @Test
  void booleansAreEven() {
    uniform("type: boolean", 2, x -> (int) x);
  }

  @Test
  void weightedValuesFitTheirWeights() {
    double[] samples = samples("type: int, values: [0, 1, 2, 3], weights: [30, 25, 25, 20]");
    assertFits(Fit.chiSquare(samples, x -> (int) x, new double[] {30, 25, 25, 20}));
  }

  @Test
  void manyWeightedValuesFitTheirWeights() {
    StringBuilder values = new StringBuilder("0");
    StringBuilder weights = new StringBuilder("1");
    double[] expected = new double[100];
    expected[0] = 1;
    for (int i = 1; i < 100; i++) {
      values.append(", ").append(i);
      weights.append(", ").append(i % 7 + 0.5);
      expected[i] = i % 7 + 0.5;
    }
    double[] samples = samples("type: int, values: [" + values + "], weights: [" + weights + "]");
    assertFits(Fit.chiSquare(samples, x -> (int) x, expected));
  }

  @Test
  void valuesWithoutWeightsAreUniform() {
    uniform("type: int, values: [0, 1, 2]", 3, x -> (int) x);
  }

  @Test
  void valuesByADistributionFollowTheirRanks() {
    bins(
        "type: int, values: [0, 1, 2, 3, 4, 5, 6, 7], distribution: normal",
        8,
        x -> (int) x,
        new NormalDistribution(3.5, 7 / 6.0),
        -0.5,
        1);
  }

  @Test
  void randomDatesAreUniformWithBothEnds() {
    uniform("type: date, begin: 1970-01-01, end: 1970-12-31", 365, x -> (int) x);
  }

  @Test
  void randomTimestampsAreUniform() {
    continuous("type: timestamp_ntz, begin: 1970-01-01, end: 1970-01-02", x -> x / (86_400e6 + 1));
  }

  @Test
  void randomTimestampsOnAGridAreUniformWithBothEnds() {
    uniform(
        "type: timestamp_ntz, begin: 1970-01-01, end: 1970-01-02, interval: 1 hour, random: true",
        25,
        x -> (int) (x / 3600e6));
  }

  @Test
  void shuffledUniqueValuesAreSpreadEvenly() {
    uniform(
        "type: long, minValue: 0, maxValue: 6399999, uniqueValues: 3000000, random: true",
        64,
        x -> (int) (x / 100_000));
  }

  @Test
  void randOfAnExpressionIsUniform() {
    continuous("type: double, expr: rand()", x -> x);
  }

  @Test
  void randnOfAnExpressionIsGaussian() {
    continuous("type: double, expr: randn()", new NormalDistribution(0, 1)::cumulativeProbability);
  }

  @Test
  void uniformOfAnExpressionHitsEachWholeNumberEquallyOften() {
    uniform("type: int, expr: 'uniform(0, 50)'", 50, x -> (int) x);
  }

  @Test
  void nullsHaveTheirShare() {
    double[] samples = samples("type: int, minValue: 0, maxValue: 9, percentNulls: 0.05");
    assertFits(Fit.chiSquare(samples, x -> Double.isNaN(x) ? 1 : 0, new double[] {0.95, 0.05}));
  }

  @Test
  void valuesOfEntitiesFitTheirWeights() {
    TablePlan plan =
        new Case(
                "c",
                "type: int, values: [0, 1, 2], weights: [1, 2, 3], baseColumn: e}\n"
                    + "  - {name: e, type: long, minValue: 0, maxValue: 999999999999")
            .plan();
    assertFits(Fit.chiSquare(Samples.of(plan, "c", ROWS), x -> (int) x, new double[] {1, 2, 3}));
  }

  private static int hundredths(double value) {
    return (int) Math.round((value + 3.25) * 100);
  }

  private static RealDistribution exponential(double mean) {
    return new ExponentialDistribution(null, mean);
  }

  private static void uniform(String column, int size, DoubleToIntFunction bin) {
    double[] probabilities = new double[size];
    Arrays.fill(probabilities, 1.0 / size);
    assertFits(Fit.chiSquare(samples(column), bin, probabilities));
  }

  /** Bins of equal width: bin i holds the law from lower + i × width on. */
  private static void bins(
      String column,
      int size,
      DoubleToIntFunction bin,
      RealDistribution law,
      double lower,
      double width) {
    double[] probabilities = new double[size];
    for (int i = 0; i < size; i++) {
      double from = lower + i * width;
      probabilities[i] = law.cumulativeProbability(from + width) - law.cumulativeProbability(from);
    }
    assertFits(Fit.chiSquare(samples(column), bin, probabilities));
  }

  private static void truncated(String column, RealDistribution law, double lower, double upper) {
    double below = law.cumulativeProbability(lower);
    double mass = law.cumulativeProbability(upper) - below;
    continuous(column, x -> (law.cumulativeProbability(x) - below) / mass);
  }

  private static void continuous(String column, DoubleUnaryOperator cdf) {
    assertFits(Fit.kolmogorovSmirnov(samples(column), cdf));
  }

  private static double[] samples(String column) {
    return Samples.of(new Case("c", column).plan(), "c", ROWS);
  }

  private static void assertFits(double probability) {
    assertThat(probability).isGreaterThan(Fit.LEAST_PROBABILITY);
  }
}
