package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samplers: remembered, pinned, and refused where a law is wrong or cannot be shown. */
final class TableSamplerTest {
  private static final NormalLaw NORMAL = new NormalLaw(0, 1);

  @Test
  void samplerOfALawIsRemembered() {
    TableSampler sampler = TableSampler.of(new NormalLaw(5, 2), 0, 10);

    assertThat(TableSampler.of(new NormalLaw(5, 2), 0, 10)).isSameAs(sampler);
    assertThat(TableSampler.of(new NormalLaw(5, 2), 0, 9)).isNotSameAs(sampler);
    assertThat(TableSampler.standardNormal()).isSameAs(TableSampler.standardNormal());
  }

  /** Hexadecimal, so that the last bit counts. */
  @ParameterizedTest
  @CsvSource({
    "0, -0x1.235a429230fbap3, 0x1.3ffc47e4fba84p-51",
    "1000000000000000, -0x1.ef7aafb774a01p1, 0x1.1c363eb23507ap-11",
    "4611686018427387904, -0x1.5956b8752ac62p-1, 0x1.7036b3e14acc5p1",
    "9223372036854775807, -0x1.224fdcp-35, 0x1.bb95cbc080a63p2",
    "-3000000000000000000, 0x1.f7a829aee5fa3p-1, 0x1.22911318ad6c3p4",
    "-1, 0x1.235a429230fbap3, 0x1.8fffffffffca3p6"
  })
  void valuesAreThoseOfVersion1(long bits, String normal, String exponential) {
    TableSampler law = TableSampler.of(new ExponentialLaw(0, 10), 0, 100);

    assertThat(Double.toHexString(TableSampler.standardNormal().sample(bits))).isEqualTo(normal);
    assertThat(Double.toHexString(law.sample(bits))).isEqualTo(exponential);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "NaN, 1", "0, Infinity", "-1e308, 1e308"})
  void whatIsNoRangeIsRefused(double lower, double upper) {
    assertThatThrownBy(() -> TableSampler.of(NORMAL, lower, upper))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a range: " + lower + " to " + upper);
  }

  @Test
  void rangeWithoutMassIsRefused() {
    assertThatThrownBy(() -> TableSampler.of(NORMAL, 40, 41))
        .isInstanceOf(InfeasibleLawException.class)
        .hasMessage("none of its values lie in the range");
  }

  @Test
  void rangeOfSubnormalNumbersIsRefused() {
    assertThatThrownBy(() -> TableSampler.of(new NormalLaw(0, 1e-320), -1e-319, 1e-319))
        .isInstanceOf(InfeasibleLawException.class)
        .hasMessage("its density varies too much over the range to be tabled");
  }

  @Test
  void lawWhoseTailsDoNotAddUpIsRefused() {
    Law slightly = new Altered(1, 1 + 1e-11, 1);
    Law wrong = new Altered(1, 0.999, 1);

    assertThatThrownBy(() -> TableSampler.of(slightly, -3, 3))
        .isInstanceOf(InfeasibleLawException.class)
        .hasMessageStartingWith("its tails do not add up to one at ");
    assertThatThrownBy(() -> TableSampler.of(wrong, -3, 3))
        .isInstanceOf(InfeasibleLawException.class);
  }

  @Test
  void lawWhoseDensityIsWrongIsRefusedWhereTheDensityCounts() {
    Law wrong = new Altered(1, 1, 1.01);

    assertThatThrownBy(() -> TableSampler.of(wrong, 0, 0.01))
        .isInstanceOf(InfeasibleLawException.class)
        .hasMessage("its density contradicts its distribution function");
  }

  @Test
  void wrongDensityDoesNoHarmWhereTheDistributionFunctionIsInverted() {
    TableSampler right = TableSampler.of(NORMAL, -3, 3);
    TableSampler sampler = TableSampler.of(new Altered(1, 1, 1.01), -3, 3);

    for (int i = 0; i < 10_000; i++) {
      long bits = RowBits.bits(1, 2, i);
      assertThat(Math.abs(sampler.sample(bits) - right.sample(bits))).isLessThan(1e-9);
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN"})
  void parametersThatAreNotPositiveAreRefused(double parameter) {
    assertThatThrownBy(() -> new NormalLaw(0, parameter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stddev must be > 0, but was " + parameter);
    assertThatThrownBy(() -> new ExponentialLaw(0, parameter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scale must be > 0, but was " + parameter);
  }

  /** A Gaussian law with something wrong about it. */
  private record Altered(double ofCdf, double ofSurvival, double ofDensity) implements Law {
    @Override
    public double cdf(double x) {
      return ofCdf * NORMAL.cdf(x);
    }

    @Override
    public double survival(double x) {
      return ofSurvival * NORMAL.survival(x);
    }

    @Override
    public double density(double x) {
      return ofDensity * NORMAL.density(x);
    }
  }
}
