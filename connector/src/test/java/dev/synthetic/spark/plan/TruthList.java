package dev.synthetic.spark.plan;

import dev.synthetic.spec.SpecReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;

/** Columns of every distribution and random generator, with the probabilities of their bins. */
final class TruthList {
  private static final double MICROS = 1e6;
  private static final List<Truth> TRUTHS = new ArrayList<>();

  static {
    LawFitTest.shapes().forEach(TruthList::addShape);
    for (CountFitTest.Shape shape : CountFitTest.shapes()) {
      add(
          "type: int, maxValue: 100, distribution: '" + shape + "'",
          x -> (int) x,
          shape.probabilities());
    }
    even("type: long, minValue: 1000, maxValue: 1500", 501, x -> (int) x - 1000);
    even(
        "type: long, minValue: -9223372036854775808",
        256,
        x -> (int) Math.min(255, (x / 0x1.0p63 + 1) * 128));
    even("type: byte, minValue: -128", 256, x -> (int) x + 128);
    even("type: double", 200, x -> (int) Math.min(199, x * 200));
    even("type: float, minValue: 20, maxValue: 40", 200, x -> (int) Math.min(199, (x - 20) * 10));
    even("type: 'decimal(4,2)', maxValue: 3", 301, x -> (int) Math.round(x * 100));
    even("type: 'decimal(38,2)', maxValue: 1e30", 200, x -> (int) Math.min(199, x / 5e27));
    even("type: boolean", 2, x -> (int) x);
    even("type: int, values: [0, 1, 2, 3, 4]", 5, x -> (int) x);
    even("type: date, begin: 1970-01-01, end: 1970-12-31", 365, x -> (int) x);
    even(
        "type: timestamp, begin: 1970-01-01, end: 1970-01-02, interval: 1 hour, random: true",
        25,
        x -> (int) (x / 3600e6));
    even("type: long, maxValue: 63999999999, unique: true", 64, x -> (int) (x / 1e9));
    even("type: double, expr: rand()", 200, x -> (int) (x * 200));
    add("type: int, values: [0, 1, 2, 3], weights: [30, 25, 25, 20]", x -> (int) x, 30, 25, 25, 20);
    add("type: int, values: [7], percentNulls: 0.05", x -> Double.isNaN(x) ? 1 : 0, 0.95, 0.05);
    add(
        "type: int, values: [0, 1, 2], weights: [1, 2, 3], baseColumn: e}\n"
            + "  - {name: e, type: long, minValue: 0, maxValue: 999999999999",
        x -> (int) x,
        1,
        2,
        3);
    add(
        "type: int, minValue: 1, maxValue: 200000, distribution: zipf(1.1)",
        x -> (int) Math.min(x, 1000) - 1,
        zipf());
  }

  private TruthList() {}

  /**
   * A column and what is true of it.
   *
   * @param column its keys
   * @param bin the bin of a sample
   * @param probabilities of the bins; they need not sum to anything
   */
  record Truth(String column, DoubleToIntFunction bin, double[] probabilities) {
    /**
     * The probability of a worse fit by chance, of the first rows under a seed. Each column is in a
     * table of its own, so that no two have the same bits.
     */
    double fit(long seed, int rows) {
      TablePlan plan = plan(seed, "truth" + column.hashCode());
      return Fit.chiSquare(Samples.of(plan, "c", rows), bin, probabilities);
    }

    TablePlan plan(long seed, String table) {
      String text =
          "seed: " + seed + "\nname: " + table + "\ncolumns:\n  - {name: c, " + column + "}\n";
      return TablePlanner.plan(SpecReader.parse(text, Map.of()));
    }

    @Override
    public String toString() {
      return column.replace("\n", " ");
    }
  }

  static List<Truth> truths() {
    return List.copyOf(TRUTHS);
  }

  private static void addShape(LawFitTest.Shape shape) {
    addShape(shape, "type: double, maxValue: 100", 100, 1);
    addShape(shape, "type: int, maxValue: 100", 101, 1);
    addShape(shape, "type: 'decimal(6,2)', maxValue: 100", 100.01, 1);
    addShape(
        shape, "type: timestamp_ntz, begin: 1970-01-01, end: '1970-01-01 00:01:40'", 100, MICROS);
  }

  private static void addShape(LawFitTest.Shape shape, String column, double width, double unit) {
    double[] probabilities = new double[101];
    for (int bin = 0; bin <= 100; bin++) {
      probabilities[bin] = shape.below(bin + 1, width) - shape.below(bin, width);
    }
    add(column + ", distribution: " + shape, x -> (int) (x / unit + 1e-9), probabilities);
  }

  private static double[] zipf() {
    double[] weights = new double[1000];
    for (int rank = 200_000; rank >= 1; rank--) {
      weights[Math.min(rank, 1000) - 1] += Math.pow(rank, -1.1);
    }
    return weights;
  }

  private static void even(String column, int bins, DoubleToIntFunction bin) {
    add(column, bin, IntStream.range(0, bins).mapToDouble(i -> 1).toArray());
  }

  private static void add(String column, DoubleToIntFunction bin, double... probabilities) {
    TRUTHS.add(new Truth(column, bin, Arrays.copyOf(probabilities, probabilities.length)));
  }
}
