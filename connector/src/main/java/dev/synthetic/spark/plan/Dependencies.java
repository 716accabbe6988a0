package dev.synthetic.spark.plan;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column is a function of which, and an order in which every column follows its inputs. */
final class Dependencies {
  /** Columns behind each other. */
  static final int MOST_LEVELS = 256;

  private final Map<String, DeclaredColumn> columns = new LinkedHashMap<>();
  private final Map<String, List<String>> inputs = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Set<String> excluded = new HashSet<>();
  private final Map<String, Integer> levels = new HashMap<>();
  private boolean tooDeep;

  Dependencies(List<DeclaredColumn> declared) {
    declared.forEach(column -> columns.putIfAbsent(TablePlan.key(column.name()), column));
  }

  /**
   * Notes what a column is a function of.
   *
   * @param names of other columns; ones that do not exist are passed over
   * @param key the key of the column that says so; empty for what is inside of it
   */
  void add(DeclaredColumn column, List<String> names, String key) {
    String name = TablePlan.key(column.name());
    if (names.isEmpty() || columns.get(name) != column) {
      return;
    }
    if (!key.isEmpty()) {
      keys.putIfAbsent(name, key);
    }
    names.stream()
        .map(TablePlan::key)
        .filter(columns::containsKey)
        .forEach(inputs.computeIfAbsent(name, unused -> new ArrayList<>())::add);
  }

  /** The columns that a column is a function of. */
  List<DeclaredColumn> inputs(DeclaredColumn column) {
    return inputs.getOrDefault(TablePlan.key(column.name()), List.of()).stream()
        .distinct()
        .map(this::column)
        .toList();
  }

  /** Leaves a column out of the order. */
  void exclude(DeclaredColumn column) {
    excluded.add(TablePlan.key(column.name()));
  }

  /** The columns, each after its inputs, else as declared; those on a cycle are problems. */
  List<DeclaredColumn> order(Problems problems) {
    List<DeclaredColumn> order = new ArrayList<>();
    Set<String> done = new HashSet<>();
    Set<String> cyclic = new HashSet<>();
    for (String name : columns.keySet()) {
      visit(name, new ArrayList<>(), done, cyclic, problems, order);
    }
    order.removeIf(column -> cyclic.contains(TablePlan.key(column.name())));
    order.removeIf(column -> excluded.contains(TablePlan.key(column.name())));
    return order;
  }

  private void visit(
      String name,
      List<String> path,
      Set<String> done,
      Set<String> cyclic,
      Problems problems,
      List<DeclaredColumn> order) {
    int seen = path.indexOf(name);
    if (seen >= 0) {
      report(path.subList(seen, path.size()), cyclic, problems);
      return;
    }
    if (done.contains(name)) {
      return;
    }
    if (path.size() > MOST_LEVELS) {
      refuseDepth(path.get(0), problems);
      return;
    }
    path.add(name);
    int level = 1;
    for (String input : inputs.getOrDefault(name, List.of())) {
      visit(input, path, done, cyclic, problems, order);
      level = Math.max(level, 1 + levels.getOrDefault(input, 0));
    }
    if (level > MOST_LEVELS) {
      refuseDepth(name, problems);
    }
    path.remove(path.size() - 1);
    done.add(name);
    levels.put(name, level);
    order.add(column(name));
  }

  /** Refuses a chain whose generation, one column inside the other, would exhaust the stack. */
  private void refuseDepth(String name, Problems problems) {
    if (tooDeep) {
      return;
    }
    tooDeep = true;
    problems.add(
        column(name).path(),
        keys.getOrDefault(name, "expr"),
        "must be a function of at most "
            + MOST_LEVELS
            + " columns one behind the other, but is of more; shorten the chain");
  }

  private void report(List<String> cycle, Set<String> cyclic, Problems problems) {
    cyclic.addAll(cycle);
    String start = cycle.stream().filter(keys::containsKey).findFirst().orElse(cycle.get(0));
    List<String> names = new ArrayList<>();
    for (int i = 0; i <= cycle.size(); i++) {
      names.add(column(cycle.get((cycle.indexOf(start) + i) % cycle.size())).name());
    }
    problems.add(
        column(start).path(),
        keys.getOrDefault(start, "expr"),
        "must not depend on itself, but does: "
            + String.join(" → ", names)
            + "; take one of these references out");
  }

  /** The column of a name, in small letters. */
  DeclaredColumn column(String name) {
    DeclaredColumn column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no column '" + name + "'");
    }
    return column;
  }
}
