package dev.synthetic.spec;

import dev.synthetic.spec.RateSpec.Profile;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads one profile of a rate. */
final class ProfileReader {
  private static final String MULTIPLIER = "multiplier";
  private static final BigDecimal TWO = new BigDecimal("2");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Keys rate;
  private final ZoneId zone;

  /**
   * A reader of profiles.
   *
   * @param rate the map that they are in
   * @param zone the spec's time zone
   */
  ProfileReader(Keys rate, ZoneId zone) {
    this.rate = rate;
    this.zone = zone;
  }

  /**
   * A profile as a spec has it.
   *
   * @param path its path within the rate, such as {@code sine[1]}
   */
  record Occurrence(ProfileKind kind, String path, SpecNode settings) {}

  /** The profile; null if anything about it is a problem. */
  @Nullable Profile read(Occurrence profile) {
    if (profile.kind() == ProfileKind.STEPS) {
      return new StepsReader(rate, profile.path()).read(profile.settings());
    }
    if (profile.kind() == ProfileKind.CONSTANT
        && profile.settings() instanceof SpecNode.Scalar scalar) {
      return constant(rate.readBelow(profile.path(), "", scalar, Multipliers::positive));
    }
    String example = profile.kind().example();
    SpecNode.Mapping settings =
        rate.readBelow(profile.path(), "", profile.settings(), node -> Keys.mapping(node, example));
    return settings == null
        ? null
        : read(profile.kind(), profile.kind().keys(rate, profile.path(), settings));
  }

  private @Nullable Profile read(ProfileKind kind, Keys keys) {
    return switch (kind) {
      case CONSTANT -> constant(keys.required(MULTIPLIER, "2", Multipliers::positive));
      case RAMP -> ramp(keys);
      case STEPS -> throw new IllegalStateException("steps are a list");
      case SINE -> sine(keys);
      case SQUARE -> square(keys);
      case BUSINESS_HOURS -> new BusinessHoursReader(keys, zone).read();
      case BURSTS -> bursts(keys);
      case SCHEDULE -> new ScheduleReader(keys, zone).read();
    };
  }

  private static @Nullable Profile constant(@Nullable BigDecimal multiplier) {
    return multiplier == null ? null : new RateSpec.Constant(multiplier);
  }

  private static @Nullable Profile ramp(Keys keys) {
    BigDecimal from = keys.readOr("from", BigDecimal.ZERO, Multipliers::orZero);
    BigDecimal to = keys.readOr("to", BigDecimal.ONE, Multipliers::lasting);
    Long overMicros = keys.required("over", "10 minutes", Durations::positive);
    return overMicros == null ? null : new RateSpec.Ramp(from, to, overMicros);
  }

  private static @Nullable Profile sine(Keys keys) {
    Long periodMicros = keys.required("period", "1 day", Durations::period);
    BigDecimal amplitude = keys.required("amplitude", "0.5", Multipliers::amplitude);
    long phaseMicros = keys.readOr("phase", 0L, Durations::shift);
    return periodMicros == null || amplitude == null
        ? null
        : new RateSpec.Sine(periodMicros, amplitude, Math.floorMod(phaseMicros, periodMicros));
  }

  private static @Nullable Profile square(Keys keys) {
    Long periodMicros = keys.required("period", "10 minutes", Durations::period);
    BigDecimal high = keys.readOr("high", TWO, Multipliers::orZero);
    BigDecimal low = keys.readOr("low", BigDecimal.ZERO, Multipliers::orZero);
    BigDecimal duty = keys.readOr("duty", HALF, Multipliers::part);
    long phaseMicros = keys.readOr("phase", 0L, Durations::shift);
    if (high.signum() == 0 && low.signum() == 0 && !keys.isBroken("low")) {
      keys.problem(
          "high",
          "must be above 0 where low is 0, or no row would ever come, but was '0'; raise one");
    }
    return periodMicros == null
        ? null
        : new RateSpec.Square(
            periodMicros,
            high,
            low,
            duty.multiply(BigDecimal.valueOf(periodMicros)).longValue(),
            Math.floorMod(phaseMicros, periodMicros));
  }

  private static @Nullable Profile bursts(Keys keys) {
    Long everyMicros = keys.required("every", "1 hour", Durations::period);
    Long durationMicros = keys.required("duration", "2 minutes", Durations::positive);
    BigDecimal multiplier = keys.required(MULTIPLIER, "10", Multipliers::orZero);
    boolean isRandom = keys.readOr("random", false, Keys::flag);
    if (everyMicros != null && durationMicros != null && durationMicros >= everyMicros) {
      keys.problem(
          "duration",
          "must be shorter than every, which is "
              + keys.textOrNull("every")
              + ", but was '"
              + keys.textOrNull("duration")
              + "'");
      return null;
    }
    return everyMicros == null || durationMicros == null || multiplier == null
        ? null
        : new RateSpec.Bursts(
            everyMicros,
            durationMicros,
            multiplier,
            isRandom ? RateSpec.Placement.RANDOM : RateSpec.Placement.FIXED);
  }
}
