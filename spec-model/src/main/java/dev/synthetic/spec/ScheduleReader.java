package dev.synthetic.spec;

import dev.synthetic.spec.RateSpec.Schedule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code schedule}: weights for a week, for every day alike, or for days by name. */
final class ScheduleReader {
  private static final String WEIGHTS = "weights";
  private static final int HOURS = 24;
  private static final int DAYS = 7;

  private final Keys keys;
  private final ZoneId zone;

  /**
   * A reader of one profile.
   *
   * @param keys its settings
   * @param zone the spec's time zone
   */
  ScheduleReader(Keys keys, ZoneId zone) {
    this.keys = keys;
    this.zone = zone;
  }

  /** The profile; null if anything about its weights is a problem. */
  @Nullable Schedule read() {
    ZoneId clock = keys.readOr("timeZone", zone, Times::zone);
    SpecNode node = keys.required(WEIGHTS, "{MON-FRI: [24 numbers], …}", value -> value);
    if (node == null) {
      return null;
    }
    List<BigDecimal> weights =
        node instanceof SpecNode.Mapping mapping ? ofDays(mapping) : ofList(node);
    if (keys.isBroken(WEIGHTS)) {
      return null;
    }
    if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
      keys.problem(WEIGHTS, "must not all be 0, or no row would ever come; raise some");
    }
    return new Schedule(weights, clock);
  }

  private List<BigDecimal> ofList(SpecNode node) {
    int count = count(node);
    if (count != HOURS && count != HOURS * DAYS) {
      String was = count < 0 ? "was " + node.description() : "are " + count;
      keys.problem(
          WEIGHTS,
          "must be 168 numbers, Monday 00:00 first, or 24 for every day, or a map from days to 24"
              + " each, but "
              + was);
      return List.of();
    }
    List<BigDecimal> weights = weights("", node);
    return count == HOURS ? repeated(weights) : weights;
  }

  /** The items of a list; negative of anything else. */
  private static int count(SpecNode node) {
    return node instanceof SpecNode.Sequence sequence ? sequence.items().size() : -1;
  }

  private List<BigDecimal> ofDays(SpecNode.Mapping mapping) {
    Map<DayOfWeek, List<BigDecimal>> week = new EnumMap<>(DayOfWeek.class);
    Map<DayOfWeek, String> names = new EnumMap<>(DayOfWeek.class);
    mapping
        .entries()
        .forEach(
            (name, node) -> {
              String below = "." + Suggestions.shown(name);
              List<BigDecimal> weights = ofDay(below, node);
              for (DayOfWeek day : days(name, below)) {
                refuseSecond(day, below, names.putIfAbsent(day, name));
                week.put(day, weights);
              }
            });
    refuseMissing(week.keySet());
    return week.values().stream().flatMap(List::stream).toList();
  }

  private Set<DayOfWeek> days(String name, String below) {
    Set<DayOfWeek> days =
        keys.readBelow(WEIGHTS, below, new SpecNode.Scalar(name, true), WeekDays::parse);
    return days == null ? Set.of() : days;
  }

  private List<BigDecimal> ofDay(String below, SpecNode node) {
    int count = count(node);
    if (count == HOURS) {
      return weights(below, node);
    }
    String was = count < 0 ? "was " + node.description() : "are " + count;
    keys.problemBelow(WEIGHTS, below, "must be 24 numbers, 00:00 first, but " + was);
    return List.of();
  }

  private void refuseSecond(DayOfWeek day, String below, @Nullable String first) {
    if (first != null) {
      keys.problemBelow(
          WEIGHTS,
          below,
          "must not have "
              + WeekDays.shown(day)
              + " again, which is in '"
              + Suggestions.shown(first)
              + "'; take it out of one");
    }
  }

  private void refuseMissing(Set<DayOfWeek> days) {
    List<String> missing =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> !days.contains(day))
            .map(WeekDays::shown)
            .toList();
    if (!missing.isEmpty() && !keys.isBroken(WEIGHTS)) {
      keys.problem(
          WEIGHTS,
          "must have every day once, but lacks "
              + String.join(", ", missing)
              + "; add what is"
              + " missing");
    }
  }

  private List<BigDecimal> weights(String below, SpecNode list) {
    List<BigDecimal> weights = new ArrayList<>();
    List<SpecNode> items = Keys.items(list);
    for (int i = 0; i < items.size(); i++) {
      String at = below + "[" + i + "]";
      BigDecimal weight = keys.readBelow(WEIGHTS, at, items.get(i), Multipliers::weight);
      weights.add(weight == null ? BigDecimal.ZERO : weight);
    }
    return weights;
  }

  private static List<BigDecimal> repeated(List<BigDecimal> day) {
    return Collections.nCopies(DAYS, day).stream().flatMap(List::stream).toList();
  }
}
