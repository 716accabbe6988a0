package dev.synthetic.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The built-in specs, which the jar carries. */
public final class Presets {
  private static final List<String> NAMES = List.of("iot", "transactions");

  private Presets() {}

  /** The names of all of them. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The text of one of them, YAML.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no preset '" + name + "'");
    }
    String resource = "/dev/synthetic/spark/presets/" + name + ".yaml";
    try (InputStream stream = Presets.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the jar's " + resource + " cannot be read", e);
    }
  }
}
