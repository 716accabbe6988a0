package dev.synthetic.spark.catalog;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a table of a catalog comes from.
 *
 * @param namespace its namespace
 * @param name its name
 * @param file the file that has it; null if it is built in
 * @param isOneOfSeveral whether the file is a spec of several tables
 */
record CatalogEntry(
    String namespace, String name, @Nullable SpecFile file, boolean isOneOfSeveral) {

  /** The reader options that name its spec where it lies. */
  Map<String, String> options() {
    return file == null ? Map.of("preset", name) : ofSpec("specFile", file.uri());
  }

  /** The reader options that name its spec by the text that was found there. */
  Map<String, String> options(String text) {
    return ofSpec("spec", text);
  }

  /** Where it comes from, to be shown. */
  String place() {
    return file == null ? "the preset '" + name + "'" : "'" + file.uri() + "'";
  }

  private Map<String, String> ofSpec(String option, String value) {
    Map<String, String> options = new HashMap<>();
    options.put(option, value);
    if (isOneOfSeveral) {
      options.put("table", name);
    }
    return options;
  }
}
