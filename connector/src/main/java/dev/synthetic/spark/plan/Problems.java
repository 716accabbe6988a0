package dev.synthetic.spark.plan;

import dev.synthetic.spec.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The problems found so far, to be told in the order of the columns. */
final class Problems {
  private static final int MOST_PROBLEMS = 200;
  private static final String MORE = "…";
  private static final Pattern COLUMN =
      Pattern.compile("(?:tables\\[(\\d+)]\\.)?columns\\[(\\d+)].*", Pattern.DOTALL);
  private static final int MOST_COLUMNS = 10_000;

  private final Set<Problem> problems;
  private final String path;
  private final int[] untold; // one number, shared by all tables of a spec

  private Problems(Set<Problem> problems, String path, int[] untold) {
    this.problems = problems;
    this.path = path;
    this.untold = untold;
  }

  /**
   * The problems with a table.
   *
   * @param problems those found before
   * @param path what stands before their paths: empty, or such as {@code tables[1].}
   */
  Problems(List<Problem> problems, String path) {
    this(new LinkedHashSet<>(problems), path, new int[1]);
  }

  /** The same problems, those added being with another table. */
  Problems within(String other) {
    return new Problems(problems, other, untold);
  }

  /** Adds a problem with a key of a column, once. */
  void add(String path, String key, String message) {
    add(new Problem(path + "." + key, message));
  }

  /** Adds a problem with a key of the whole table, once. */
  void add(String key, String message) {
    add(new Problem(path + key, message));
  }

  private void add(Problem problem) {
    if (problems.size() >= MOST_PROBLEMS && !problems.contains(problem)) {
      untold[0]++;
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
    if (untold[0] > 0) {
      ordered.add(new Problem(MORE, untold[0] + " more problems in expressions; mend these first"));
    }
    return ordered;
  }

  private static int place(Problem problem) {
    Matcher matcher = COLUMN.matcher(problem.path());
    if (matcher.matches()) {
      int table = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
      return table * MOST_COLUMNS + Integer.parseInt(matcher.group(2));
    }
    return problem.path().equals(MORE) ? Integer.MAX_VALUE : -1;
  }
}
