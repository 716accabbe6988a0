package dev.synthetic.spec;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of one map of a spec, read one by one; what breaks a rule becomes a problem. */
final class Keys {
  private final Map<String, SpecNode> entries;
  private final String prefix;
  private final Problems problems;
  private final Set<String> broken = new HashSet<>();

  /**
   * The keys of a map.
   *
   * @param path the map's own path; empty for the whole spec
   */
  Keys(SpecNode.Mapping map, String path, Problems problems) {
    this.entries = map.entries();
    this.prefix = path.isEmpty() ? "" : path + ".";
    this.problems = problems;
  }

  /** The keys of the map that a key holds. */
  Keys below(String key, SpecNode.Mapping map) {
    return new Keys(map, prefix + key, problems);
  }

  /** The keys of another map, at the place of this one. */
  Keys ofSamePlace(SpecNode.Mapping map) {
    return new Keys(map, path(), problems);
  }

  /** The path of the map; empty for the whole spec. */
  String path() {
    return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
  }

  /** The map, without some keys. */
  SpecNode.Mapping without(List<String> names) {
    Map<String, SpecNode> rest = new LinkedHashMap<>(entries);
    names.forEach(rest::remove);
    return new SpecNode.Mapping(rest);
  }

  /** What a key holds; null if it is not there. */
  @Nullable SpecNode nodeOrNull(String key) {
    return entries.get(key);
  }

  /** Whether a key is there, and holds nothing. */
  boolean isNull(String key) {
    return entries.get(key) instanceof SpecNode.Scalar scalar && scalar.isNull();
  }

  /** The path to a key. */
  String path(String key) {
    return prefix + key;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** How many problems the whole spec has so far. */
  int problemCount() {
    return problems.size();
  }

  /** Whether a key is there, but breaks a rule. */
  boolean isBroken(String key) {
    return broken.contains(key);
  }

  /** The value of a key; null if it is not there, or breaks a rule. */
  <T> @Nullable T read(String key, Function<SpecNode, T> parser) {
    SpecNode node = entries.get(key);
    return node == null ? null : readBelow(key, "", node, parser);
  }

  /**
   * The value of a part of a key; null if it breaks a rule.
   *
   * @param below the path from the key to the part, such as {@code [3]}
   */
  <T> @Nullable T readBelow(String key, String below, SpecNode part, Function<SpecNode, T> parser) {
    try {
      return parser.apply(part);
    } catch (ValueException e) {
      problemBelow(key, below + e.below(), e.getMessage());
      return null;
    }
  }

  /** The value of a key, or a default if it is not there or breaks a rule. */
  <T> T readOr(String key, T otherwise, Function<SpecNode, T> parser) {
    T value = read(key, parser);
    return value == null ? otherwise : value;
  }

  /**
   * The value of a key that must be there; null if it is not, or breaks a rule.
   *
   * @param example a value of it
   */
  <T> @Nullable T required(String key, String example, Function<SpecNode, T> parser) {
    if (!has(key)) {
      problem(key, "must be given, such as " + key + ": " + example + "; add it");
      return null;
    }
    return read(key, parser);
  }

  /** The text of a key; null if it is not there, or is no text. */
  @Nullable String textOrNull(String key) {
    return entries.get(key) instanceof SpecNode.Scalar scalar && !scalar.isNull()
        ? scalar.text()
        : null;
  }

  /** Notes that a key breaks a rule. */
  void problem(String key, String message) {
    problemBelow(key, "", message);
  }

  /** Notes a problem with a path below a key, such as {@code values[3]}. */
  void problemBelow(String key, String below, String message) {
    broken.add(key);
    problems.add(prefix + key + below, message);
  }

  /**
   * Notes a problem for each key that is not known.
   *
   * @param section the kind of map that this one is
   */
  void refuseUnknown(Section section) {
    for (String key : entries.keySet()) {
      if (section.keys().contains(key)) {
        continue;
      }
      if (entries.get(key) instanceof SpecNode.Scalar value && value.isMissing()) {
        problems.add(prefix + Suggestions.shown(key), SpecNode.Scalar.MISSING);
      } else {
        problems.add(prefix + Suggestions.shown(key), section.refusal(key));
      }
    }
  }

  /** A text. */
  static String text(SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar && !scalar.isNull()) {
      return scalar.text();
    }
    throw new ValueException("must be a text, but was " + node.description());
  }

  /** {@code true} or {@code false}. */
  static boolean flag(SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar) {
      switch (scalar.text()) {
        case "true", "True", "TRUE":
          return true;
        case "false", "False", "FALSE":
          return false;
        default:
          break;
      }
    }
    throw new ValueException("must be true or false, but was " + node.description());
  }

  /** The items of a list that is not empty. */
  static List<SpecNode> items(SpecNode node) {
    if (node instanceof SpecNode.Sequence sequence && !sequence.items().isEmpty()) {
      return sequence.items();
    }
    String was = node instanceof SpecNode.Sequence ? "empty" : node.description();
    throw new ValueException("must be a list of at least one, but was " + was);
  }

  /**
   * A map.
   *
   * @param example what it may look like
   */
  static SpecNode.Mapping mapping(SpecNode node, String example) {
    if (node instanceof SpecNode.Mapping mapping) {
      return mapping;
    }
    throw new ValueException(
        "must be a map such as " + example + ", but was " + node.description());
  }
}
