package dev.synthetic.spark.timeline;

import dev.synthetic.spec.RateSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.TreeMap;

/**
 * Multipliers that follow each other from an instant on, and do not repeat.
 *
 * @param factors the factor from each instant on, in parts of {@code unit}, at least 0; the first
 *     holds before it, too
 * @param unit the factor that stands for a multiplier of 1
 */
record Levels(TreeMap<Long, BigInteger> factors, BigInteger unit) {
  /** Levels that a ramp is made of. */
  static final int RAMP_LEVELS = 1000;

  /**
   * A straight line by its mean in each of equal parts.
   *
   * @param originMicros where it starts
   */
  static Levels of(RateSpec.Ramp spec, long originMicros) {
    TreeMap<Long, BigInteger> factors = new TreeMap<>();
    BigDecimal rise = spec.to().subtract(spec.from());
    for (int i = 0; i < RAMP_LEVELS; i++) {
      BigDecimal share =
          BigDecimal.valueOf(2L * i + 1).divide(BigDecimal.valueOf(2L * RAMP_LEVELS));
      BigDecimal mean = spec.from().add(rise.multiply(share));
      factors.put(Math.addExact(originMicros, begin(spec.overMicros(), i)), Waves.factor(mean));
    }
    factors.put(Math.addExact(originMicros, spec.overMicros()), Waves.factor(spec.to()));
    return new Levels(factors, Waves.UNIT).reduced();
  }

  /**
   * One multiplier after another.
   *
   * @param originMicros where the first starts
   */
  static Levels of(RateSpec.Steps spec, long originMicros) {
    TreeMap<Long, BigInteger> factors = new TreeMap<>();
    for (RateSpec.Step step : spec.steps()) {
      long begin = Math.addExact(originMicros, step.afterMicros());
      factors.put(begin, Waves.factor(step.multiplier()));
    }
    return new Levels(factors, Waves.UNIT).reduced();
  }

  /** The factor at an instant. */
  BigInteger factor(long micros) {
    var entry = factors.floorEntry(micros);
    return entry == null ? factors.firstEntry().getValue() : entry.getValue();
  }

  private static long begin(long overMicros, int i) {
    return new BigDecimal(overMicros)
        .multiply(BigDecimal.valueOf(i))
        .divide(BigDecimal.valueOf(RAMP_LEVELS), RoundingMode.FLOOR)
        .longValue();
  }

  private Levels reduced() {
    BigInteger divisor = factors.values().stream().reduce(unit, BigInteger::gcd);
    TreeMap<Long, BigInteger> lowest = new TreeMap<>(factors);
    lowest.replaceAll((begin, factor) -> factor.divide(divisor));
    return new Levels(lowest, unit.divide(divisor));
  }
}
