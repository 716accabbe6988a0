package dev.synthetic.spark.plan;

import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which cells of which tables a table's cells are functions of. */
final class ReferencePaths {
  /** What stands for the table that is read, which no name is. */
  private static final String OWN = "";

  private final Spec spec;
  private final List<PlannedColumn> own;
  private final Map<String, Map<String, PlannedColumn>> columns = new HashMap<>();
  private final Map<String, ParentTable> parents;
  private final Problems problems;
  private final Map<String, Set<String>> needed = new TreeMap<>();
  private final Set<Place> done = new HashSet<>();
  private final Set<Place> path = new LinkedHashSet<>();
  private boolean isRefused;

  /**
   * The paths from a table.
   *
   * @param spec the table
   * @param columns its columns
   * @param parents the tables that are referred to, by name in lower case
   */
  ReferencePaths(
      Spec spec, List<PlannedColumn> columns, Map<String, ParentTable> parents, Problems problems) {
    this.spec = spec;
    this.own = columns;
    this.parents = parents;
    this.problems = problems;
    this.columns.put(OWN, new TablePlan(spec, "", columns).byName());
    parents.forEach((name, parent) -> this.columns.put(name, parent.byName()));
  }

  /**
   * A column: of the table that is read, or of one that is referred to, which may be the same.
   *
   * @param table the name in lower case
   * @param column the name in lower case
   */
  private record Place(boolean isParent, String table, String column) {}

  /**
   * The columns of each table that are needed, names in lower case; a column that is a function of
   * itself is a problem.
   */
  Map<String, Set<String>> needed() {
    for (PlannedColumn column : own) {
      visit(new Place(false, TablePlan.key(spec.name()), TablePlan.key(column.name())));
    }
    return needed;
  }

  private void visit(Place place) {
    if (isRefused || done.contains(place)) {
      return;
    }
    if (path.contains(place) || path.size() > Dependencies.MOST_LEVELS) {
      refuse(place);
      return;
    }
    path.add(place);
    if (place.isParent) {
      needed.computeIfAbsent(place.table, unused -> new LinkedHashSet<>()).add(place.column);
    }
    inputs(place).forEach(this::visit);
    path.remove(place);
    done.add(place);
  }

  private List<Place> inputs(Place place) {
    PlannedColumn column = column(place);
    List<Place> inputs = new ArrayList<>();
    for (String input : column.inputs()) {
      inputs.add(new Place(place.isParent, place.table, TablePlan.key(input)));
    }
    GeneratorSpec generator = column.spec().generator();
    ReferenceTarget target = ReferenceTarget.orNull(generator);
    if (target != null) {
      inputs.add(parent(target.table(), target.column()));
    }
    if (generator instanceof ReferenceSpec.Lookup lookup) {
      PlannedColumn over =
          column(new Place(place.isParent, place.table, TablePlan.key(lookup.reference())));
      inputs.add(parent(ReferenceTarget.of(over.spec()).table(), lookup.column()));
    }
    return inputs;
  }

  private static Place parent(String table, String column) {
    return new Place(true, TablePlan.key(table), TablePlan.key(column));
  }

  private PlannedColumn column(Place place) {
    Map<String, PlannedColumn> table = columns.get(place.isParent ? place.table : OWN);
    PlannedColumn column = table == null ? null : table.get(place.column);
    if (column == null) {
      throw new IllegalArgumentException("no column '" + place.column + "' of " + place.table);
    }
    return column;
  }

  private void refuse(Place again) {
    isRefused = true;
    PlannedColumn first = column(path.iterator().next());
    boolean isCycle = path.contains(again);
    List<String> names = new ArrayList<>();
    boolean isWithin = false;
    for (Place place : path) {
      isWithin |= place.equals(again);
      if (isWithin) {
        names.add(name(place));
      }
    }
    names.add(name(again));
    problems.add(
        first.place().path(),
        ReferenceTarget.key(first.spec().generator()),
        isCycle
            ? "must not depend on itself, but does: "
                + String.join(" → ", names)
                + "; take one of these references out"
            : "must be a function of at most "
                + Dependencies.MOST_LEVELS
                + " columns one behind the other, but is of more; shorten the chain");
  }

  private String name(Place place) {
    ParentTable table = place.isParent ? parents.get(place.table) : null;
    return (table == null ? spec : table.spec()).name() + "." + column(place).name();
  }
}
