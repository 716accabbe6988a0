package dev.synthetic.spec;

import java.util.List;

/** A user's mistake in a spec: all problems at once, each with path, rule, value and way out. */
public final class InvalidSpecException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient List<Problem> problems;

  /**
   * An exception about a spec.
   *
   * @param name the spec's name, or {@code unnamed}
   * @param problems at least one
   */
  public InvalidSpecException(String name, List<Problem> problems) {
    super(message(name, problems));
    this.name = name;
    this.problems = List.copyOf(problems);
  }

  /** The spec's name. */
  public String name() {
    return name;
  }

  /** The problems, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(String name, List<Problem> problems) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    StringBuilder text = new StringBuilder("Invalid spec '" + name + "', " + count + ":");
    for (Problem problem : problems) {
      text.append("\n  ").append(problem);
    }
    return text.toString();
  }
}
