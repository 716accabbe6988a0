package dev.synthetic.spec;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Short ways to read a spec. */
final class Specs {
  private Specs() {}

  /** A spec that is valid. */
  static Spec valid(String text) {
    return valid(text, Map.of());
  }

  /** A spec that is valid with its options. */
  static Spec valid(String text, Map<String, String> options) {
    ParsedSpec parsed = SpecReader.parse(text, options);
    if (parsed.spec() == null) {
      throw new AssertionError("not valid: " + parsed.problems());
    }
    return parsed.spec();
  }

  /** The problems of a spec, one text each. */
  static List<String> problems(String text) {
    return problems(text, Map.of());
  }

  /** The problems of a spec with its options, one text each. */
  static List<String> problems(String text, Map<String, String> options) {
    return SpecReader.parse(text, options).problems().stream().map(Problem::toString).toList();
  }

  /** The generator of a table's only column. */
  static GeneratorSpec generator(String keys) {
    return valid(column(keys)).columns().get(0).generator();
  }

  /** What is wrong with a table's only column, without the path to the column. */
  static String problem(String keys) {
    List<String> problems = problems(column(keys));
    if (problems.size() != 1) {
      throw new AssertionError("not one problem: " + problems);
    }
    return problems.get(0).replace("columns[0].", "");
  }

  /** A table with one column. */
  static String column(String keys) {
    return "columns: [{name: c, " + keys + "}]";
  }

  /** A scalar as YAML writes it without quotes. */
  static SpecNode scalar(Object text) {
    return new SpecNode.Scalar(Objects.toString(text), true);
  }
}
