package dev.synthetic.spark.source;

import dev.synthetic.spec.InvalidSpecException;
import java.util.List;
import java.util.Map;

/** What a table's options say of its spec, for those that keep specs. */
public final class NamedSpec {
  private NamedSpec() {}

  /** The options that name a spec. */
  public static List<String> options() {
    return SpecText.OPTIONS;
  }

  /** Whether the options name a spec: by its text, its file or as a preset. */
  public static boolean isGiven(Map<String, String> options) {
    return SpecText.isNamedBy(new SourceOptions(options));
  }

  /**
   * The text of the spec that the options name.
   *
   * @throws InvalidSpecException if they name none, several, or one that cannot be read
   */
  public static String text(Map<String, String> options) {
    return SpecText.of(new SourceOptions(options));
  }

  /** The options that override the spec's top level. */
  public static Map<String, String> overrides(Map<String, String> options) {
    return new SourceOptions(options).overrides();
  }
}
