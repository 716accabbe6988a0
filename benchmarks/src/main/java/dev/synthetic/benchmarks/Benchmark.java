package dev.synthetic.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
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
            + " only ratios count. All measurements take a quarter of an hour on two cores that"
            + " have nothing else to do, and each of the some thirty is cut short after --minutes.")
public final class Benchmark implements Callable<Integer> {
  private static final long MILLION = 1_000_000;
  private static final int TIMES_AS_LARGE = 500;
  private static final int TRIGGERS_A_ROUND = 20;
  private static final int ROWS_A_TRIGGER = 100;
  private static final Path ALL = Path.of("benchmarks", "results.md");

  @Option(
      names = "--rows",
      paramLabel = "MILLIONS",
      description =
          "Millions of rows that a fast contender makes in a round (default: 20). The largest table"
              + " has 500 times as many.")
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
      names = "--minutes",
      paramLabel = "N",
      description =
          "Minutes of a measurement after which no further round of it begins (default: 5).")
  private int minutes = 5;

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = "Only measurements in whose title it is found.")
  private @Nullable Pattern only;

  @Option(names = "--list", description = "Prints the titles, and measures nothing.")
  private boolean isList;

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
      List<Measurement> chosen = chosen(spark, peer);
      if (isList) {
        chosen.forEach(measurement -> System.out.println(measurement.title()));
        return 0;
      }
      Effort effort = new Effort(warmUpRounds, rounds, Duration.ofMinutes(minutes));
      List<Report> done = new ArrayList<>();
      for (Measurement measurement : chosen) {
        System.out.printf(
            "%n[%d of %d, %tT UTC] measuring: %s%n%n",
            done.size() + 1, chosen.size(), LocalTime.now(ZoneOffset.UTC), measurement.title());
        Report report = report(measurement, effort);
        System.out.print(report.text());
        done.add(report);
        write(machine, done, chosen.size());
      }
      return done.isEmpty() ? 2 : 0;
    }
  }

  private List<Measurement> chosen(SparkSession spark, Dbldatagen peer) {
    long rows = Math.round(millions * MILLION);
    List<Measurement> all = new ArrayList<>(new Works(spark, peer, rows).all());
    all.add(new TriggerCost(spark, TRIGGERS_A_ROUND, ROWS_A_TRIGGER));
    all.add(new Cores(rows));
    all.add(new Growth(rows * TIMES_AS_LARGE));
    all.removeIf(measurement -> only != null && !only.matcher(measurement.title()).find());
    return all;
  }

  private static Report report(Measurement measurement, Effort effort) {
    try {
      return measurement.measure(effort);
    } catch (Exception e) {
      return new CouldNotRun(measurement.title(), e);
    }
  }

  /** After each of them, so that a run which is ended has results, too. */
  private void write(List<String> machine, List<Report> done, int all) throws IOException {
    Path file = results == null && only == null ? ALL : results;
    if (file == null) {
      return;
    }
    StringBuilder text = new StringBuilder("# Results\n\n");
    text.append("Written by `bin/benchmark` on ")
        .append(Instant.now().truncatedTo(ChronoUnit.DAYS).toString(), 0, 10)
        .append(", ")
        .append(rounds)
        .append(" rounds, in a new order each. Only the ratios of one run mean anything.")
        .append(
            done.size() < all ? " " + done.size() + " of " + all + " measurements.\n\n" : "\n\n");
    machine.forEach(line -> text.append("- ").append(line).append('\n'));
    text.append('\n');
    done.forEach(report -> text.append(report.markdown()));
    Files.writeString(file, text.toString().stripTrailing() + "\n");
  }
}
