package dev.synthetic.spec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Whether a profile is as its record says it must be, however it came about. */
final class ProfileRules implements RateSpec.Cases<Boolean> {
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final int HOURS_OF_WEEK = 168;

  private ProfileRules() {}

  /** Whether a profile keeps them. */
  static boolean holdFor(RateSpec.Profile profile) {
    return profile.match(new ProfileRules());
  }

  @Override
  public Boolean constant(RateSpec.Constant spec) {
    return isPositive(spec.multiplier());
  }

  @Override
  public Boolean ramp(RateSpec.Ramp spec) {
    return isMultiplier(spec.from()) && isPositive(spec.to()) && spec.overMicros() > 0;
  }

  @Override
  public Boolean steps(RateSpec.Steps spec) {
    long nextMicros = 0;
    for (RateSpec.Step step : spec.steps()) {
      boolean isFirst = step == spec.steps().get(0);
      if (isFirst ? step.afterMicros() != 0 : step.afterMicros() < nextMicros) {
        return false;
      }
      if (!isMultiplier(step.multiplier())) {
        return false;
      }
      nextMicros = step.afterMicros() + 1;
    }
    return !spec.steps().isEmpty()
        && isPositive(spec.steps().get(spec.steps().size() - 1).multiplier());
  }

  @Override
  public Boolean sine(RateSpec.Sine spec) {
    return isPositive(spec.amplitude())
        && spec.amplitude().compareTo(BigDecimal.ONE) <= 0
        && isWithin(spec.phaseMicros(), spec.periodMicros());
  }

  @Override
  public Boolean square(RateSpec.Square spec) {
    return isPace(spec.high(), spec.low())
        && spec.highMicros() > 0
        && isWithin(spec.highMicros(), spec.periodMicros())
        && isWithin(spec.phaseMicros(), spec.periodMicros());
  }

  @Override
  public Boolean businessHours(RateSpec.BusinessHours spec) {
    List<LocalDate> sorted = spec.holidays().stream().distinct().sorted().toList();
    return !spec.days().isEmpty()
        && spec.openMicros() >= 0
        && spec.openMicros() < spec.closeMicros()
        && spec.closeMicros() <= DAY_MICROS
        && isPace(spec.inside(), spec.outside())
        && spec.holidays().equals(sorted);
  }

  @Override
  public Boolean bursts(RateSpec.Bursts spec) {
    return isMultiplier(spec.multiplier())
        && spec.durationMicros() > 0
        && isWithin(spec.durationMicros(), spec.everyMicros());
  }

  @Override
  public Boolean schedule(RateSpec.Schedule spec) {
    return spec.weights().size() == HOURS_OF_WEEK
        && spec.weights().stream().allMatch(weight -> isBetween(weight, Multipliers.LARGEST_WEIGHT))
        && spec.weights().stream().anyMatch(weight -> weight.signum() > 0);
  }

  /** Whether two multipliers that take turns are not both 0. */
  private static boolean isPace(BigDecimal one, BigDecimal other) {
    return isMultiplier(one) && isMultiplier(other) && one.add(other).signum() > 0;
  }

  private static boolean isPositive(BigDecimal number) {
    return isMultiplier(number) && number.signum() > 0;
  }

  private static boolean isMultiplier(BigDecimal number) {
    return isBetween(number, Multipliers.LARGEST);
  }

  private static boolean isBetween(BigDecimal number, BigDecimal largest) {
    return number.signum() >= 0 && number.compareTo(largest) <= 0;
  }

  private static boolean isWithin(long micros, long periodMicros) {
    return micros >= 0 && micros < periodMicros;
  }
}
