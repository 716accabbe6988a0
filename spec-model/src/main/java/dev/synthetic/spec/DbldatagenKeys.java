package dev.synthetic.spec;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The keys of one map that dbldatagen has written; those that are null are as good as absent. */
final class DbldatagenKeys {
  private final Map<String, SpecNode> keys = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();

  private DbldatagenKeys(SpecNode node) {
    if (node instanceof SpecNode.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, value) -> {
                if (!(value instanceof SpecNode.Scalar scalar && scalar.isNull())) {
                  keys.put(key, value);
                }
              });
    }
  }

  static DbldatagenKeys of(SpecNode node) {
    return new DbldatagenKeys(node);
  }

  boolean has(String key) {
    known.add(key);
    return keys.containsKey(key);
  }

  @Nullable SpecNode node(String key) {
    known.add(key);
    return keys.get(key);
  }

  /** The map that a key holds, empty if it holds none. */
  DbldatagenKeys below(String key) {
    SpecNode node = node(key);
    return of(node == null ? new SpecNode.Mapping(Map.of()) : node);
  }

  String textOr(String key, String otherwise) {
    return node(key) instanceof SpecNode.Scalar scalar ? scalar.text() : otherwise;
  }

  boolean isTrue(String key) {
    return textOr(key, "false").equals("true");
  }

  List<SpecNode> items(String key) {
    return node(key) instanceof SpecNode.Sequence sequence ? sequence.items() : List.of();
  }

  /** The base columns, of which dbldatagen writes one as a text, several as a list. */
  List<String> bases() {
    SpecNode node = node("baseColumn");
    List<SpecNode> items = node instanceof SpecNode.Scalar ? List.of(node) : items("baseColumn");
    return items.stream().map(item -> ((SpecNode.Scalar) item).text().strip()).toList();
  }

  /** Puts the value of a key, if it is there, under another name into a map. */
  void move(String key, String name, Map<String, SpecNode> to) {
    SpecNode node = node(key);
    if (node != null) {
      to.put(name, node);
    }
  }

  /** Hands over every key that nobody has asked for, and that is not to be passed over. */
  void refuseOthers(Set<String> passedOver, Consumer<String> refusal) {
    keys.keySet().stream()
        .filter(key -> !known.contains(key) && !passedOver.contains(key))
        .forEach(refusal);
  }

  /** A scalar as a spec's text has it without quotes. */
  static SpecNode plain(Object value) {
    return new SpecNode.Scalar(String.valueOf(value), true);
  }

  /** A text as a spec has it. */
  static SpecNode text(String text) {
    return new SpecNode.Scalar(text, false);
  }
}
