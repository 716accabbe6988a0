package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What has changed between two specs that give different data, by their canonical forms. */
public final class SpecChanges {
  private static final String COLUMNS = "columns";
  private static final String START = "startMicros";
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

  private final List<String> changes = new ArrayList<>();

  private SpecChanges() {}

  /**
   * Sentences, each about a top-level key, a column, or the order of columns; none where one of the
   * texts is not a canonical form.
   *
   * @param before a canonical form, as {@link SpecCanonical#text} gives it
   * @param now another one
   */
  public static List<String> between(String before, String now) {
    SpecChanges changes = new SpecChanges();
    try {
      changes.compare(JsonTree.parse(before), JsonTree.parse(now));
    } catch (SpecSyntaxException e) {
      return List.of();
    }
    return List.copyOf(changes.changes);
  }

  private void compare(SpecNode before, SpecNode now) {
    if (!(before instanceof SpecNode.Mapping was) || !(now instanceof SpecNode.Mapping is)) {
      return;
    }
    compareKeys(was, is);
    compare(columns(was.entries().get(COLUMNS)), columns(is.entries().get(COLUMNS)));
    compareParents(
        parents(was.entries().get(SpecCanonical.PARENTS)),
        parents(is.entries().get(SpecCanonical.PARENTS)));
  }

  private void compareKeys(SpecNode.Mapping was, SpecNode.Mapping is) {
    Set<String> keys = new LinkedHashSet<>(was.entries().keySet());
    keys.addAll(is.entries().keySet());
    keys.remove(COLUMNS);
    keys.remove(SpecCanonical.PARENTS);
    for (String key : keys) {
      compare(key, was.entries().get(key), is.entries().get(key));
    }
  }

  /**
   * What differs in the tables and columns that both refer to; that others are referred to is told
   * of the columns that do.
   */
  private void compareParents(
      Map<String, SpecNode.Mapping> before, Map<String, SpecNode.Mapping> now) {
    now.forEach(
        (name, parent) -> {
          SpecNode.Mapping old = before.get(name);
          if (old != null) {
            SpecChanges within = new SpecChanges();
            within.compareParent(old, parent);
            within.changes.forEach(
                change -> changes.add("table '" + Suggestions.shown(name) + "': " + change));
          }
        });
  }

  private void compareParent(SpecNode.Mapping was, SpecNode.Mapping is) {
    Map<String, ColumnChanges> before = columns(was.entries().get(COLUMNS));
    Map<String, ColumnChanges> now = columns(is.entries().get(COLUMNS));
    before.keySet().retainAll(now.keySet());
    now.keySet().retainAll(before.keySet());
    compareKeys(was, is);
    compare(before, now);
  }

  private static Map<String, SpecNode.Mapping> parents(@Nullable SpecNode list) {
    Map<String, SpecNode.Mapping> parents = new LinkedHashMap<>();
    if (list instanceof SpecNode.Sequence sequence) {
      for (SpecNode item : sequence.items()) {
        if (item instanceof SpecNode.Mapping parent) {
          parents.put(text(parent.entries().get("name")), parent);
        }
      }
    }
    return parents;
  }

  private void compare(String key, @Nullable SpecNode was, @Nullable SpecNode is) {
    if (text(was).equals(text(is))) {
      return;
    }
    changes.add(
        key.equals(START)
            ? Change.of("startTimestamp", instant(was), instant(is))
            : Change.of(key, text(was), text(is)));
  }

  private static String instant(@Nullable SpecNode micros) {
    String text = text(micros);
    return WHOLE.matcher(text).matches() ? Times.shown(Long.parseLong(text)) : text;
  }

  /** The columns by their names, without regard to case, in order, each before those inside it. */
  private static Map<String, ColumnChanges> columns(@Nullable SpecNode list) {
    Map<String, ColumnChanges> columns = new LinkedHashMap<>();
    add(list, "", columns);
    return columns;
  }

  private static void add(
      @Nullable SpecNode list, String outer, Map<String, ColumnChanges> columns) {
    if (list instanceof SpecNode.Sequence sequence) {
      for (SpecNode item : sequence.items()) {
        if (item instanceof SpecNode.Mapping entries) {
          ColumnChanges column = new ColumnChanges(entries.entries(), outer);
          String key = column.name().toLowerCase(Locale.ROOT);
          columns.put(key, column);
          add(entries.entries().get(SpecCanonical.INNER), key, columns);
        }
      }
    }
  }

  private void compare(Map<String, ColumnChanges> before, Map<String, ColumnChanges> now) {
    before.forEach(
        (key, column) -> {
          if (isMissing(key, column, now)) {
            changes.add(of(column) + " is gone");
          }
        });
    now.forEach(
        (key, column) -> {
          if (isMissing(key, column, before)) {
            changes.add(of(column) + " is new");
          }
        });
    compareOrder(before, now);
    now.forEach(
        (key, column) -> {
          ColumnChanges old = before.get(key);
          List<String> since = old == null ? List.of() : column.since(old);
          if (!since.isEmpty()) {
            changes.add(of(column) + ": " + String.join("; ", since));
          }
        });
  }

  /** Whether a column is not among others, and the one that it is inside of is. */
  private static boolean isMissing(
      String key, ColumnChanges column, Map<String, ColumnChanges> others) {
    return !others.containsKey(key)
        && (column.outer().isEmpty() || others.containsKey(column.outer()));
  }

  private void compareOrder(Map<String, ColumnChanges> before, Map<String, ColumnChanges> now) {
    Set<String> was = new LinkedHashSet<>(before.keySet());
    was.retainAll(now.keySet());
    Set<String> is = new LinkedHashSet<>(now.keySet());
    is.retainAll(before.keySet());
    if (!List.copyOf(was).equals(List.copyOf(is))) {
      changes.add(Change.of("order of columns", String.join(", ", was), String.join(", ", is)));
    }
  }

  private static String of(ColumnChanges column) {
    return "column '" + Suggestions.shown(column.name()) + "'";
  }

  /** A value as a sentence has it. */
  static String text(@Nullable SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar) {
      return scalar.text();
    }
    if (node instanceof SpecNode.Sequence list) {
      List<String> items = list.items().stream().map(SpecChanges::text).toList();
      return items.isEmpty()
          ? Change.NONE
          : items.size() == 1 ? items.get(0) : "[" + String.join(", ", items) + "]";
    }
    if (node instanceof SpecNode.Mapping map) {
      List<String> entries = new ArrayList<>();
      map.entries().forEach((key, value) -> entries.add(key + ": " + text(value)));
      return "{" + String.join(", ", entries) + "}";
    }
    return Change.NONE;
  }
}
