package dev.synthetic.spec;

import dev.synthetic.spec.RateSpec.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code steps}: a list of {@code {after, multiplier}}. */
final class StepsReader {
  private static final int MOST_STEPS = 1000;
  private static final String AFTER = "after";
  private static final String MULTIPLIER = "multiplier";

  private final Keys rate;
  private final String path;

  /**
   * A reader of one list of steps.
   *
   * @param rate the map that it is in
   * @param path its path within the rate
   */
  StepsReader(Keys rate, String path) {
    this.rate = rate;
    this.path = path;
  }

  /** The profile, without the steps that break a rule; null if it has none. */
  RateSpec.@Nullable Steps read(SpecNode node) {
    List<SpecNode> items = rate.readBelow(path, "", node, StepsReader::items);
    if (items == null) {
      return null;
    }
    List<Step> steps = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      Step step = step(index, items, steps);
      if (step != null) {
        steps.add(step);
      }
    }
    return new RateSpec.Steps(steps);
  }

  private @Nullable Step step(int index, List<SpecNode> items, List<Step> before) {
    String at = path + "[" + index + "]";
    SpecNode.Mapping mapping =
        rate.readBelow(
            at, "", items.get(index), item -> Keys.mapping(item, ProfileKind.STEPS.example()));
    if (mapping == null) {
      return null;
    }
    Keys keys = ProfileKind.STEPS.keys(rate, at, mapping);
    Long afterMicros =
        index == 0
            ? keys.readOr(AFTER, 0L, StepsReader::begin)
            : keys.required(AFTER, "10 minutes", Durations::orZero);
    BigDecimal multiplier =
        keys.required(
            MULTIPLIER,
            "3",
            index == items.size() - 1 ? Multipliers::lasting : Multipliers::orZero);
    boolean isLater = before.isEmpty() || isLater(afterMicros, before.get(before.size() - 1));
    if (!isLater) {
      keys.problem(
          AFTER,
          "must be later than the step before, but was '"
              + keys.textOrNull(AFTER)
              + "'; sort them");
    }
    return afterMicros == null || multiplier == null || !isLater
        ? null
        : new Step(afterMicros, multiplier);
  }

  private static boolean isLater(@Nullable Long afterMicros, Step before) {
    return afterMicros == null || afterMicros > before.afterMicros();
  }

  private static long begin(SpecNode node) {
    long micros = Durations.orZero(node);
    if (micros != 0) {
      throw new ValueException(
          "must be 0 seconds in the first step, but was "
              + node.description()
              + "; put a step before it, such as {multiplier: 1}");
    }
    return micros;
  }

  private static List<SpecNode> items(SpecNode node) {
    if (!(node instanceof SpecNode.Sequence sequence) || sequence.items().isEmpty()) {
      String was = node instanceof SpecNode.Sequence ? "empty" : node.description();
      throw new ValueException(
          "must be a list such as [{multiplier: 1}, "
              + ProfileKind.STEPS.example()
              + "], but was "
              + was);
    }
    int count = sequence.items().size();
    if (count > MOST_STEPS) {
      throw new ValueException(
          "must be at most 1000 steps, but are " + count + "; repeat with square or schedule");
    }
    return sequence.items();
  }
}
