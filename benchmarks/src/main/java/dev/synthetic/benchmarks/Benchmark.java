package dev.synthetic.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/benchmark}: the connector beside its peers, in turns, in one run. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description =
        "Sets the connector beside its peers in one run. Figures of two runs cannot be compared:"
            + " only ratios count.")
public final class Benchmark implements Callable<Integer> {
  private static final long MILLION = 1_000_000;
  private static final Path ALL = Path.of("benchmarks", "results.md");

  @Option(
      names = "--rows",
      paramLabel = "MILLIONS",
      description = "Millions of rows that a fast contender makes in a round (default: 20).")
  private double millions = 20;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Measured rounds, in a new order each (default: 5).")
  private int rounds = 5;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Rounds before them that are not measured (default: 2).")
  private int warmUpRounds = 2;

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = "Only comparisons in whose title it is found.")
  private @Nullable Pattern only;

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "How many tasks run at a time (default: as many as there are cores).")
  private String cores = "*";

  @Option(
      names = "--dbldatagen",
      paramLabel = "DIR",
      description = "The virtual environment with dbldatagen, as bin/benchmark makes it.")
  private Path dbldatagen = Path.of("benchmarks", "target", "dbldatagen");

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Writes the results there (default: benchmarks/results.md, without --only).")
  private @Nullable Path results;

  /** Runs the command and ends the JVM. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Benchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try (SparkSession spark = LocalSpark.start(cores);
        Dbldatagen peer = new Dbldatagen(dbldatagen)) {
      List<String> machine = Machine.lines(spark.version());
      machine.forEach(System.out::println);
      Works works = new Works(spark, peer, Math.round(millions * MILLION));
      List<Result> done = new ArrayList<>();
      for (Comparison comparison : works.all()) {
        if (only == null || only.matcher(comparison.title()).find()) {
          Result result = new SideBySide(warmUpRounds, rounds).run(comparison);
          System.out.printf("%n%s", result.text());
          done.add(result);
        }
      }
      write(machine, done);
      return done.isEmpty() ? 2 : 0;
    }
  }

  private void write(List<String> machine, List<Result> done) throws IOException {
    Path file = results == null && only == null ? ALL : results;
    if (file == null) {
      return;
    }
    StringBuilder text = new StringBuilder("# Results\n\n");
    text.append("Written by `bin/benchmark` on ")
        .append(Instant.now().truncatedTo(ChronoUnit.DAYS).toString(), 0, 10)
        .append(", ")
        .append(rounds)
        .append(" rounds, in a new order each. Only the ratios of one run mean anything.\n\n");
    machine.forEach(line -> text.append("- ").append(line).append('\n'));
    text.append('\n');
    done.forEach(result -> text.append(result.markdown()));
    Files.writeString(file, text.toString().stripTrailing() + "\n");
  }
}
