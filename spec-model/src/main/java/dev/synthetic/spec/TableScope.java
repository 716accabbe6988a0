package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a column can refer to.
 *
 * @param tables every table of the spec
 * @param own the table of the column; null where references have no place
 */
record TableScope(List<TableOutline> tables, @Nullable TableOutline own) {
  /** Where there is nothing to refer to. */
  static final TableScope NONE = new TableScope(List.of(), null);

  TableScope {
    tables = List.copyOf(tables);
  }

  /** The table of a name, without regard to case; null if there is none. */
  @Nullable TableOutline table(String name) {
    return tables.stream()
        .filter(table -> TableOutline.key(table.name()).equals(TableOutline.key(name)))
        .findFirst()
        .orElse(null);
  }

  /** The names of all tables. */
  List<String> names() {
    return tables.stream().map(TableOutline::name).toList();
  }

  /** The tables that a table refers to, and those that these refer to, in the spec's order. */
  List<TableOutline> reachable(TableOutline from) {
    Set<String> found = new HashSet<>();
    List<TableOutline> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      for (SpecNode.Mapping column : open.remove(0).columns().values()) {
        SpecNode.Mapping reference = TableOutline.map(column, ReferenceTargets.REFERENCE);
        String name = reference == null ? null : TableOutline.text(reference, "table");
        TableOutline parent = name == null ? null : table(name);
        if (parent != null && found.add(TableOutline.key(parent.name()))) {
          open.add(parent);
        }
      }
    }
    return tables.stream().filter(table -> found.contains(TableOutline.key(table.name()))).toList();
  }

  /** The type of a column; null where it cannot be read, which is told of that column. */
  @Nullable DataType type(TableOutline table, String column) {
    return new ColumnTypes(this).type(table, column);
  }

  /** The table that a column's reference or lookup is to; null if there is none. */
  @Nullable TableOutline parent(TableOutline table, SpecNode.Mapping column) {
    SpecNode.Mapping reference = TableOutline.map(column, ReferenceTargets.REFERENCE);
    if (reference == null) {
      SpecNode.Mapping lookup = TableOutline.map(column, ReferenceTargets.LOOKUP);
      String over = lookup == null ? null : TableOutline.text(lookup, ReferenceTargets.REFERENCE);
      SpecNode.Mapping other = over == null ? null : table.column(over);
      reference = other == null ? null : TableOutline.map(other, ReferenceTargets.REFERENCE);
    }
    String name = reference == null ? null : TableOutline.text(reference, "table");
    return name == null ? null : table(name);
  }
}
