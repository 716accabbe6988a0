package dev.synthetic.spark.source;

import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.RateSpec;
import dev.synthetic.spec.Spec;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How many rows come in which time.
 *
 * @param rowsPerSecond with a multiplier of 1
 * @param rate what it is multiplied by, as a function of time
 * @param randomSeed of what is random about the rate; 0 where nothing is
 */
record Pace(BigDecimal rowsPerSecond, RateSpec rate, long randomSeed) implements Serializable {
  Pace {
    rowsPerSecond = rowsPerSecond.stripTrailingZeros(); // equal paces are equal
    randomSeed = isRandom(rate) ? randomSeed : 0;
  }

  /** The pace that a spec asks for. */
  static Pace of(Spec spec) {
    return new Pace(spec.rowsPerSecond(), spec.rate(), Timelines.randomSeed(spec));
  }

  /** A pace that never changes. */
  static Pace constant(BigDecimal rowsPerSecond) {
    return new Pace(rowsPerSecond, RateSpec.CONSTANT, 0);
  }

  /** Whether it depends on how long a stream has been running. */
  boolean countsFromOrigin() {
    return rate.profiles().stream()
        .anyMatch(profile -> profile instanceof RateSpec.Ramp || profile instanceof RateSpec.Steps);
  }

  /** The rows per second as a plain decimal number, without trailing zeros. */
  String text() {
    return rowsPerSecond.toPlainString();
  }

  /** What it consists of, such as {@code 2000 × businessHours × bursts, poisson}. */
  String description() {
    StringBuilder description = new StringBuilder(text());
    rate.profiles().forEach(profile -> description.append(" × ").append(profile.text()));
    return rate.arrivals() == RateSpec.Arrivals.EVEN
        ? description.toString()
        : description.append(", ").append(rate.arrivals().text()).toString();
  }

  private static boolean isRandom(RateSpec rate) {
    return rate.arrivals() == RateSpec.Arrivals.POISSON
        || rate.profiles().stream()
            .anyMatch(
                profile ->
                    profile instanceof RateSpec.Bursts bursts
                        && bursts.placement() == RateSpec.Placement.RANDOM);
  }
}
