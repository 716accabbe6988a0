package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.SpecCanonical;
import dev.synthetic.spec.SpecReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Specs of one column, numbered rows, by their reader options. */
final class Specs {
  /** 2024-01-01T00:00:00Z. */
  static final long NEW_YEAR = 1_704_067_200_000_000L;

  static final long SECOND = 1_000_000;

  static final String TEXT =
      "name: numbers\ncolumns: [{name: n, type: long, sequence: {start: 0, step: 1}}]";

  private Specs() {}

  /** The options of a read, given as names and values in turn. */
  static Map<String, String> options(String... namesAndValues) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return options;
  }

  static Spec of(String... namesAndValues) {
    return of(options(namesAndValues));
  }

  static Spec of(Map<String, String> options) {
    return Objects.requireNonNull(SpecReader.parse(TEXT, options).spec());
  }

  static StreamLog log(String... namesAndValues) {
    return log(of(namesAndValues));
  }

  static StreamLog log(Spec spec) {
    return new StreamLog(
        spec, SpecCanonical.fingerprint(spec), new SpecMemory(spec, List.of())::changesSince);
  }

  /** A stream as Spark makes one at the start of each run; one task where nothing is said. */
  static SyntheticStream stream(Map<String, String> options, MicroClock clock) {
    return stream(options, clock, List.of());
  }

  /**
   * A stream with a memory of its specs.
   *
   * @param places where it keeps and finds them
   */
  static SyntheticStream stream(
      Map<String, String> options, MicroClock clock, List<SpecFiles> places) {
    TablePlan plan = SpecLoader.load(Map.of("spec", TEXT)); // options change nothing of it
    BlockReaderFactory readers = new BlockReaderFactory(plan, List.of("n"), true);
    Spec spec = of(options);
    Partitions partitions = Partitions.of(spec.read(), 1);
    SpecMemory memory = new SpecMemory(spec, places);
    StreamLog log = new StreamLog(spec, SpecCanonical.fingerprint(spec), memory::changesSince);
    return new SyntheticStream(log, memory, readers, partitions, clock);
  }
}
