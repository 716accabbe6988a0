package dev.synthetic.spec;

import dev.synthetic.spec.ProfileReader.Occurrence;
import dev.synthetic.spec.RateSpec.Profile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code rate}, a map from profile to settings, and {@code arrivals}. */
final class RateReader {
  static final String RATE = "rate";
  static final String ARRIVALS = "arrivals";

  private static final int MOST_PROFILES = 16;
  private static final int MOST_RANDOM = 3;

  private static final Pattern NUMBER = Pattern.compile("[\\d.].*");

  private final Keys keys;
  private final ZoneId zone;

  /**
   * A reader of a spec's rate.
   *
   * @param keys the spec's top level
   * @param zone the spec's time zone
   */
  RateReader(Keys keys, ZoneId zone) {
    this.keys = keys;
    this.zone = zone;
  }

  /**
   * The rate without what breaks a rule.
   *
   * @param option the text of the reader option that overrides {@code rate}; null if there is none
   */
  RateSpec read(@Nullable String option) {
    RateSpec.Arrivals arrivals =
        keys.readOr(
            ARRIVALS,
            RateSpec.Arrivals.EVEN,
            node -> Constants.read(RateSpec.Arrivals.values(), node));
    SpecNode.Mapping rate = keys.read(RATE, node -> mapping(option == null ? node : tree(option)));
    return new RateSpec(rate == null ? List.of() : profiles(rate), arrivals);
  }

  /** An option is a text, the map written as YAML or JSON. */
  private static SpecNode tree(String option) {
    if (option.isBlank()) {
      return new SpecNode.Scalar("", true);
    }
    try {
      return SpecReader.tree(option);
    } catch (SpecSyntaxException e) {
      throw new ValueException(e.getMessage());
    }
  }

  private static SpecNode.Mapping mapping(SpecNode node) {
    if (node instanceof SpecNode.Mapping mapping) {
      return mapping;
    }
    throw new ValueException(
        "must be a map from profiles to their settings, such as {sine: {period: 1 day, amplitude:"
            + " 0.5}}, but was "
            + node.description()
            + wayOut(node));
  }

  private static String wayOut(SpecNode node) {
    String text = node instanceof SpecNode.Scalar scalar ? scalar.text().strip() : "";
    if (text.startsWith("{")) {
      return "; take its quotes off, as only the reader option is a text";
    }
    return NUMBER.matcher(text).matches()
        ? "; a number of rows per second is rowsPerSecond"
        : "; {} is a constant pace";
  }

  private List<Profile> profiles(SpecNode.Mapping mapping) {
    Keys rate = keys.below(RATE, mapping);
    rate.refuseUnknown(Section.RATE);
    List<Occurrence> occurrences = new ArrayList<>();
    mapping.entries().forEach((name, node) -> occurrences.addAll(occurrences(rate, name, node)));
    if (occurrences.size() > MOST_PROFILES) {
      String count = String.valueOf(occurrences.size());
      keys.problem(RATE, "must have at most 16 profiles, but has " + count + "; take some out");
      return List.of();
    }
    ProfileReader reader = new ProfileReader(rate, zone);
    List<Profile> profiles =
        occurrences.stream().map(reader::read).filter(Objects::nonNull).toList();
    refuseManyRandom(rate, profiles);
    return profiles;
  }

  /** One, or as many as a list has. */
  private static List<Occurrence> occurrences(Keys rate, String name, SpecNode node) {
    ProfileKind kind = ProfileKind.of(name);
    if (kind == null) {
      return List.of();
    }
    if (!(node instanceof SpecNode.Sequence list) || isOne(kind, list)) {
      return List.of(new Occurrence(kind, name, node));
    }
    if (list.items().isEmpty()) {
      rate.problem(name, "must be settings, or a list of them, but was empty; take it out");
    }
    List<Occurrence> all = new ArrayList<>();
    for (SpecNode item : list.items()) {
      all.add(new Occurrence(kind, name + "[" + all.size() + "]", item));
    }
    return all;
  }

  /** Steps are a list already. */
  private static boolean isOne(ProfileKind kind, SpecNode.Sequence list) {
    return kind == ProfileKind.STEPS
        && list.items().stream().noneMatch(SpecNode.Sequence.class::isInstance);
  }

  private static void refuseManyRandom(Keys rate, List<Profile> profiles) {
    long random = profiles.stream().filter(RateReader::isRandom).count();
    if (random > MOST_RANDOM) {
      rate.problem(
          ProfileKind.BURSTS.text(),
          "must say random: true at most 3 times, but says it "
              + random
              + " times; take it out of some");
    }
  }

  private static boolean isRandom(Profile profile) {
    return profile instanceof RateSpec.Bursts bursts
        && bursts.placement() == RateSpec.Placement.RANDOM;
  }
}
