package dev.synthetic.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Contenders in turns, in a new order each round, so that what else a machine does meets all. */
final class SideBySide {
  private final Effort effort;
  private final Map<String, List<Contender.Run>> runs = new LinkedHashMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();

  /** Some rounds of one comparison. */
  SideBySide(Effort effort) {
    this.effort = effort;
  }

  /** Runs a comparison; a contender that fails is left out from then on. */
  Result run(Comparison comparison) {
    comparison.contenders().forEach(contender -> runs.put(contender.name(), new ArrayList<>()));
    List<Contender> order = new ArrayList<>(comparison.contenders());
    Random shuffle = new Random(1);
    long from = System.nanoTime();
    for (int round = -effort.warmUpRounds(); round < effort.rounds(); round++) {
      Collections.shuffle(order, shuffle);
      for (Contender contender : List.copyOf(order)) {
        if (!runs(contender, comparison.rows(), round >= 0)) {
          order.remove(contender);
        }
      }
      if (round >= 0 && System.nanoTime() - from > effort.most().toNanos()) {
        break;
      }
    }
    return new Result(comparison, runs, failures);
  }

  private boolean runs(Contender contender, long rows, boolean isMeasured) {
    try {
      Contender.Run run = contender.run(rows);
      if (isMeasured) {
        runs.computeIfAbsent(contender.name(), unused -> new ArrayList<>()).add(run);
      }
      return true;
    } catch (Exception | LinkageError e) { // a peer built for another Spark lacks its classes
      runs.remove(contender.name());
      failures.put(contender.name(), "could not run: " + e + "\n");
      return false;
    }
  }
}
