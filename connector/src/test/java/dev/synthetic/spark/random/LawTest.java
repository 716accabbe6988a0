package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of a law fit each other, and are accurate where they are small. */
final class LawTest {
  private static final NormalLaw NORMAL = new NormalLaw(0, 1);

  static Stream<Law> laws() {
    return Stream.of(
        NORMAL,
        new NormalLaw(0.5, 0.25),
        new ExponentialLaw(-2, 1.5),
        new GammaLaw(-2, 2.5, 0.7),
        new BetaLaw(-2, 5, 2.5, 3),
        new LognormalLaw(-2, 0.5, 0.6),
        new WeibullLaw(-2, 2.5, 1.5),
        new ParetoLaw(-2, 1.5, 2),
        new TriangularLaw(-2, 1, 5));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void tailsAddUpToOne(Law law) {
    for (double x = -6; x <= 6; x += 0.01) {
      assertThat(law.cdf(x) + law.survival(x)).isCloseTo(1, within(1e-14));
    }
  }

  @ParameterizedTest
  @MethodSource("laws")
  void densityIsTheSlopeOfTheDistributionFunction(Law law) {
    double step = 1e-4;
    for (double x = -5.995; x <= 6; x += 0.01) {
      double slope = (law.cdf(x + step) - law.cdf(x - step)) / (2 * step);
      assertThat(law.density(x)).isCloseTo(slope, within(1e-6));
    }
  }

  /** To 15 digits, from the continued fraction of the error function in 34 digits. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.158655253931457051",
    "3, 1.34989803163009453e-3",
    "8, 6.22096057427178413e-16",
    "20, 2.75362411860623301e-89",
    "37, 5.72557122252458e-300"
  })
  void normalTailsAreAccurateFarOut(double x, double tail) {
    assertThat(NORMAL.survival(x) / tail).isCloseTo(1, within(3e-13));
    assertThat(NORMAL.cdf(-x) / tail).isCloseTo(1, within(3e-13));
  }

  @Test
  void exponentialTailsAreAccurateAtBothEnds() {
    ExponentialLaw law = new ExponentialLaw(0, 2);

    assertThat(law.cdf(2e-20)).isCloseTo(1e-20, within(1e-34));
    assertThat(law.survival(200) / StrictMath.exp(-100)).isCloseTo(1, within(1e-15));
  }

  @Test
  void nothingLiesBelowTheOriginOfAnExponentialLaw() {
    ExponentialLaw law = new ExponentialLaw(5, 2);

    for (double x : List.of(4.999, -1e300)) {
      assertThat(law.cdf(x)).isZero();
      assertThat(law.survival(x)).isOne();
      assertThat(law.density(x)).isZero();
    }
  }
}
