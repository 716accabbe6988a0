package dev.synthetic.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of a spec with what options override written into it, to be kept as a file. */
public final class OverriddenText {
  private OverriddenText() {}

  /**
   * The text, YAML with a top-level key or a column a line; comments are lost.
   *
   * @param text a spec of one table, JSON or YAML
   * @param name its table's name where it says none
   * @param options reader options that override its top level
   * @throws InvalidSpecException if it is no map
   */
  public static String of(String text, String name, Map<String, String> options) {
    Map<String, SpecNode> entries = new LinkedHashMap<>();
    entries.put("name", new SpecNode.Scalar(name, false));
    entries.putAll(SpecReader.overridden(mapping(text), options).entries());
    String rate = SpecReader.TopLevel.option(RateReader.RATE, options);
    if (rate != null) {
      entries.put(RateReader.RATE, mapping(rate)); // which alone among the options is a map
    }
    StringBuilder written = new StringBuilder();
    entries.forEach(
        (key, node) -> {
          boolean isLong = key.equals(SpecReader.TopLevel.COLUMNS);
          if (isLong && node instanceof SpecNode.Sequence columns && !columns.items().isEmpty()) {
            written.append(key).append(":\n");
            columns.items().forEach(column -> line(written, "  - ", column));
          } else {
            line(written, FlowText.of(new SpecNode.Scalar(key, false)) + ": ", node);
          }
        });
    return written.toString();
  }

  private static void line(StringBuilder written, String start, SpecNode node) {
    written.append(start).append(FlowText.of(node)).append('\n');
  }

  private static SpecNode.Mapping mapping(String text) {
    try {
      if (SpecReader.tree(text) instanceof SpecNode.Mapping mapping) {
        return mapping;
      }
      throw new SpecSyntaxException("must be a map");
    } catch (SpecSyntaxException e) {
      Problem problem = new Problem("spec", e.getMessage());
      throw new InvalidSpecException(SpecBuilder.UNNAMED, List.of(problem));
    }
  }
}
