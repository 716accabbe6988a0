package dev.synthetic.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * What came out of {@link TriggerCost}, step by step of a trigger.
 *
 * @param title the measurement's
 * @param batches those of ours and of {@link #RATE}
 */
record TriggerReport(String title, Map<String, List<StreamingQueryProgress>> batches)
    implements Report {
  /** Spark's own source of rows in time. */
  static final String RATE = "rate";

  private static final String WHOLE = "triggerExecution";
  private static final double MOST_TIMES_AS_LONG = 1.1;

  TriggerReport {
    batches = new LinkedHashMap<>(batches);
  }

  @Override
  public String text() {
    return report("  %-18s %8.1f [%6.1f .. %6.1f] %8.1f [%6.1f .. %6.1f] ms %8s%n", "", "  goal: ");
  }

  @Override
  public String markdown() {
    String head =
        "\n| ms, median | synthetic | a quarter below | above | rate | a quarter below | above |"
            + " ours / rate |\n|---|---|---|---|---|---|---|---|\n";
    return "## "
        + report("| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %s |%n", head, "\n- Goal: ")
        + "\n";
  }

  private String report(String form, String head, String goal) {
    StringBuilder text = new StringBuilder(title).append('\n').append(head);
    for (String step : steps()) {
      text.append(line(form, step, millis(Contender.OURS, step), millis(RATE, step)));
    }
    return text.append(goal).append(verdict()).append('\n').toString();
  }

  private static String line(String form, String step, Spread ours, Spread rate) {
    double ratio = ours.median() / rate.median();
    return String.format(
        Locale.ROOT,
        form,
        step,
        ours.median(),
        ours.at(0.25),
        ours.at(0.75),
        rate.median(),
        rate.at(0.25),
        rate.at(0.75),
        Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f", ratio) : "-");
  }

  /** Whether a trigger takes long. */
  String verdict() {
    Spread ours = millis(Contender.OURS, WHOLE);
    return Goal.atMostTimesAsLongAs(RATE, MOST_TIMES_AS_LONG)
            .verdict(ours.median(), millis(RATE, WHOLE).median())
        + ", "
        + ours.count()
        + " triggers";
  }

  /** The steps of a trigger, the whole last. */
  private List<String> steps() {
    List<String> steps = new ArrayList<>(of(Contender.OURS).get(0).durationMs().keySet());
    steps.remove(WHOLE);
    steps.add(WHOLE);
    return steps;
  }

  private Spread millis(String source, String step) {
    return Spread.of(
        of(source).stream().mapToDouble(batch -> batch.durationMs().getOrDefault(step, 0L)));
  }

  private List<StreamingQueryProgress> of(String source) {
    return Objects.requireNonNull(batches.get(source));
  }
}
