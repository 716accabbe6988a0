package dev.synthetic.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What came out of a comparison.
 *
 * @param comparison the comparison
 * @param runs the runs of each contender, in its order; none for one that could not run
 * @param failures why a contender could not run, by its name
 */
record Result(
    Comparison comparison, Map<String, List<Contender.Run>> runs, Map<String, String> failures)
    implements Report {
  Result {
    runs = new LinkedHashMap<>(runs);
    failures = new LinkedHashMap<>(failures);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(comparison.title()).append('\n');
    runs.forEach((name, made) -> text.append(line(name, made)));
    failures.forEach((name, why) -> text.append("  ").append(name).append(": ").append(why));
    verdicts().forEach(verdict -> text.append("  goal: ").append(verdict).append('\n'));
    return text.toString();
  }

  private String line(String name, List<Contender.Run> made) {
    return String.format(
        Locale.ROOT,
        "  %-28s %8.2f ns/row [%8.2f .. %8.2f] %8.2f M rows/s %8.2f × ours%n",
        name,
        median(made),
        least(made),
        most(made),
        1000 / median(made),
        timesOurs(made));
  }

  /** How long it took beside ours; not a number where ours could not run. */
  private double timesOurs(List<Contender.Run> made) {
    List<Contender.Run> ours = runs.get(Contender.OURS);
    return ours == null ? Double.NaN : median(made) / median(ours);
  }

  @Override
  public String markdown() {
    StringBuilder text = new StringBuilder("## ").append(comparison.title()).append("\n\n");
    text.append("| | rounds | ns a row, median | least | most | M rows/s | time × ours |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    runs.forEach(
        (name, made) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    name,
                    made.size(),
                    median(made),
                    least(made),
                    most(made),
                    1000 / median(made),
                    timesOurs(made))));
    text.append('\n');
    failures.forEach((name, why) -> text.append("- ").append(name).append(": ").append(why));
    verdicts().forEach(verdict -> text.append("- Goal: ").append(verdict).append('\n'));
    return text.append('\n').toString();
  }

  /** What became of each goal whose peer has run. */
  List<String> verdicts() {
    List<String> verdicts = new ArrayList<>();
    for (Goal goal : comparison.goals()) {
      if (runs.containsKey(goal.peer()) && runs.containsKey(Contender.OURS)) {
        verdicts.add(goal.verdict(median(runs(Contender.OURS)), median(runs(goal.peer()))));
      }
    }
    return verdicts;
  }

  private List<Contender.Run> runs(String name) {
    return Objects.requireNonNull(runs.get(name), name);
  }

  private static double median(Collection<Contender.Run> runs) {
    return Spread.of(runs.stream().mapToDouble(Contender.Run::nanosPerRow)).median();
  }

  private static double least(Collection<Contender.Run> runs) {
    return Spread.of(runs.stream().mapToDouble(Contender.Run::nanosPerRow)).least();
  }

  private static double most(Collection<Contender.Run> runs) {
    return Spread.of(runs.stream().mapToDouble(Contender.Run::nanosPerRow)).most();
  }
}
