package dev.synthetic.spec;

import java.util.regex.Pattern;

/** The text of a part of a spec, as YAML in flow style. */
final class FlowText {
  private static final Pattern BARE =
      Pattern.compile("(?!-( |$))[\\p{L}\\p{N}_.+-]+( [\\p{L}\\p{N}_.+-]+)*");
  private static final Pattern LIKE_NULL = Pattern.compile("null|~|-", Pattern.CASE_INSENSITIVE);

  private FlowText() {}

  /** The text of a node; read again, it gives the same node but for needless quotes. */
  static String of(SpecNode node) {
    if (node instanceof SpecNode.Mapping mapping) {
      return "{"
          + String.join(
              ", ",
              mapping.entries().entrySet().stream()
                  .map(entry -> scalar(entry.getKey(), true) + ": " + of(entry.getValue()))
                  .toList())
          + "}";
    }
    if (node instanceof SpecNode.Sequence sequence) {
      return "[" + String.join(", ", sequence.items().stream().map(FlowText::of).toList()) + "]";
    }
    SpecNode.Scalar scalar = (SpecNode.Scalar) node;
    return scalar(scalar.text(), scalar.plain());
  }

  private static String scalar(String text, boolean plain) {
    boolean isBare = BARE.matcher(text).matches() && (plain || !LIKE_NULL.matcher(text).matches());
    if (text.chars().anyMatch(character -> character < ' ')) {
      return JsonText.of(text); // YAML reads it as its own text in double quotes
    }
    return isBare ? text : "'" + text.replace("'", "''") + "'";
  }
}
