package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synthetic.spark.random.InfeasibleLawException;
import dev.synthetic.spec.CountSpec;
import dev.synthetic.spec.DistributionSpec;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/** How likely each number of children is, against commons-math3's distributions, truncated. */
final class PlaceSharesTest {
  private static final int SIZE = 12;

  @Test
  void uniformSharesAreAlike() {
    assertShares(new DistributionSpec.Uniform(), 3, k -> 1);
  }

  @Test
  void countsBeginAtTheFewest() {
    PoissonDistribution poisson = new PoissonDistribution(2.5);
    BinomialDistribution binomial = new BinomialDistribution(null, 6, 0.3);
    assertShares(counts(new CountSpec.Poisson(2.5)), 0, poisson::probability);
    assertShares(counts(new CountSpec.Poisson(2.5)), 4, poisson::probability);
    assertShares(counts(new CountSpec.Binomial(6, 0.3)), 1, binomial::probability);
    assertShares(counts(new CountSpec.Geometric(0.4)), 1, k -> Math.pow(0.6, k));
    assertShares(counts(new CountSpec.Zipf(1.2)), 1, k -> Math.pow(k + 1, -1.2));
  }

  @Test
  void normalSharesAreRoundedToTheNearest() {
    NormalDistribution normal = new NormalDistribution(6, 2);
    assertShares(new DistributionSpec.Normal(6, 2), 1, k -> normal.probability(k + 0.5, k + 1.5));
  }

  @Test
  void oneSidedSharesAreRoundedDown() {
    ExponentialDistribution exponential = new ExponentialDistribution(3);
    assertShares(new DistributionSpec.Exponential(3), 2, k -> exponential.probability(k, k + 1));
  }

  @Test
  void lawThatLiesElsewhereIsRefused() {
    assertThatThrownBy(() -> PlaceShares.of(new DistributionSpec.Normal(1e6, 1), 0, SIZE))
        .isInstanceOf(InfeasibleLawException.class);
  }

  private static DistributionSpec counts(CountSpec law) {
    return new DistributionSpec.Counts(law);
  }

  private static void assertShares(DistributionSpec spec, long origin, IntToDoubleFunction law) {
    double[] expected = new double[SIZE];
    Arrays.setAll(expected, law);
    double sum = Arrays.stream(expected).sum();
    double[] shares = PlaceShares.of(spec, origin, SIZE);
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    for (int i = 0; i < SIZE; i++) {
      assertThat(shares[i]).as("place %d", i).isCloseTo(expected[i] / sum, within(1e-9));
    }
  }
}
