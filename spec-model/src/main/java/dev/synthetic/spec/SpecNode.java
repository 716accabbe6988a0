package dev.synthetic.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a spec's text, JSON or YAML alike; scalars keep their text. */
sealed interface SpecNode {

  /** What the node is, for messages. */
  String description();

  /** What a node is, a list with the number of its items. */
  static String sized(SpecNode node) {
    return node instanceof Sequence sequence
        ? "a list of " + sequence.items().size()
        : node.description();
  }

  /** Keys with their values, in the order of the text. */
  record Mapping(Map<String, SpecNode> entries) implements SpecNode {
    public Mapping {
      entries = new LinkedHashMap<>(entries);
    }

    @Override
    public String description() {
      return "a map";
    }
  }

  /** Nodes in order. */
  record Sequence(List<SpecNode> items) implements SpecNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String description() {
      return "a list";
    }
  }

  /**
   * A single value.
   *
   * @param text as written, without quotes
   * @param plain whether it was written without quotes
   */
  record Scalar(String text, boolean plain) implements SpecNode {
    /** What to say of a key that has no value, as where a comma ends a text early. */
    static final String MISSING =
        "has no value; a text with a comma needs quotes, such as expr: \"if(a, 1, 2)\"";

    /** Whether nothing at all is written. */
    boolean isMissing() {
      return plain && text.isEmpty();
    }

    /** Whether it says that there is no value. */
    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }

    @Override
    public String description() {
      if (isNull()) {
        return "null";
      }
      return "'" + Suggestions.shown(text) + "'";
    }
  }
}
