package dev.synthetic.spark.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** Draws that hit with a probability, exact at 0 and 1 and to 2^-63 between. */
public final class Bernoulli {
  private static final BigDecimal WORDS = new BigDecimal(BigInteger.ONE.shiftLeft(63));

  private final BigDecimal probability;
  private final long threshold; // hits are below it; bits are taken without their lowest

  private Bernoulli(BigDecimal probability) {
    this.probability = probability;
    this.threshold =
        probability.compareTo(BigDecimal.ONE) >= 0
            ? Long.MAX_VALUE
            : probability.multiply(WORDS).toBigInteger().longValueExact();
  }

  /**
   * Draws of a probability.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public static Bernoulli of(BigDecimal probability) {
    if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("probability must be 0 to 1, but was " + probability);
    }
    return new Bernoulli(probability);
  }

  /** Whether no draw ever hits. */
  public boolean isNever() {
    return probability.signum() == 0;
  }

  /** Whether every draw hits. */
  public boolean isAlways() {
    return probability.compareTo(BigDecimal.ONE) == 0;
  }

  /** Whether a draw hits. */
  public boolean hit(long bits) {
    return (bits >>> 1) < threshold || isAlways();
  }

  /** Sets {@code hits[i]} to whether {@code bits[i]} hits, 0 ≤ i &lt; count. */
  public void hits(long[] bits, int count, boolean[] hits) {
    if (isAlways()) {
      Arrays.fill(hits, 0, count, true);
      return;
    }
    long bound = threshold; // a local, so that C2 keeps it in a register
    for (int i = 0; i < count; i++) {
      hits[i] = (bits[i] >>> 1) < bound;
    }
  }
}
