package dev.synthetic.spark.plan;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import dev.synthetic.spec.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The problems found so far, to be told in the order of the columns. */
final class Problems {
  private static final int MOST_PROBLEMS = 200;
  private static final String MORE = "…";
  private static final Pattern COLUMN = Pattern.compile("columns\\[(\\d+)].*", Pattern.DOTALL);

  private final Set<Problem> problems;
  private final Map<Integer, String> paths = new HashMap<>();
  private int untold;

  /**
   * Problems of a spec.
   *
   * @param problems those found so far
   * @param columns the columns, whose paths problems with them have
   */
  Problems(List<Problem> problems, List<DeclaredColumn> columns) {
    this.problems = new LinkedHashSet<>(problems);
    columns.forEach(column -> paths.put(column.index(), column.place().path()));
  }

  /**
   * Adds a problem with a key of a column, once.
   *
   * @param column its place among the spec's columns
   */
  void add(int column, String key, String message) {
    add(new Problem(paths.getOrDefault(column, "columns[" + column + "]") + "." + key, message));
  }

  /** Adds a problem with a key of the whole spec, once. */
  void add(String key, String message) {
    add(new Problem(key, message));
  }

  private void add(Problem problem) {
    if (problems.size() >= MOST_PROBLEMS && !problems.contains(problem)) {
      untold++;
      return;
    }
    problems.add(problem);
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** All problems: those of the whole spec, then column by column. */
  List<Problem> inOrder() {
    List<Problem> ordered = new ArrayList<>(problems);
    ordered.sort(Comparator.comparingInt(Problems::place));
    if (untold > 0) {
      ordered.add(new Problem(MORE, untold + " more problems in expressions; mend these first"));
    }
    return ordered;
  }

  private static int place(Problem problem) {
    Matcher matcher = COLUMN.matcher(problem.path());
    if (matcher.matches()) {
      return Integer.parseInt(matcher.group(1));
    }
    return problem.path().equals(MORE) ? Integer.MAX_VALUE : -1;
  }
}
