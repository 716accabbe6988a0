package dev.synthetic.spark.timeline;

import dev.synthetic.spec.RateSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.TreeMap;

/** The waves of the profiles that repeat after a fixed time. */
final class Waves {
  /** Multipliers are whole numbers of millionths. */
  static final int DIGITS = 6;

  /** The factor that stands for a multiplier of 1. */
  static final BigInteger UNIT = BigInteger.TEN.pow(DIGITS);

  /** Pieces of equal length that a sine wave is made of. */
  static final int SINE_PIECES = 1440;

  private Waves() {}

  /** Each piece has the mean of the sine wave over it. */
  static Wave sine(RateSpec.Sine spec) {
    TreeMap<Long, BigInteger> factors = new TreeMap<>();
    for (int i = 0; i < SINE_PIECES; i++) {
      factors.put(begin(spec.periodMicros(), i), sineFactor(spec.amplitude(), i));
    }
    return wave(spec.periodMicros(), factors).later(spec.phaseMicros());
  }

  /** High, then low. */
  static Wave square(RateSpec.Square spec) {
    TreeMap<Long, BigInteger> factors = new TreeMap<>();
    factors.put(0L, factor(spec.high()));
    factors.put(spec.highMicros(), factor(spec.low()));
    return wave(spec.periodMicros(), factors).later(spec.phaseMicros());
  }

  /** Bursts at the begin of their periods. */
  static Wave bursts(RateSpec.Bursts spec) {
    TreeMap<Long, BigInteger> factors = new TreeMap<>();
    factors.put(0L, factor(spec.multiplier()));
    factors.put(spec.durationMicros(), UNIT);
    return wave(spec.everyMicros(), factors);
  }

  /** A multiplier in millionths. */
  static BigInteger factor(BigDecimal multiplier) {
    return multiplier.movePointRight(DIGITS).setScale(0, RoundingMode.HALF_UP).toBigIntegerExact();
  }

  private static Wave wave(long lengthMicros, TreeMap<Long, BigInteger> factors) {
    return new Wave(lengthMicros, factors, UNIT).reduced();
  }

  /** length × i / pieces, rounded down. */
  private static long begin(long lengthMicros, int i) {
    return BigInteger.valueOf(lengthMicros)
        .multiply(BigInteger.valueOf(i))
        .divide(BigInteger.valueOf(SINE_PIECES))
        .longValueExact();
  }

  private static BigInteger sineFactor(BigDecimal amplitude, int i) {
    double from = 2 * StrictMath.PI * i / SINE_PIECES;
    double to = 2 * StrictMath.PI * (i + 1) / SINE_PIECES;
    double mean = (StrictMath.cos(from) - StrictMath.cos(to)) / (to - from);
    return factor(BigDecimal.ONE.add(amplitude.multiply(new BigDecimal(mean))));
  }
}
