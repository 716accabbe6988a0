package dev.synthetic.spark.plan;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.RateSpec;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.SpecCanonical;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts a table together with what it needs of those that it refers to, and with nothing else. */
final class ParentPlans {
  private final Spec spec;
  private final List<PlannedColumn> columns;
  private final Map<String, ParentTable> parents = new LinkedHashMap<>();
  private final Problems problems;

  /**
   * A table and all that it can refer to.
   *
   * @param spec the table
   * @param columns its columns
   * @param parents those that it refers to, and those that these refer to
   */
  ParentPlans(
      Spec spec, List<PlannedColumn> columns, List<ParentTable> parents, Problems problems) {
    this.spec = spec;
    this.columns = columns;
    this.problems = problems;
    parents.forEach(parent -> this.parents.put(parent.key(), parent));
  }

  /** The plan; of no use if there are problems. */
  TablePlan plan() {
    if (parents.isEmpty()) {
      return new TablePlan(spec, SpecCanonical.fingerprint(spec), columns);
    }
    ReferencePaths paths = new ReferencePaths(spec, columns, parents, problems);
    Map<String, Set<String>> needed = paths.needed();
    Map<String, TablePlan> plans = new HashMap<>();
    for (ParentTable parent : parents.values()) {
      Set<String> some = needed.get(parent.key());
      if (some != null) { // else an ancestor of a column that is not needed
        plans.put(parent.key(), pruned(parent, some));
      }
    }
    List<Spec> specs = new ArrayList<>(plans.values().stream().map(TablePlan::spec).toList());
    specs.sort(Comparator.comparing(parent -> TablePlan.key(parent.name())));
    Spec whole =
        spec.withParents(specs)
            .withRows(problems.isEmpty() ? new ChildRows(parents, problems).of(spec) : spec.rows());
    return new TablePlan(whole, SpecCanonical.fingerprint(whole), columns, plans);
  }

  private TablePlan pruned(ParentTable parent, Set<String> names) {
    Map<String, PlannedColumn> all = parent.byName();
    List<PlannedColumn> some = new ArrayList<>();
    new TreeMap<>(all)
        .forEach(
            (name, column) -> {
              if (names.contains(name)) {
                some.add(shown(column));
              }
            });
    boolean isTimed = some.stream().anyMatch(TablePlan::isTimed);
    if (isTimed) {
      requireStart(parent, some);
    }
    Spec whole = parent.spec();
    Spec pruned =
        new Spec(
            whole.version(),
            whole.name(),
            whole.seed(),
            some.stream().filter(ParentPlans::isOwn).map(PlannedColumn::spec).toList(),
            whole.timeZone(),
            isTimed ? whole.startMicros() : null,
            null,
            isTimed ? whole.rowsPerSecond() : BigDecimal.ONE,
            isTimed ? whole.rate() : RateSpec.CONSTANT,
            spec.read(),
            List.of());
    return new TablePlan(pruned, "", some);
  }

  /** Whether a parent shows a column itself is of no influence here. */
  private static PlannedColumn shown(PlannedColumn column) {
    ColumnSpec of = column.spec();
    ColumnSpec shown =
        new ColumnSpec(
            of.name(),
            of.type(),
            of.generator(),
            of.baseColumns(),
            of.percentNulls(),
            false,
            of.nullWhen());
    return column.with(shown);
  }

  /** Whether a column is one of the table, and not inside of another. */
  private static boolean isOwn(PlannedColumn column) {
    return column.place().owner().isEmpty();
  }

  private void requireStart(ParentTable parent, List<PlannedColumn> some) {
    if (parent.spec().startMicros() != null) {
      return;
    }
    String timed =
        some.stream().filter(TablePlan::isTimed).map(PlannedColumn::name).findFirst().orElse("");
    parent
        .problems()
        .add(
            "startTimestamp",
            "must be given where another row's due instant is needed, as that of column '"
                + timed
                + "' is, but is missing; set it to the instant at which row 0 of '"
                + parent.spec().name()
                + "' is due");
  }
}
