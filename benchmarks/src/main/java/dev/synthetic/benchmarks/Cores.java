package dev.synthetic.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The same rows on one core, on twice as many, and so on up to all, each in a JVM of its own.
 *
 * @param rows how many each makes in a round
 */
record Cores(long rows) implements Measurement {
  private static final int HEAP_MEBIBYTES = 1024;

  @Override
  public String title() {
    return "iot, batch to nowhere, on one core and on all";
  }

  @Override
  public Report measure(Effort effort) {
    int all = Runtime.getRuntime().availableProcessors();
    List<ChildSpark> sparks = new ArrayList<>();
    List<Contender> contenders = new ArrayList<>();
    try {
      for (int cores = all; cores > 0; cores /= 2) {
        ChildSpark spark = new ChildSpark(String.valueOf(cores), HEAP_MEBIBYTES);
        sparks.add(spark);
        contenders.add(new OnCores(cores == all ? Contender.OURS : "on " + cores, spark));
      }
      return new Comparison(title(), rows, contenders, List.of()).measure(effort);
    } finally {
      sparks.forEach(ChildSpark::close);
    }
  }

  private record OnCores(String name, ChildSpark spark) implements Contender {
    @Override
    public Run run(long rows) throws IOException {
      return spark.ask(ChildWork.SENSORS, rows).run();
    }
  }
}
