package dev.synthetic.spark.source;

import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The options that make a batch read a replay of what a stream has committed.
 *
 * @param checkpoint the URI of the query's checkpoint folder
 * @param source the place or name of one of the query's sources; null: the only one that is ours
 */
record ReplayOptions(String checkpoint, @Nullable String source) {
  /** Options that say which rows a batch read gives, as a checkpoint does. */
  private static final List<String> BOUNDS =
      List.of("rows", "startingRow", "endingRow", "startingTimestamp", "endingTimestamp");

  /**
   * The replay that options ask for; null if they ask for none.
   *
   * @param specName the spec's name, for messages
   * @param options reader options, by names without regard to case
   * @throws InvalidSpecException if other options contradict it
   */
  static @Nullable ReplayOptions of(String specName, Map<String, String> options) {
    Map<String, String> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    given.putAll(options);
    String checkpoint = given.get(SourceOptions.CHECKPOINT);
    String source = given.get(SourceOptions.CHECKPOINT_SOURCE);
    List<Problem> problems = new ArrayList<>();
    if (checkpoint == null && source != null) {
      problems.add(
          new Problem(
              SourceOptions.CHECKPOINT_SOURCE,
              "needs 'checkpoint', but was '" + source + "' without it; set it or take this out"));
    }
    if (checkpoint != null) {
      BOUNDS.stream().filter(given::containsKey).map(ReplayOptions::bound).forEach(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidSpecException(specName, problems);
    }
    return checkpoint == null ? null : new ReplayOptions(checkpoint, source);
  }

  private static Problem bound(String option) {
    return new Problem(
        option,
        "contradicts '" + SourceOptions.CHECKPOINT + "', which says which rows; take one out");
  }
}
