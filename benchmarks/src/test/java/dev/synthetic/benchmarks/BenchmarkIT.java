package dev.synthetic.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Every comparison runs, with few rows; no time decides anything. */
final class BenchmarkIT {
  private static final long ROWS = 10_000;
  private static final Effort ONCE = new Effort(0, 1, Duration.ofMinutes(5));

  private static SparkSession spark;

  @BeforeAll
  static void start() throws Exception {
    spark = LocalSpark.start("2");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  static List<Comparison> comparisons() {
    Dbldatagen absent = new Dbldatagen(Path.of("target", "no-dbldatagen"));
    return new Works(Objects.requireNonNull(spark), absent, ROWS).all();
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void allButThePeersThatAreNotInTheBuildRun(Comparison comparison) {
    Result result = comparison.measure(ONCE);

    assertThat(result.runs()).containsKey(Contender.OURS);
    assertThat(result.failures().keySet()).allMatch(BenchmarkIT::isNotInMaven);
    assertThat(result.failures().values()).allMatch(why -> why.contains("bin/benchmark "));
    assertThat(result.text()).startsWith(comparison.title()).contains("1.00 × ours");
    assertThat(result.markdown()).contains("| " + Contender.OURS + " | ");
  }

  /** So that the floor is one: Spark gets the very columns, as many rows. */
  @ParameterizedTest
  @ValueSource(strings = {"iot", "transactions"})
  void floorHasTheRowsAndTheColumnsOfItsSpec(String preset) {
    String spec = dev.synthetic.spark.source.Presets.text(preset);
    Dataset<Row> floor =
        spark
            .read()
            .format(Floor.class.getName())
            .options(options(spec, 10_001))
            .option("blocks", 2)
            .load();
    long different = 2 * 4096L * Runtime.getRuntime().availableProcessors();
    Dataset<Row> ours = spark.read().format("synthetic").options(options(spec, different)).load();

    assertThat(floor.schema()).isEqualTo(ours.schema());
    assertThat(floor.count()).isEqualTo(10_001);
    assertThat(floor.distinct().exceptAll(ours).count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(classes = {GeneratorBenchmark.class, RandomBenchmark.class, TimelineBenchmark.class})
  void kernelsRunUnderJmh(Class<?> benchmark) throws Exception {
    OptionsBuilder once = new OptionsBuilder();
    once.include(benchmark.getName()).forks(0).warmupIterations(0).measurementIterations(1);
    once.measurementTime(TimeValue.milliseconds(1)).shouldFailOnError(true);

    assertThat(new Runner(once.build()).run())
        .extracting(RunResult::getPrimaryResult)
        .allSatisfy(result -> assertThat(result.getScore()).isPositive());
  }

  @Test
  void triggersOfBothSourcesAreMeasuredStepByStep() throws Exception {
    Report report = new TriggerCost(spark, 2, 100).measure(ONCE);

    assertThat(report.text())
        .startsWith("a trigger with 100 rows")
        .contains(
            "triggerExecution", "latestOffset", "at most 1.1× the time of rate", "2 triggers");
    assertThat(report.markdown()).contains("| triggerExecution | ");
  }

  @Test
  void oneCoreIsSetBesideAll() {
    Report report = new Cores(ROWS).measure(ONCE);

    assertThat(report.text()).contains("1.00 × ours").doesNotContain("could not run");
  }

  @Test
  void tablesGrowInAHeapOf512Mebibytes() {
    Report report = new Growth(100 * ROWS).measure(ONCE);

    assertThat(report.text())
        .contains("100 rows", "1,000,000 rows", "MiB after a GC")
        .doesNotContain("could not run");
    assertThat(report.markdown()).contains("| 1,000,000 | ");
  }

  @Test
  void whatCannotBeMeasuredIsSaidWithItsReason() {
    assertThat(new CouldNotRun("a title", new IOException("no room")).text())
        .isEqualTo("a title\n  could not run: java.io.IOException: no room\n");
  }

  @Test
  void noFurtherRoundBeginsWhenTimeIsUp() {
    Contender ours = new Instant(Contender.OURS);
    Comparison comparison = new Comparison("nothing", 1, List.of(ours), List.of());

    Result result = comparison.measure(new Effort(1, Integer.MAX_VALUE, Duration.ZERO));

    assertThat(result.runs().get(Contender.OURS)).hasSize(1);
  }

  @Test
  void spreadTellsMedianAndQuartiles() {
    Spread spread = Spread.of(DoubleStream.of(4, 1, 3, 2));

    assertThat(spread.median()).isEqualTo(2.5);
    assertThat(spread.at(0.25)).isEqualTo(1.75);
    assertThat(List.of(spread.least(), spread.most())).containsExactly(1.0, 4.0);
  }

  @Test
  void goalSaysWhetherItIsMet() {
    assertThat(Goal.atLeastTimesAsFastAs("x", 20).verdict(1, 25))
        .isEqualTo("at least 20× as fast as x: 25.00×, met");
    assertThat(Goal.atMostTimesAsLongAs("x", 1.2).verdict(3, 2))
        .isEqualTo("at most 1.2× the time of x: 1.50×, MISSED");
  }

  /** A contender that answers at once. */
  private record Instant(String name) implements Contender {
    @Override
    public Run run(long rows) {
      return new Run(rows, 1);
    }
  }

  private static boolean isNotInMaven(String contender) {
    return contender.startsWith("dbldatagen") || contender.contains("TPC-DS");
  }

  private static Map<String, String> options(String spec, long rows) {
    return Map.of(
        "spec", spec, "rows", String.valueOf(rows), "startTimestamp", "2024-01-01T00:00:00Z");
  }
}
