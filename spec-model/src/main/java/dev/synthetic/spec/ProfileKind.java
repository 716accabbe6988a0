package dev.synthetic.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The profiles of a rate, with the keys that each one has. */
enum ProfileKind {
  CONSTANT(
      "{multiplier: 2}",
      List.of("multiplier"),
      Map.of("factor", "multiplier", "value", "multiplier", "rate", "multiplier")),
  RAMP(
      "{from: 0, to: 1, over: 10 minutes}",
      List.of("from", "to", "over"),
      Map.of(
          "start",
          "from",
          "begin",
          "from",
          "end",
          "to",
          "target",
          "to",
          "duration",
          "over",
          "length",
          "over",
          "time",
          "over")),
  STEPS(
      "{after: 10 minutes, multiplier: 3}",
      List.of("after", "multiplier"),
      Map.of(
          "at",
          "after",
          "start",
          "after",
          "begin",
          "after",
          "factor",
          "multiplier",
          "value",
          "multiplier")),
  SINE(
      "{period: 1 day, amplitude: 0.5}",
      List.of("period", "amplitude", "phase"),
      Map.of(
          "every",
          "period",
          "length",
          "period",
          "amp",
          "amplitude",
          "shift",
          "phase",
          "offset",
          "phase")),
  SQUARE(
      "{period: 10 minutes, high: 2, low: 0}",
      List.of("period", "high", "low", "duty", "phase"),
      Map.of(
          "every",
          "period",
          "length",
          "period",
          "on",
          "high",
          "off",
          "low",
          "dutyCycle",
          "duty",
          "shift",
          "phase",
          "offset",
          "phase")),
  BUSINESS_HOURS(
      "{open: \"09:00\", close: \"17:00\", inside: 4, outside: 1}",
      List.of("days", "open", "close", "timeZone", "inside", "outside", "holidays"),
      Map.of(
          "start",
          "open",
          "begin",
          "open",
          "end",
          "close",
          "zone",
          "timeZone",
          "weekdays",
          "days",
          "multiplier",
          "inside' and 'outside",
          "factor",
          "inside' and 'outside")),
  BURSTS(
      "{every: 1 hour, duration: 2 minutes, multiplier: 10}",
      List.of("every", "duration", "multiplier", "random"),
      Map.of(
          "period",
          "every",
          "interval",
          "every",
          "length",
          "duration",
          "factor",
          "multiplier",
          "placement",
          "random")),
  SCHEDULE(
      "{weights: {MON-FRI: [24 numbers], \"SAT,SUN\": [24 numbers]}}",
      List.of("weights", "timeZone"),
      Map.of("zone", "timeZone", "hours", "weights", "multipliers", "weights"));

  /** What some profiles are called elsewhere. */
  static final Map<String, String> ALIASES =
      Map.of(
          "officeHours", "businessHours",
          "workingHours", "businessHours",
          "multiplier", "constant",
          "factor", "constant",
          "wave", "sine",
          "pulse", "square",
          "spikes", "bursts",
          "spike", "bursts",
          "rampUp", "ramp",
          "weights", "schedule");

  private final String example;
  private final List<String> keys;
  private final Map<String, String> aliases;

  ProfileKind(String example, List<String> keys, Map<String, String> aliases) {
    this.example = example;
    this.keys = keys;
    this.aliases = aliases;
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
