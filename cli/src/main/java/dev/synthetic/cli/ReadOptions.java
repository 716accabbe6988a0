package dev.synthetic.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that override a spec's top level. */
final class ReadOptions {
  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Rows of a batch read, or of a stream with --available-now: 1000, 10k, 5M.")
  private @Nullable String rows;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Partitions of a read (default: one a core).")
  private @Nullable String partitions;

  @Option(names = "--seed", paramLabel = "N", description = "Another seed gives other values.")
  private @Nullable String seed;

  @Option(
      names = {"-o", "--option"},
      paramLabel = "KEY=VALUE",
      description = "Any other reader option, such as -o startTimestamp=2024-01-01.")
  private Map<String, String> others = new LinkedHashMap<>();

  /** The reader options that were given, by name. */
  Map<String, String> overrides() {
    Map<String, String> overrides = new LinkedHashMap<>(others);
    put(overrides, "rows", rows);
    put(overrides, "numPartitions", partitions);
    put(overrides, "seed", seed);
    return overrides;
  }

  private static void put(Map<String, String> overrides, String name, @Nullable String value) {
    if (value != null) {
      overrides.put(name, value);
    }
  }
}
