package dev.synthetic.spark.plan;

import dev.synthetic.spec.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The problems found so far, to be told in the order of the columns. */
final class Problems {
  private static final Pattern COLUMN = Pattern.compile("columns\\[(\\d+)].*");

  private final List<Problem> problems;

  Problems(List<Problem> problems) {
    this.problems = new ArrayList<>(problems);
  }

  /** Adds a problem with a key of a column. */
  void add(int column, String key, String message) {
    Problem problem = new Problem("columns[" + column + "]." + key, message);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** All problems: those of the whole spec, then column by column. */
  List<Problem> inOrder() {
    List<Problem> ordered = new ArrayList<>(problems);
    ordered.sort(Comparator.comparingInt(Problems::column));
    return ordered;
  }

  private static int column(Problem problem) {
    Matcher matcher = COLUMN.matcher(problem.path());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }
}
