package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.DoubleVector;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.ConstantRate;
import dev.synthetic.spec.SpecReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * What a value of each part of a series costs beside one of a uniform double, block by block and
 * without Spark: a program, not a test. Only the ratios of one run mean anything.
 */
final class SeriesSpeed {
  private static final int BLOCKS = 40;
  private static final int ROUNDS = 200;
  private static final int WARM_UP_ROUNDS = 60;
  private static final String UNIFORM = "uniform";

  private static final String TABLE =
      """
      startTimestamp: 2024-01-01T00:00:00Z
      rowsPerSecond: 1000
      columns:
        - {name: entity, type: long, minValue: 1, maxValue: 500}
        - {name: many, type: long, minValue: 1, maxValue: 1_000_000}
        - {name: c, type: double, %s}
      """;

  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    String seasons = "seasonality: [{period: 1 day, amplitude: 6}, {period: 7 days, amplitude: 1}]";
    COLUMNS.put(UNIFORM, "minValue: 0, maxValue: 9");
    COLUMNS.put("normal distribution", "minValue: 0, maxValue: 9, distribution: normal");
    COLUMNS.put("level (due instants alone)", "series: {level: 1}");
    COLUMNS.put("two seasons", "series: {" + seasons + "}");
    COLUMNS.put("noise", "series: {noise: 1}");
    COLUMNS.put(
        "trend, two seasons, noise",
        "series: {trend: {amount: 1, per: 1 day}, noise: 1, " + seasons + "}");
    COLUMNS.put("random walk", "series: {randomWalk: {stddev: 1, per: 1 hour}}");
    COLUMNS.put("random walk by rows", "series: {by: rows, randomWalk: {stddev: 1, per: 1}}");
    COLUMNS.put(
        "random walk of 500", "baseColumn: entity, series: {randomWalk: {stddev: 1, per: 1 hour}}");
    COLUMNS.put(
        "random walk of a million",
        "baseColumn: many, series: {randomWalk: {stddev: 1, per: 1 hour}}");
    COLUMNS.put("ar1", "series: {ar1: {stddev: 1, halfLife: 1 hour}}");
    COLUMNS.put("ar1 of 500", "baseColumn: entity, series: {ar1: {stddev: 1, halfLife: 1 hour}}");
    COLUMNS.put("spikes", "series: {spikes: {every: 1 hour, height: 5, duration: 10 minutes}}");
    COLUMNS.put("decay", "series: {spikes: {every: 1 hour, height: 5, halfLife: 5 minutes}}");
    COLUMNS.put("gaps", "series: {level: 1, missing: {share: 0.02, length: 20 minutes}}");
  }

  private SeriesSpeed() {}

  public static void main(String[] arguments) {
    Map<String, BlockGenerator> generators = new LinkedHashMap<>();
    COLUMNS.forEach((name, keys) -> generators.put(name, generator(keys)));
    Map<String, List<Double>> nanos = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(COLUMNS.keySet());
    COLUMNS.keySet().forEach(name -> nanos.put(name, new ArrayList<>()));
    Random shuffle = new Random(1);
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      Collections.shuffle(order, shuffle);
      for (String name : order) {
        double time = nanosPerRow(Objects.requireNonNull(generators.get(name)), round);
        if (round >= 0) {
          Objects.requireNonNull(nanos.get(name)).add(time);
        }
      }
    }
    double uniform = quartile(Objects.requireNonNull(nanos.get(UNIFORM)));
    nanos.forEach(
        (name, times) ->
            System.out.printf(
                Locale.ROOT,
                "%-28s %7.2f ns a value, %5.2f times a uniform double%n",
                name,
                quartile(times),
                quartile(times) / uniform));
  }

  private static BlockGenerator generator(String keys) {
    String text = String.format(Locale.ROOT, TABLE, keys);
    TablePlan plan = TablePlanner.plan(SpecReader.parse(text, Map.of()));
    long start = Objects.requireNonNull(plan.spec().startMicros());
    return new BlockGenerator(
        plan, List.of("c"), ConstantRate.of(plan.spec().rowsPerSecond(), 0, start));
  }

  private static double nanosPerRow(BlockGenerator generator, int round) {
    long first = (long) (round + WARM_UP_ROUNDS) * BLOCKS * Rows.CAPACITY;
    long from = System.nanoTime();
    for (int block = 0; block < BLOCKS; block++) {
      long row = first + (long) block * Rows.CAPACITY;
      ((DoubleVector) generator.rows(row, Rows.CAPACITY).column(0)).generate();
    }
    return (double) (System.nanoTime() - from) / BLOCKS / Rows.CAPACITY;
  }

  /** The lower quartile: other processes only ever add. */
  private static double quartile(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
    return Arrays.stream(sorted).skip(sorted.length / 4).findFirst().orElseThrow();
  }
}
