package dev.synthetic.spec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The profiles of a rate, with the keys that each one has and what these are called elsewhere. */
enum ProfileKind {
  CONSTANT("{multiplier: 2}", "multiplier: factor value rate"),
  RAMP(
      "{from: 0, to: 1, over: 10 minutes}",
      "from: start begin",
      "to: end target",
      "over: duration length time"),
  STEPS("{after: 10 minutes, multiplier: 3}", "after: at start begin", "multiplier: factor value"),
  SINE(
      "{period: 1 day, amplitude: 0.5}",
      "period: every length",
      "amplitude: amp",
      "phase: shift offset"),
  SQUARE(
      "{period: 10 minutes, high: 2, low: 0}",
      "period: every length",
      "high: on peak",
      "low: off",
      "duty: dutyCycle",
      "phase: shift offset"),
  BUSINESS_HOURS(
      "{open: \"09:00\", close: \"17:00\", inside: 4, outside: 1}",
      "days: weekdays",
      "open: start begin",
      "close: end",
      "timeZone: zone",
      "inside: multiplier factor",
      "outside",
      "holidays"),
  BURSTS(
      "{every: 1 hour, duration: 2 minutes, multiplier: 10}",
      "every: period interval",
      "duration: length",
      "multiplier: factor",
      "random: placement"),
  SCHEDULE(
      "{weights: {MON-FRI: [24 numbers], \"SAT,SUN\": [24 numbers]}}",
      "weights: hours multipliers",
      "timeZone: zone");

  /** What some profiles are called elsewhere. */
  static final Map<String, String> ALIASES =
      aliases(
          "constant: multiplier factor",
          "ramp: rampUp",
          "steps: stairs",
          "sine: sinus sinusoid wave",
          "square: pulse",
          "businessHours: officeHours workingHours",
          "bursts: spike spikes",
          "schedule: weights weekly hourly");

  private final String example;
  private final List<String> keys;
  private final Map<String, String> aliases;

  /**
   * A profile.
   *
   * @param example what its settings may look like; of steps, one of them
   * @param keys its keys, each with its aliases behind a colon
   */
  ProfileKind(String example, String... keys) {
    this.example = example;
    this.keys = Arrays.stream(keys).map(key -> key.split(": ", 2)[0]).toList();
    this.aliases = aliases(keys);
  }

  private static Map<String, String> aliases(String... words) {
    Map<String, String> aliases = new HashMap<>();
    for (String word : words) {
      int colon = word.indexOf(": ");
      if (colon > 0) {
        for (String alias : word.substring(colon + 2).split(" ", -1)) {
          aliases.put(alias, word.substring(0, colon));
        }
      }
    }
    return Map.copyOf(aliases);
  }

  /** The name in a spec. */
  String text() {
    return Constants.text(this);
  }

  /** The profile of a name; null if there is none. */
  static @Nullable ProfileKind of(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.text().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** The names of all. */
  static List<String> names() {
    return Arrays.stream(values()).map(ProfileKind::text).toList();
  }

  /** What the settings may look like; of steps, one of them. */
  String example() {
    return example;
  }

  /** The keys of a map of settings, those that do not exist refused. */
  Keys keys(Keys parent, String path, SpecNode.Mapping settings) {
    Keys below = parent.below(path, settings);
    below.refuseUnknown(keys, List.of(), aliases);
    return below;
  }
}
