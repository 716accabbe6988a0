package dev.synthetic.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  void allButThePeerInPythonRun(Comparison comparison) {
    Result result = new SideBySide(0, 1).run(comparison);

    assertThat(result.runs()).containsKey(Contender.OURS);
    assertThat(result.failures().keySet()).allMatch(name -> name.startsWith("dbldatagen"));
    assertThat(result.failures().values()).allMatch(why -> why.contains("bin/benchmark makes it"));
    assertThat(result.text()).startsWith(comparison.title()).contains("1.00 × ours");
    assertThat(result.markdown()).contains("| " + Contender.OURS + " | ");
  }

  /** So that the floor is one: Spark gets the very columns, as many rows. */
  @ParameterizedTest
  @ValueSource(strings = {"iot", "transactions"})
  void floorHasTheRowsAndTheColumnsOfItsSpec(String preset) {
    String spec = dev.synthetic.spark.source.Presets.text(preset);
    Dataset<Row> floor =
        spark.read().format(Floor.class.getName()).options(options(spec, 10_001)).load();
    Dataset<Row> ours = spark.read().format("synthetic").options(options(spec, 4096)).load();

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
  void goalSaysWhetherItIsMet() {
    assertThat(Goal.atLeastTimesAsFastAs("x", 20).verdict(1, 25))
        .isEqualTo("at least 20× as fast as x: 25.00×, met");
    assertThat(Goal.atMostTimesAsLongAs("x", 1.2).verdict(3, 2))
        .isEqualTo("at most 1.2× the time of x: 1.50×, MISSED");
  }

  private static Map<String, String> options(String spec, long rows) {
    return Map.of(
        "spec", spec, "rows", String.valueOf(rows), "startTimestamp", "2024-01-01T00:00:00Z");
  }
}
