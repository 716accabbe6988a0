package dev.synthetic.it;

import dev.synthetic.spark.timeline.ConstantRate;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.SpecReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * What an answer of a timeline costs a century after its anchor, and a row of a block of them: a
 * program, not a test. An answer is to take less than 2 µs.
 */
final class TimelineCost {
  private static final long ANCHOR_MICROS = 1_704_067_200_000_000L; // 2024-01-01T00:00:00Z
  private static final long CENTURY_MICROS = 36_525L * 86_400_000_000L;
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final int MOST_NANOS = 2000;
  private static final String BUSINESS_HOURS =
      "businessHours: {timeZone: America/New_York, inside: 4, outside: 1}";
  private static final String RANDOM_BURSTS =
      "bursts: {every: 1 hour, duration: 2 minutes, multiplier: 10, random: true}";
  private static final String HOURS = IntStream.range(1, 25).boxed().toList().toString();
  private static final int BLOCK = 4096;
  private static final int QUESTIONS = 4096; // asked of a timeline in one sample
  private static final int WARM_UP_SAMPLES = 100;
  private static final int SAMPLES = 201;

  /** Each profile alone, and products of them. */
  private static final Map<String, String> RATES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ramp", "rate: {ramp: {over: 1 day}}"),
              Map.entry("sine", "rate: {sine: {period: 1 day, amplitude: 0.8}}"),
              Map.entry("square", "rate: {square: {period: 10 minutes}}"),
              Map.entry("businessHours", "rate: {" + BUSINESS_HOURS + "}"),
              Map.entry(
                  "bursts", "rate: {bursts: {every: 1 hour, duration: 2 minutes, multiplier: 9}}"),
              Map.entry("random bursts", "rate: {" + RANDOM_BURSTS + "}"),
              Map.entry("schedule", "rate: {schedule: {weights: " + HOURS + "}}"),
              Map.entry("poisson", "arrivals: poisson"),
              Map.entry("transactions", "rate: {" + BUSINESS_HOURS + ", " + RANDOM_BURSTS + "}"),
              Map.entry(
                  "transactions, poisson",
                  "arrivals: poisson\nrate: {" + BUSINESS_HOURS + ", " + RANDOM_BURSTS + "}")));

  private static final Map<String, Timeline> TIMELINES = timelines();

  private static long sink; // keeps answers from being left out

  private TimelineCost() {}

  /** One line each. */
  private static Map<String, Timeline> timelines() {
    Map<String, Timeline> timelines = new LinkedHashMap<>();
    for (String pace : new String[] {"0.1", "5000", "7.77", "999999.999999", "1e9"}) {
      timelines.put("constant " + pace, ConstantRate.of(new BigDecimal(pace), 0, ANCHOR_MICROS));
    }
    RATES.forEach((name, rate) -> timelines.put(name, Timelines.of(spec(rate), 0, ANCHOR_MICROS)));
    return timelines;
  }

  private static Spec spec(String rate) {
    String text = "rowsPerSecond: 5000\ncolumns: [{name: n, type: long}]\n" + rate;
    return Objects.requireNonNull(SpecReader.parse(text, Map.of()).spec());
  }

  public static void main(String[] arguments) {
    System.out.printf(
        Locale.ROOT,
        "median ns, a century after the anchor; at most %,d an answer%n  %-28s %10s %10s %10s%n",
        MOST_NANOS,
        "timeline",
        "dueMicros",
        "rowsDue",
        "block/row");
    for (int round = 0; round < 2; round++) { // the first has seen only some of the timelines
      for (Map.Entry<String, Timeline> timeline : TIMELINES.entrySet()) {
        measure(timeline.getKey(), timeline.getValue(), round == 1);
      }
    }
    if (sink == 42) {
      System.out.println();
    }
  }

  private static void measure(String name, Timeline timeline, boolean isPrinted) {
    long[] instants = instants();
    long[] rows = Arrays.stream(instants).map(timeline::rowsDue).map(due -> due - 1).toArray();
    double due = nanos(rows, timeline::dueMicros);
    double count = nanos(instants, timeline::rowsDue);
    double block = blockNanos(timeline, rows);
    if (isPrinted) {
      boolean isFast = Math.max(due, count) < MOST_NANOS;
      System.out.printf(
          Locale.ROOT,
          "  %-28s %10.1f %10.1f %10.2f  %s%n",
          name,
          due,
          count,
          block,
          isFast ? "ok" : "TOO SLOW");
    }
  }

  /** Instants of a day, a century after the anchor, in no order. */
  private static long[] instants() {
    SplittableRandom random = new SplittableRandom(1);
    long from = ANCHOR_MICROS + CENTURY_MICROS;
    return random.longs(QUESTIONS, from, from + DAY_MICROS).toArray();
  }

  private static double nanos(long[] questions, LongUnaryOperator answer) {
    return medianNanos(
        () -> {
          long sum = 0;
          for (long question : questions) {
            sum += answer.applyAsLong(question);
          }
          sink += sum;
        },
        questions.length);
  }

  private static double blockNanos(Timeline timeline, long[] rows) {
    long[] offsets = new long[BLOCK];
    Arrays.setAll(offsets, i -> i);
    long[] dueMicros = new long[BLOCK];
    int blocks = 16;
    return medianNanos(
        () -> {
          for (int i = 0; i < blocks; i++) {
            timeline.dueMicros(offsets, rows[i], BLOCK, dueMicros);
            sink += dueMicros[i];
          }
        },
        blocks * BLOCK);
  }

  private static double medianNanos(Runnable sample, int answers) {
    double[] nanos = new double[SAMPLES];
    for (int i = -WARM_UP_SAMPLES; i < SAMPLES; i++) {
      long from = System.nanoTime();
      sample.run();
      long taken = System.nanoTime() - from;
      if (i >= 0) {
        nanos[i] = (double) taken / answers;
      }
    }
    Arrays.sort(nanos);
    return nanos[SAMPLES / 2];
  }
}
