package dev.synthetic.spark.expression;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of Spark's error texts that helps the author of an expression, in one line. */
final class SparkMessages {
  /** The text or the plan that Spark appends to the message proper. */
  private static final Pattern DUMP =
      Pattern.compile("\\s*== (SQL|DataFrame).*|;\\s*\\n.*", Pattern.DOTALL);

  private static final Pattern STATE = Pattern.compile(" SQLSTATE: \\w{5}");

  private static final Pattern POSITION = Pattern.compile("; line (\\d+) pos (\\d+)$");

  /** The name of a setting, and not that of a class. */
  private static final Pattern SETTING = Pattern.compile("(?<![.\\w])spark\\.sql\\.");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) ");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SparkMessages() {}

  /**
   * What to tell the author of a text that Spark refuses.
   *
   * @param failure Spark's exception, checked or not, or a problem that is already one
   */
  static ExpressionProblem problem(String prefix, Exception failure) {
    if (failure instanceof ExpressionProblem problem) {
      return problem;
    }
    return new ExpressionProblem(prefix + essential(failure));
  }

  /** The message without dumps, SQL state and advice about settings. */
  static String essential(Throwable failure) {
    String message = failure.getMessage();
    if (message == null) {
      return failure.getClass().getSimpleName();
    }
    String text = DUMP.matcher(message).replaceFirst("");
    text = STATE.matcher(text).replaceFirst("");
    text = withoutSettings(oneLine(text));
    return POSITION.matcher(text).replaceFirst(" (line $1, pos $2)");
  }

  /** Without the advice to change Spark's settings, on which expressions do not depend. */
  private static String withoutSettings(String text) {
    return SENTENCE_END
        .splitAsStream(text)
        .filter(sentence -> !SETTING.matcher(sentence).find())
        .collect(Collectors.joining(" "));
  }

  /** The text with every run of white space made one space. */
  static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** The names, separated by commas; a long list is cut. */
  static String list(List<String> names) {
    int most = 12;
    if (names.size() <= most) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, most)) + ", …";
  }
}
