package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;

/** The problems found so far, in the order of the text. */
final class Problems {
  private final List<Problem> problems = new ArrayList<>();
  private int untold;

  void add(String path, String message) {
    if (problems.size() < SpecLimits.MOST_PROBLEMS) {
      problems.add(new Problem(path, message));
      return;
    }
    untold++;
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<Problem> all() {
    if (untold == 0) {
      return List.copyOf(problems);
    }
    List<Problem> all = new ArrayList<>(problems);
    all.add(new Problem("…", untold + " more problems; mend these first"));
    return all;
  }
}
