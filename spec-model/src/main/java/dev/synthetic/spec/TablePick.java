package dev.synthetic.spec;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which table of a spec is read: the one that the option {@code table} names, or the only one. */
final class TablePick {
  private TablePick() {}

  /**
   * The table picked; null if that is a problem.
   *
   * @param tables of the spec, in order
   * @param outline what is known of one
   * @param options reader options
   */
  static <T> @Nullable T of(
      List<T> tables,
      Function<T, TableOutline> outline,
      Map<String, String> options,
      Problems problems) {
    List<String> names = tables.stream().map(table -> outline.apply(table).name()).toList();
    String name = SpecReader.TopLevel.option(SpecReader.TopLevel.TABLE, options);
    if (name == null) {
      if (tables.size() == 1) {
        return tables.get(0);
      }
      if (!tables.isEmpty()) {
        problems.add(
            SpecReader.TopLevel.TABLE,
            "must be given, as the spec has several tables; set this option to one of "
                + Suggestions.list(names));
      }
      return null;
    }
    for (T table : tables) {
      if (TableOutline.key(outline.apply(table).name()).equals(TableOutline.key(name))) {
        return table;
      }
    }
    if (!tables.isEmpty()) {
      problems.add(
          SpecReader.TopLevel.TABLE,
          "table '" + Suggestions.shown(name) + "' not found; " + Suggestions.clause(name, names));
    }
    return null;
  }
}
