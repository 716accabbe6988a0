package dev.synthetic.spec;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Profiles by which a pace changes in time; each multiplies {@code rowsPerSecond}. */
public final class Rates {
  private Rates() {}

  /** Always the same multiplier. */
  public static ProfileDraft constant(double multiplier) {
    return profile("constant").with("multiplier", multiplier);
  }

  /** A straight line from one multiplier to another, then level. */
  public static ProfileDraft ramp(double from, double to, Duration over) {
    return profile("ramp").with("from", from).with("to", to).with("over", over);
  }

  /**
   * One level after another.
   *
   * @param levels multipliers by the time after the stream's start at which they begin, in order
   */
  public static ProfileDraft steps(Map<Duration, ? extends Number> levels) {
    ProfileDraft steps = new ProfileDraft("steps", List.of());
    for (Map.Entry<Duration, ? extends Number> level : levels.entrySet()) {
      Map<String, Object> step = new LinkedHashMap<>();
      step.put("after", level.getKey());
      step.put("multiplier", level.getValue());
      steps = steps.and(step);
    }
    return steps;
  }

  /** One plus a sine wave. */
  public static ProfileDraft sine(Duration period, double amplitude) {
    return profile("sine").with("period", period).with("amplitude", amplitude);
  }

  /** High and low in turns, half of the period each. */
  public static ProfileDraft square(Duration period, double high, double low) {
    return profile("square").with("period", period).with("high", high).with("low", low);
  }

  /** One multiplier from nine to five on working days, one outside. */
  public static ProfileDraft businessHours(double inside, double outside) {
    return profile("businessHours").with("inside", inside).with("outside", outside);
  }

  /** A short time of another pace in every period. */
  public static ProfileDraft bursts(Duration every, Duration duration, double multiplier) {
    return profile("bursts")
        .with("every", every)
        .with("duration", duration)
        .with("multiplier", multiplier);
  }

  /** A weight for each hour of the week, Monday 00:00 first, or 24 for every day. */
  public static ProfileDraft schedule(double... weights) {
    return profile("schedule").with("weights", Arrays.stream(weights).boxed().toList());
  }

  private static ProfileDraft profile(String name) {
    return new ProfileDraft(name, Map.of());
  }
}
