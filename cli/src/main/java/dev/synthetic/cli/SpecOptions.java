package dev.synthetic.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that override a spec's top level, whatever is done with the spec. */
final class SpecOptions {
  @Option(names = "--seed", paramLabel = "N", description = "Another seed gives other values.")
  private @Nullable String seed;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "One of several tables that the spec has.")
  private @Nullable String table;

  @Option(
      names = {"-o", "--option"},
      paramLabel = "KEY=VALUE",
      description = "Any other reader option, such as -o startTimestamp=2024-01-01.")
  private Map<String, String> others = new LinkedHashMap<>();

  /** The reader options that were given, by name. */
  Map<String, String> overrides() {
    Map<String, String> overrides = new LinkedHashMap<>(others);
    if (seed != null) {
      overrides.put("seed", seed);
    }
    if (table != null) {
      overrides.put("table", table);
    }
    return overrides;
  }
}
