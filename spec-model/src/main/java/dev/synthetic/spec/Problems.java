package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;

/** The problems found so far, in the order of the text. */
final class Problems {
  private final List<Problem> problems = new ArrayList<>();
  private int untold;

  /** Adds a problem, once. */
  void add(String path, String message) {
    Problem problem = new Problem(path, message);
    if (problems.contains(problem)) {
      return;
    }
    if (problems.size() < SpecLimits.MOST_PROBLEMS) {
      problems.add(problem);
      return;
    }
    untold++;
  }

  /** How many problems were found. */
  int size() {
    return problems.size() + untold;
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<Problem> all() {
    if (untold == 0) {
      return List.copyOf(problems);
    }
    List<Problem> all = new ArrayList<>(problems);
    String more = untold == 1 ? "1 more problem" : untold + " more problems";
    all.add(new Problem("…", more + "; mend these first"));
    return all;
  }
}
