package dev.synthetic.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.execution.streaming.ProcessingTimeTrigger;
import org.apache.spark.sql.streaming.Trigger;

/**
 * What one run of a stream is started with.
 *
 * @param trigger when it plans a batch
 * @param seconds the longest that it runs; its trigger may end it before
 * @param options of the reader
 */
record StreamSettings(Trigger trigger, int seconds, Map<String, String> options) {
  /** Of a run that only its trigger ends. */
  static final int NO_LIMIT = 600;

  private static final int SECONDS = 2;

  @SuppressWarnings("deprecation") // of Trigger.Once by Spark; it is still used
  private static final List<Trigger> TRIGGERS =
      List.of(
          Trigger.ProcessingTime(0), // Spark's default
          Trigger.AvailableNow(),
          Trigger.ProcessingTime("300 milliseconds"),
          Trigger.Once());

  private static final List<String> ROWS_PER_SECOND =
      List.of("5000", "1234.5", "20000", "3000.000001", "9999");

  /** None of them rests for long: a test waits for batches. */
  private static final List<String> RATES =
      List.of(
          "{}",
          "{bursts: {every: 3 seconds, duration: 500 milliseconds, multiplier: 6, random: true}}",
          "{ramp: {from: 0.2, over: 20 seconds}, square: {period: 1 second, high: 2, low: 0}}",
          "{sine: {period: 5 seconds, amplitude: 1}, steps: [{multiplier: 2}, {after: 3 seconds,"
              + " multiplier: 0}, {after: 5 seconds, multiplier: 1}]}");

  private static final List<String> LIMITS = List.of("none", "700", "4096", "9000");

  /** Those of a run that ends by itself, with all that it planned done. */
  static StreamSettings last() {
    Map<String, String> options = Map.of("rowsPerSecond", "5000", "rowsPerRun", "1000");
    return new StreamSettings(Trigger.AvailableNow(), NO_LIMIT, options);
  }

  /** Those of one of the runs after one of a stream's starts; triggers take turns. */
  static StreamSettings of(long seed, int start, int run) {
    SplittableRandom random = new SplittableRandom(seed + 1_000_003L * start + run);
    Map<String, String> options = pace(seed, (start + 5) / 10);
    options.put("numPartitions", Integer.toString(1 + random.nextInt(5)));
    options.put("rowsPerRun", Integer.toString(1 + random.nextInt(2000)));
    String limit = LIMITS.get(random.nextInt(LIMITS.size()));
    if (!limit.equals("none")) {
      options.put("maxRowsPerTrigger", limit);
    }
    Trigger trigger = TRIGGERS.get((start + run) % TRIGGERS.size());
    int seconds = trigger instanceof ProcessingTimeTrigger ? SECONDS : NO_LIMIT;
    return new StreamSettings(trigger, seconds, options);
  }

  /**
   * Of ten starts, of the first five where a stream begins: a short test has a change, too.
   *
   * @param changes how often the pace has changed
   */
  private static Map<String, String> pace(long seed, int changes) {
    SplittableRandom random = new SplittableRandom(seed - 1 - changes);
    Map<String, String> options = new LinkedHashMap<>();
    options.put("rowsPerSecond", ROWS_PER_SECOND.get(changes % ROWS_PER_SECOND.size()));
    options.put("rate", RATES.get(random.nextInt(RATES.size())));
    options.put("arrivals", random.nextBoolean() ? "poisson" : "even");
    return options;
  }
}
