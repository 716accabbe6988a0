package dev.synthetic.spark.source;

import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The reader options that say where the spec is, or a stream's checkpoint, told apart from those
 * that override the spec.
 */
final class SourceOptions {
  /** The spec's text, JSON or YAML. */
  static final String SPEC = "spec";

  /** The URI of a file with the spec's text. */
  static final String SPEC_FILE = "specFile";

  /** The name of a built-in spec. */
  static final String PRESET = "preset";

  /** Names and types of the columns, in place of a spec or beside one. */
  static final String SCHEMA = "schema";

  /** The URI of a query's checkpoint folder, whose committed rows a batch read gives. */
  static final String CHECKPOINT = "checkpoint";

  /** The place or name of a source of that query. */
  static final String CHECKPOINT_SOURCE = "checkpointSource";

  /** Whether batch reads take over what a query asks for: filters, limits, counts, samples. */
  static final String PUSHDOWN = "pushdown";

  /** What Spark's {@code load(path)} and its session catalog add; never ours. */
  static final String PATH = "path";

  /** Properties that Spark's session catalog adds to a table's options. */
  private static final Set<String> OF_THE_CATALOG =
      Set.of("provider", "owner", "external", "location", "comment", "is_managed_location");

  private static final String COPY_PREFIX = "option.";

  private final Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  SourceOptions(Map<String, String> options) {
    this.options.putAll(options);
  }

  /** The value of one of the constants above, or null. */
  @Nullable String value(String option) {
    return options.get(option);
  }

  /**
   * Whether a batch read takes over what a query asks for.
   *
   * @param specName the spec's name, for messages
   * @throws InvalidSpecException if the option is neither true nor false
   */
  boolean isPushingDown(String specName) {
    String value = value(PUSHDOWN);
    if (value == null || value.equalsIgnoreCase("true")) {
      return true;
    }
    if (value.equalsIgnoreCase("false")) {
      return false;
    }
    String rule = "must be true or false, but was '" + value + "'; change it, or leave it out";
    throw new InvalidSpecException(specName, List.of(new Problem(PUSHDOWN, rule)));
  }

  /** The options that override the spec's top level, by their names as given. */
  Map<String, String> overrides() {
    Map<String, String> overrides = new LinkedHashMap<>();
    options.forEach(
        (name, value) -> {
          if (isOverride(name.toLowerCase(Locale.ROOT))) {
            overrides.put(name, value);
          }
        });
    return overrides;
  }

  private static boolean isOverride(String name) {
    boolean locatesSpec =
        name.equals(SPEC) || name.equalsIgnoreCase(SPEC_FILE) || name.equals(PRESET);
    boolean ofSpark =
        name.equals(PATH) || OF_THE_CATALOG.contains(name) || name.startsWith(COPY_PREFIX);
    boolean replays = name.equals(CHECKPOINT) || name.equalsIgnoreCase(CHECKPOINT_SOURCE);
    return !locatesSpec && !ofSpark && !replays && !name.equals(PUSHDOWN);
  }
}
