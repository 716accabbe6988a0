package dev.synthetic.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that override a spec's top level where rows are read. */
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

  @Mixin private SpecOptions options = new SpecOptions();

  /** The reader options that were given, by name. */
  Map<String, String> overrides() {
    Map<String, String> overrides = options.overrides();
    put(overrides, "rows", rows);
    put(overrides, "numPartitions", partitions);
    return overrides;
  }

  private static void put(Map<String, String> overrides, String name, @Nullable String value) {
    if (value != null) {
      overrides.put(name, value);
    }
  }
}
