package dev.synthetic.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tables read to nothing in one run, in turns and in a new order each round. */
final class SideBySide {
  /** The name of the one that the others are set beside. */
  static final String OURS = "synthetic";

  private static final int WARM_UP_ROUNDS = 2;

  private SideBySide() {}

  /**
   * Prints what reading takes.
   *
   * @param contenders the tables by name, {@link #OURS} among them
   * @param rows rows of each
   */
  static void compare(
      String title, Map<String, Supplier<Dataset<Row>>> contenders, long rows, int rounds) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(contenders.keySet());
    Random shuffle = new Random(1);
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      Collections.shuffle(order, shuffle);
      for (String name : order) {
        double time = time(Objects.requireNonNull(contenders.get(name)).get());
        if (round >= 0) {
          seconds.computeIfAbsent(name, unused -> new ArrayList<>()).add(time);
        }
      }
    }
    print(title, seconds, rows);
  }

  private static double time(Dataset<Row> table) {
    long from = System.nanoTime();
    table.write().format("noop").mode("overwrite").save();
    return (System.nanoTime() - from) / 1e9;
  }

  private static void print(String title, Map<String, List<Double>> seconds, long rows) {
    int cores = Runtime.getRuntime().availableProcessors();
    double ours = median(Objects.requireNonNull(seconds.get(OURS)));
    System.out.printf(Locale.ROOT, "%n%s, %,d rows to noop on %d cores%n", title, rows, cores);
    seconds.forEach(
        (name, times) ->
            System.out.printf(
                Locale.ROOT,
                "  %-18s median %6.3f s [%6.3f .. %6.3f]  %6.1f M rows/s  %5.2f x ours%n",
                name,
                median(times),
                Collections.min(times),
                Collections.max(times),
                rows / median(times) / 1e6,
                median(times) / ours));
  }

  private static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
    return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
  }
}
