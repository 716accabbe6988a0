package dev.synthetic.spark.plan;

import com.sun.management.ThreadMXBean;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.Timelines;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a cell of each generator costs in time and in memory, beside plain uniform doubles: a
 * program, not a test. Only the ratios of one run mean anything.
 *
 * <p>The generators take turns, so that what else the machine does is spread over all; time is the
 * thread's own on a processor. An argument is a regular expression of the names to measure, where
 * {@code uniform} is measured always.
 */
final class GeneratorCost {
  private static final GeneratorList.Case UNIFORM =
      new GeneratorList.Case("uniform", "type: double, minValue: 0, maxValue: 100");

  /** Fewer than the values of any key in the list. */
  private static final long ENOUGH_ROWS = 1 << 18;

  private static final int WARM_UP_BLOCKS = 400;
  private static final int BLOCKS = 64; // of one sample
  private static final int ROUNDS = 41;
  private static final int SAMPLES = 3;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final GeneratorList.Case line;
  private final BlockGenerator generator;
  private final GeneratedVector column;
  private final double[] nanos = new double[ROUNDS]; // a cell, by round
  private long row;

  /** Reads one column, block by block. */
  GeneratorCost(GeneratorList.Case line) {
    TablePlan plan = line.plan();
    this.line = line;
    generator = new BlockGenerator(plan, List.of(line.name()), Timelines.of(plan.spec(), 0, 0));
    column = (GeneratedVector) generator.rows(0, Rows.CAPACITY).column(0);
  }

  /** The bytes allocated by a cell, once everything is warm. */
  static double bytesPerCell(GeneratorList.Case line) {
    return new GeneratorCost(line).bytesPerCell();
  }

  /** The least of some samples, as what is made once a JVM may fall into one of them. */
  private double bytesPerCell() {
    blocks(WARM_UP_BLOCKS);
    return DoubleStream.generate(this::sampledBytesPerCell).limit(SAMPLES).min().orElseThrow();
  }

  private double sampledBytesPerCell() {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    blocks(BLOCKS);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    return (double) allocated / (BLOCKS * Rows.CAPACITY);
  }

  private void measure(int round) {
    blocks(2); // brings its storage back into the caches
    long from = THREADS.getCurrentThreadCpuTime();
    blocks(BLOCKS);
    nanos[round] = (double) (THREADS.getCurrentThreadCpuTime() - from) / (BLOCKS * Rows.CAPACITY);
  }

  /** Generates blocks, with their nulls. */
  private void blocks(int count) {
    for (int i = 0; i < count; i++) {
      generator.rows(row, Rows.CAPACITY);
      column.isNullAt(0);
      column.generate();
      row = (row + Rows.CAPACITY) % ENOUGH_ROWS;
    }
  }

  private void print(GeneratorCost uniform) {
    double[] ratios = new double[ROUNDS];
    Arrays.setAll(ratios, round -> uniform.nanos[round] / nanos[round]);
    Arrays.sort(ratios);
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-36s %9.2f %9.2f   %5.2f to %5.2f %11.3f%n",
        line.name(),
        nanos[ROUNDS / 4],
        ratios[ROUNDS / 2],
        ratios[ROUNDS / 4],
        ratios[ROUNDS * 3 / 4],
        bytesPerCell());
  }

  public static void main(String[] arguments) {
    Pattern names = Pattern.compile(arguments.length > 0 ? arguments[0] : "");
    GeneratorCost uniform = new GeneratorCost(UNIFORM);
    List<GeneratorCost> costs =
        Stream.concat(GeneratorList.cases().stream(), SeriesCosts.cases().stream())
            .filter(line -> names.matcher(line.name()).find())
            .map(GeneratorCost::new)
            .toList();
    List<GeneratorCost> order = new ArrayList<>(costs);
    order.add(uniform);
    order.forEach(cost -> cost.blocks(WARM_UP_BLOCKS));
    Random turns = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, turns);
      for (GeneratorCost cost : order) {
        cost.measure(round);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-36s %9s %9s   %-14s %11s%n",
        "generator",
        "ns/cell",
        "x uniform",
        "its quartiles",
        "bytes/cell");
    costs.forEach(cost -> cost.print(uniform));
  }
}
