package dev.synthetic.benchmarks;

import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.plan.BlockGenerator;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.plan.TablePlanner;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.SpecReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A cell of a column, as part of a block. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GeneratorBenchmark {
  /** What the column says. */
  @Param({
    "type: long, minValue: 0, maxValue: 999",
    "type: long, minValue: 0, maxValue: 9223372036854775807",
    "type: long, sequence: {}",
    "type: long, minValue: 1, uniqueValues: 5000, random: true",
    "type: double, minValue: 0, maxValue: 1",
    "type: double, minValue: 0, maxValue: 1, distribution: normal",
    "type: double, minValue: 0, maxValue: 1, distribution: exponential",
    "type: double, minValue: 0, maxValue: 1, distribution: 'gamma(2, 0.1)'",
    "type: double, minValue: 0, maxValue: 1, distribution: 'beta(2, 5)'",
    "type: double, minValue: 0, maxValue: 1, distribution: lognormal",
    "type: double, minValue: 0, maxValue: 1, distribution: weibull(0.7)",
    "type: double, minValue: 0, maxValue: 1, distribution: pareto(1.2)",
    "type: double, minValue: 0, maxValue: 1, distribution: triangular",
    "type: double, minValue: 0, maxValue: 1, distribution: {type: empirical, quantiles: {0: 0, 0.5:"
        + " 0.2, 1: 1}}",
    "type: double, minValue: 0, maxValue: 1, distribution: {type: mixture, of: [{distribution:"
        + " 'normal(0.3, 0.1)', weight: 3}, {distribution: 'normal(0.8, 0.1)', weight: 1}]}",
    "type: int, minValue: 0, maxValue: 100, distribution: poisson(4)",
    "type: int, minValue: 0, maxValue: 100, distribution: 'binomial(100, 0.3)'",
    "type: int, minValue: 0, maxValue: 100, distribution: geometric(0.1)",
    "type: int, minValue: 0, maxValue: 100, distribution: 'negativeBinomial(3, 0.2)'",
    "type: long, minValue: 1, maxValue: 5000, distribution: zipf(1.1)",
    "type: 'decimal(10,2)', minValue: 0, maxValue: 1000",
    "type: 'decimal(10,2)', minValue: 0, maxValue: 1000, distribution: exponential",
    "type: 'decimal(38,4)', minValue: 0, maxValue: 1e33",
    "type: boolean",
    "type: string, values: [a, b, c, d], weights: [4, 3, 2, 1]",
    "type: string, template: '\\n.\\n.\\n.\\n'",
    "type: string, regex: '[A-Z]{3}-\\d{8}'",
    "type: string, uuid: true",
    "type: string, text: {}",
    "type: string, faker: fullName",
    "type: string, faker: email",
    "type: date, begin: 2024-01-01, end: 2024-12-31",
    "type: timestamp, begin: 2024-01-01, interval: 1 second",
    "type: timestamp, begin: 2024-01-31, interval: 1 month, end: 2030-01-01",
    "type: timestamp, begin: 2024-01-01, end: 2025-01-01",
    "type: timestamp",
    "type: timestamp, eventTime: {lateness: 10 minutes, share: 0.3}",
    "type: boolean, expr: rand() < 0.03",
    "type: double, expr: rand() * 4 - 2",
    "type: double, expr: case when rand() < 0.03 then rand() * 50 + 20 else 0D end",
    "type: double, expr: sqrt(rand())",
    "type: long, expr: cast(rand() * 1000 as bigint) % 7",
    "type: long, minValue: 0, maxValue: 999, percentNulls: 0.1"
  })
  public String column = "";

  private BlockGenerator generator;
  private GeneratedVector vector;
  private long row;

  /** Made by JMH, which calls {@link #plan}. */
  @SuppressWarnings("NullAway.Init") // plan() sets the fields
  public GeneratorBenchmark() {}

  /** Binds the column. */
  @Setup
  public void plan() {
    String spec = "startTimestamp: 2024-01-01\ncolumns: [{name: c, " + column + "}]";
    TablePlan plan = TablePlanner.plan(SpecReader.parse(spec, Map.of()));
    generator = new BlockGenerator(plan, List.of("c"), Timelines.of(plan.spec(), 0, 0));
    vector = (GeneratedVector) generator.rows(0, Rows.CAPACITY).column(0);
  }

  /** A block and its nulls, per cell. */
  @org.openjdk.jmh.annotations.Benchmark
  @OperationsPerInvocation(Rows.CAPACITY)
  public boolean block() {
    generator.rows(row, Rows.CAPACITY);
    row += Rows.CAPACITY;
    vector.generate();
    return vector.isNullAt(0);
  }
}
