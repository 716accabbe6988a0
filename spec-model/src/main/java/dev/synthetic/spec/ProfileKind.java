package dev.synthetic.spec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The profiles of a rate, with the keys that each one has. */
enum ProfileKind {
  CONSTANT(Section.RATE_CONSTANT, "{multiplier: 2}"),
  RAMP(Section.RATE_RAMP, "{from: 0, to: 1, over: 10 minutes}"),
  STEPS(Section.RATE_STEPS, "{after: 10 minutes, multiplier: 3}"),
  SINE(Section.RATE_SINE, "{period: 1 day, amplitude: 0.5}"),
  SQUARE(Section.RATE_SQUARE, "{period: 10 minutes, high: 2, low: 0}"),
  BUSINESS_HOURS(
      Section.RATE_BUSINESS_HOURS, "{open: \"09:00\", close: \"17:00\", inside: 4, outside: 1}"),
  BURSTS(Section.RATE_BURSTS, "{every: 1 hour, duration: 2 minutes, multiplier: 10}"),
  SCHEDULE(Section.RATE_SCHEDULE, "{weights: {MON-FRI: [24 numbers], \"SAT,SUN\": [24 numbers]}}");

  private final Section section;
  private final String example;

  /**
   * A profile.
   *
   * @param section the map of its settings
   * @param example what that may look like; of steps, one of them
   */
  ProfileKind(Section section, String example) {
    this.section = section;
    this.example = example;
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

  /** What the settings may look like; of steps, one of them. */
  String example() {
    return example;
  }

  /** The keys of a map of settings, those that do not exist refused. */
  Keys keys(Keys parent, String path, SpecNode.Mapping settings) {
    Keys below = parent.below(path, settings);
    below.refuseUnknown(section);
    return below;
  }
}
