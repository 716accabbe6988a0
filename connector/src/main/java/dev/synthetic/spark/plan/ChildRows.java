package dev.synthetic.spark.plan;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.Spec;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a table has that follows its parents row by row: as many as these have children.
 *
 * @param parents the tables that are referred to, by name
 */
record ChildRows(Map<String, ParentTable> parents, Problems problems) {

  /**
   * The size of a table; null if it is endless. More rows than there are parents for are refused.
   */
  @Nullable Long of(Spec spec) {
    Long children = children(spec, new HashSet<>());
    Long rows = spec.rows();
    if (children == null || rows == null) {
      return rows == null ? children : rows;
    }
    if (rows > children) {
      problems.add(
          "rows",
          "must be at most "
              + children
              + ", as many as its parents have children, but was '"
              + rows
              + "'; leave it out, or give the parent more rows");
    }
    return rows;
  }

  /** The children of all rows of the parent; null if there is no such parent, or it is endless. */
  private @Nullable Long children(Spec spec, Set<String> seen) {
    for (ColumnSpec column : spec.columns()) {
      if (column.generator() instanceof ReferenceSpec.Children children) {
        ParentTable parent = parents.get(TablePlan.key(children.table()));
        boolean isNew = seen.add(TablePlan.key(children.table()));
        Long rows = parent == null || !isNew ? null : rows(parent.spec(), seen);
        ColumnKeys keys = new ColumnKeys(spec.version(), spec.seed(), spec.name(), column.name());
        return rows == null
            ? null
            : new ReferenceBinder(column.name(), keys).tree(children).childrenOf(rows);
      }
    }
    return null;
  }

  private @Nullable Long rows(Spec parent, Set<String> seen) {
    Long rows = parent.rows();
    return rows == null ? children(parent, seen) : rows;
  }
}
