package dev.synthetic.spark.plan;

import com.sun.management.ThreadMXBean;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.Timelines;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a cell of each generator costs in time and in memory, beside plain uniform doubles: a
 * program, not a test. Only the ratios of one run mean anything. An argument is part of the names
 * of the generators to measure; without any, all are.
 */
final class GeneratorCost {
  private static final GeneratorList.Case UNIFORM =
      new GeneratorList.Case("uniform", "type: double, minValue: 0, maxValue: 100");

  /** Fewer than the values of any key in the list. */
  private static final long ENOUGH_ROWS = 1 << 18;

  private static final int WARM_UP_BLOCKS = 1000;
  private static final int BLOCKS = 64; // of one sample
  private static final int SAMPLES = 41;

  private final BlockGenerator generator;
  private final GeneratedVector column;
  private long row;

  /** Reads one column, block by block. */
  GeneratorCost(GeneratorList.Case line) {
    TablePlan plan = line.plan();
    generator = new BlockGenerator(plan, List.of(line.name()), Timelines.of(plan.spec(), 0, 0));
    column = (GeneratedVector) generator.rows(0, Rows.CAPACITY).column(0);
  }

  /** The bytes allocated by a cell, once everything is warm. */
  static double bytesPerCell(GeneratorList.Case line) {
    GeneratorCost cost = new GeneratorCost(line);
    cost.blocks(WARM_UP_BLOCKS);
    ThreadMXBean threads = threads();
    long before = threads.getCurrentThreadAllocatedBytes();
    cost.blocks(BLOCKS);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    return (double) allocated / (BLOCKS * Rows.CAPACITY);
  }

  private static ThreadMXBean threads() {
    return (ThreadMXBean) ManagementFactory.getThreadMXBean();
  }

  /** The time of this thread on a processor, so that other work on the machine counts little. */
  private static double nanosPerCell(GeneratorCost cost) {
    double[] nanos = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      long from = threads().getCurrentThreadCpuTime();
      cost.blocks(BLOCKS);
      long spent = threads().getCurrentThreadCpuTime() - from;
      nanos[i] = (double) spent / (BLOCKS * Rows.CAPACITY);
    }
    Arrays.sort(nanos);
    return nanos[SAMPLES / 2];
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

  public static void main(String[] arguments) {
    GeneratorCost uniform = new GeneratorCost(UNIFORM);
    uniform.blocks(WARM_UP_BLOCKS);
    System.out.printf(
        Locale.ROOT, "%-36s %9s %9s %11s%n", "generator", "ns/cell", "x uniform", "bytes/cell");
    for (GeneratorList.Case line : GeneratorList.cases()) {
      if (arguments.length > 0 && Arrays.stream(arguments).noneMatch(line.name()::contains)) {
        continue;
      }
      GeneratorCost cost = new GeneratorCost(line);
      cost.blocks(WARM_UP_BLOCKS);
      double nanos = nanosPerCell(cost);
      double ratio = nanosPerCell(uniform) / nanos;
      System.out.printf(
          Locale.ROOT, "%-36s %9.2f %9.2f %11.3f%n", line.name(), nanos, ratio, bytesPerCell(line));
    }
  }
}
