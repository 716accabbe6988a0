package dev.synthetic.benchmarks;

import java.util.List;

/**
 * Some contenders for the same work.
 *
 * @param title the work
 * @param rows how many rows each makes in a round
 * @param contenders one of them is {@link Contender#OURS}
 * @param goals what is to come out
 */
record Comparison(String title, long rows, List<Contender> contenders, List<Goal> goals)
    implements Measurement {
  Comparison {
    contenders = List.copyOf(contenders);
    goals = List.copyOf(goals);
  }

  @Override
  public Result measure(Effort effort) {
    return new SideBySide(effort).run(this);
  }
}
