package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.GeneratorList.Case;
import dev.synthetic.spec.SpecReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Distributions over a range of 0 to 100 of every kind of column, at a million rows, against
 * commons-math3's.
 *
 * <p>Each test refuses below a probability of 1e-4: of the 110 of them one fails by chance for one
 * seed in 91. The seed is fixed.
 */
final class LawFitTest {
  private static final int ROWS = 1_000_000;
  private static final double SECOND = 1e6; // in microseconds
  private static final List<Shape> SHAPES = new ArrayList<>();

  static {
    ofUnit("gamma(2, 7)", new GammaDistribution(null, 2, 7));
    ofUnit("gamma(shape=0.5, scale=30)", new GammaDistribution(null, 0.5, 30));
    ofUnit("lognormal(mu=3, sigma=0.8)", new LogNormalDistribution(null, 3, 0.8));
    ofUnit("weibull(0.7, 20)", new WeibullDistribution(null, 0.7, 20));
    RealDistribution pareto = new ParetoDistribution(null, 20, 1.5);
    SHAPES.add(new Shape("pareto(1.5, 20)", width -> x -> pareto.cumulativeProbability(x + 20)));
    ofRange("beta(alpha=5, beta=2)", new BetaDistribution(null, 5, 2));
    ofRange("beta(0.5, 0.5)", new BetaDistribution(null, 0.5, 0.5));
    ofRange("triangular(mode=30)", new TriangularDistribution(null, 0, 0.3, 1));
    SHAPES.add(
        new Shape(
            "{type: mixture, of: [{weight: 3, distribution: 'normal(30, 5)'}, {distribution:"
                + " 'exponential(mean=20)'}]}",
            LawFitTest::mixture));
    SHAPES.add(
        new Shape(
            "{type: empirical, histogram: {edges: [0, 10, 40, 60, 100], counts: [5, 0, 3, 2]}}",
            width -> LawFitTest::histogram));
  }

  /**
   * A distribution as written.
   *
   * @param cdf its distribution function from 0 on, by the width of all values: that of the range,
   *     and a place more where it has places
   */
  record Shape(String text, DoubleFunction<DoubleUnaryOperator> cdf) {
    /** The probability of a value of less than x, given that it is in the width. */
    double below(double x, double width) {
      DoubleUnaryOperator law = cdf.apply(width);
      return law.applyAsDouble(x < width ? x : width) / law.applyAsDouble(width);
    }

    @Override
    public String toString() {
      return text.startsWith("{") ? text : "'" + text + "'";
    }
  }

  /** The Gaussian part is rounded to the nearest place, the other one down. */
  private static DoubleUnaryOperator mixture(double width) {
    double half = (width - 100) / 2;
    RealDistribution normal = new NormalDistribution(30 + half, 5);
    RealDistribution exponential = new ExponentialDistribution(null, 20);
    double below = normal.cumulativeProbability(0);
    double between = normal.cumulativeProbability(width) - below;
    double tail = exponential.cumulativeProbability(width);
    return x ->
        0.75 * (normal.cumulativeProbability(x) - below) / between
            + 0.25 * exponential.cumulativeProbability(x) / tail;
  }

  private static double histogram(double x) {
    if (x < 40) {
      return Math.min(x, 10) / 10 * 0.5;
    }
    return x < 60 ? 0.5 + (x - 40) / 20 * 0.3 : 0.8 + Math.min(x - 60, 40) / 40 * 0.2;
  }

  static Stream<Arguments> realColumns() {
    return SHAPES.stream()
        .flatMap(
            shape ->
                Stream.of("double", "float", "'decimal(38,30)'")
                    .map(type -> Arguments.of(shape, "type: " + type + ", maxValue: 100")));
  }

  static Stream<Arguments> wholeColumns() {
    String list =
        IntStream.rangeClosed(0, 100).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    return SHAPES.stream()
        .flatMap(
            shape ->
                Stream.of(
                        "type: int, maxValue: 100",
                        "type: double, maxValue: 100, step: 1",
                        "type: long, values: [" + list + "]")
                    .map(column -> Arguments.of(shape, column)));
  }

  static Stream<Shape> shapes() {
    return SHAPES.stream();
  }

  @ParameterizedTest
  @MethodSource("realColumns")
  void realNumbersFitTheLawOnTheRange(Shape shape, String column) {
    double[] samples = samples(column + ", distribution: " + shape);
    assertFits(Fit.kolmogorovSmirnov(samples, x -> shape.below(x, 100)));
  }

  @ParameterizedTest
  @MethodSource("wholeColumns")
  void wholeNumbersAndRanksFitTheLawWithBothEndsFull(Shape shape, String column) {
    binsFit(samples(column + ", distribution: " + shape), shape, 101);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void decimalsFitTheLawAtTheirScale(Shape shape) {
    double[] samples = samples("type: 'decimal(6,2)', maxValue: 100, distribution: " + shape);
    binsFit(samples, shape, 100.01);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void latenessFitsTheLawInSeconds(Shape shape) {
    String column =
        "{name: c, type: timestamp, eventTime: {lateness: {max: 100 seconds, distribution: "
            + shape
            + "}}}";
    String spec = "startTimestamp: 1970-01-01\nrowsPerSecond: 1000\ncolumns: [" + column + "]";
    double[] times = Samples.of(TablePlanner.plan(SpecReader.parse(spec, Map.of())), "c", ROWS);
    double[] seconds = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      seconds[row] = row / 1000.0 - times[row] / SECOND;
    }
    assertFits(Fit.kolmogorovSmirnov(seconds, x -> shape.below(x, 100)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void timestampsFitTheLawInSeconds(Shape shape) {
    double[] micros =
        samples(
            "type: timestamp_ntz, begin: 1970-01-01, end: 1970-01-01 00:01:40, distribution: "
                + shape);
    double[] seconds = Arrays.stream(micros).map(x -> x / SECOND).toArray();
    assertFits(Fit.kolmogorovSmirnov(seconds, x -> shape.below(x, 100)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void timestampsOfAnIntervalFitTheLawWithBothEndsFull(Shape shape) {
    double[] micros =
        samples(
            "type: timestamp_ntz, begin: 1970-01-01, end: 1970-01-01 00:01:40, interval: 1 second,"
                + " distribution: "
                + shape);
    binsFit(Arrays.stream(micros).map(x -> x / SECOND).toArray(), shape, 101);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void datesFitTheLawInDays(Shape shape) {
    binsFit(
        samples("type: date, begin: 1970-01-01, end: 1970-04-11, distribution: " + shape),
        shape,
        101);
  }

  /** Bins of one unit, the last of which may be narrower. */
  private static void binsFit(double[] samples, Shape shape, double width) {
    double[] probabilities = new double[101];
    for (int bin = 0; bin <= 100; bin++) {
      probabilities[bin] = shape.below(bin + 1, width) - shape.below(bin, width);
    }
    assertFits(Fit.chiSquare(samples, x -> (int) (x + 1e-9), probabilities));
  }

  private static void ofUnit(String text, RealDistribution law) {
    SHAPES.add(new Shape(text, width -> law::cumulativeProbability));
  }

  private static void ofRange(String text, RealDistribution law) {
    SHAPES.add(new Shape(text, width -> x -> law.cumulativeProbability(x / width)));
  }

  private static double[] samples(String column) {
    return Samples.of(new Case("c", column).plan(), "c", ROWS);
  }

  private static void assertFits(double probability) {
    assertThat(probability).isGreaterThan(Fit.LEAST_PROBABILITY);
  }
}
