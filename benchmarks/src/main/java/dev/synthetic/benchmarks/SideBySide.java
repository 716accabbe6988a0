package dev.synthetic.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Contenders in turns, in a new order each round, so that what else a machine does meets all. */
final class SideBySide {
  private final int warmUpRounds;
  private final int rounds;

  /** So many rounds are measured, after some that are not. */
  SideBySide(int warmUpRounds, int rounds) {
    this.warmUpRounds = warmUpRounds;
    this.rounds = rounds;
  }

  /** Runs a comparison; a contender that fails is left out from then on. */
  Result run(Comparison comparison) {
    Map<String, List<Contender.Run>> runs = new LinkedHashMap<>();
    Map<String, String> failures = new LinkedHashMap<>();
    comparison.contenders().forEach(contender -> runs.put(contender.name(), new ArrayList<>()));
    List<Contender> order = new ArrayList<>(comparison.contenders());
    Random shuffle = new Random(1);
    for (int round = -warmUpRounds; round < rounds; round++) {
      Collections.shuffle(order, shuffle);
      for (Contender contender : List.copyOf(order)) {
        try {
          Contender.Run run = contender.run(comparison.rows());
          if (round >= 0) {
            runs.computeIfAbsent(contender.name(), unused -> new ArrayList<>()).add(run);
          }
        } catch (Exception e) {
          order.remove(contender);
          runs.remove(contender.name());
          failures.put(contender.name(), "could not run: " + e + "\n");
        }
      }
    }
    return new Result(comparison, runs, failures);
  }
}
