package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws that hit with a probability. */
final class BernoulliTest {
  @Test
  void zeroNeverHits() {
    Bernoulli never = Bernoulli.of(BigDecimal.ZERO);

    assertThat(never.isNever()).isTrue();
    assertThat(never.isAlways()).isFalse();
    assertThat(never.hit(0)).isFalse();
    assertThat(never.hit(-1)).isFalse();
  }

  @Test
  void oneAlwaysHits() {
    Bernoulli always = Bernoulli.of(new BigDecimal("1.000"));

    assertThat(always.isAlways()).isTrue();
    assertThat(always.isNever()).isFalse();
    assertThat(always.hit(0)).isTrue();
    assertThat(always.hit(-1)).isTrue();
  }

  @Test
  void halfSplitsTheBitsInTheMiddle() {
    Bernoulli half = Bernoulli.of(new BigDecimal("0.5"));

    assertThat(half.hit(Long.MAX_VALUE)).isTrue();
    assertThat(half.hit(Long.MIN_VALUE)).isFalse();
  }

  @Test
  void sharesAreExactToTheLastBitUsed() {
    Bernoulli least = Bernoulli.of(new BigDecimal(0x1.0p-63));

    assertThat(least.hit(1)).isTrue();
    assertThat(least.hit(2)).isFalse();
  }

  @Test
  void whatIsTooRareForTheBitsNeverHits() {
    Bernoulli rare = Bernoulli.of(new BigDecimal("1e-30"));

    assertThat(rare.hit(0)).isFalse();
    assertThat(rare.isNever()).isFalse();
  }

  @Test
  void blockHoldsTheHitsOfItsBits() {
    Bernoulli some = Bernoulli.of(new BigDecimal("0.3"));
    long[] bits = new long[4096];
    boolean[] hits = new boolean[4096];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = RowBits.bits(1, 2, i);
    }

    some.hits(bits, 4095, hits);

    for (int i = 0; i < 4095; i++) {
      assertThat(hits[i]).isEqualTo(some.hit(bits[i]));
    }
    assertThat(hits[4095]).isFalse();
  }

  /** Against 6 standard deviations: fails by chance for one key in 500 million. */
  @ParameterizedTest
  @ValueSource(strings = {"0.001", "0.03", "0.5", "0.999"})
  void shareOfAMillionDrawsIsTheProbability(String probability) {
    BigDecimal share = new BigDecimal(probability);
    Bernoulli draws = Bernoulli.of(share);
    int count = 0;
    for (int i = 0; i < 1_000_000; i++) {
      count += draws.hit(RowBits.bits(1, 2, i)) ? 1 : 0;
    }

    double p = share.doubleValue();
    assertThat(Math.abs(count - 1e6 * p) / Math.sqrt(1e6 * p * (1 - p)))
        .isLessThan(Chance.FARTHEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1e-30", "1.0000000000000000000001", "2"})
  void otherNumbersAreRefused(String probability) {
    assertThatThrownBy(() -> Bernoulli.of(new BigDecimal(probability)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("probability must be 0 to 1, but was ");
  }
}
