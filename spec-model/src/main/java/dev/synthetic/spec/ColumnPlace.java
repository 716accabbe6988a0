package dev.synthetic.spec;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a column is, and what it may refer to.
 *
 * @param index the place of the table's column that it is or is inside of, from 0
 * @param owner the name of the column that it is directly inside of; empty for a table's column
 * @param depth how many columns it is inside of
 * @param zone zone of local date-times
 * @param names the columns that may be referred to: from what they are called here to their names
 * @param lastRow the last row (inclusive) of a read; null if it is not known, or of no meaning here
 * @param declared to which every column is added whose name could be read
 * @param tables the tables that it may refer to
 * @param notNull whether a schema says that it is never null
 */
record ColumnPlace(
    int index,
    String owner,
    int depth,
    ZoneId zone,
    Map<String, String> names,
    @Nullable Long lastRow,
    List<DeclaredColumn> declared,
    TableScope tables,
    boolean notNull) {

  /** The place of a table's column. */
  static ColumnPlace top(
      int index,
      ZoneId zone,
      List<String> names,
      @Nullable Long lastRow,
      List<DeclaredColumn> declared,
      TableScope tables) {
    Map<String, String> visible = new LinkedHashMap<>();
    names.forEach(name -> visible.put(name, name));
    return new ColumnPlace(index, "", 0, zone, visible, lastRow, declared, tables, false);
  }

  /** The same place in another of the table's columns. */
  ColumnPlace at(int other, boolean isNotNull) {
    return new ColumnPlace(other, owner, depth, zone, names, lastRow, declared, tables, isNotNull);
  }

  /** A name as it is in the whole table, in which an inner column's is its path. */
  String pathOf(String name) {
    return owner.isEmpty() ? name : owner + "." + name;
  }

  /** The place of what is directly inside a column at this place, and walks along the rows. */
  ColumnPlace inside(String column) {
    return inside(column, lastRow);
  }

  /** The place of what is inside a column at this place, and does not walk along the rows. */
  ColumnPlace insideApart(String column) {
    return inside(column, null);
  }

  private ColumnPlace inside(String column, @Nullable Long last) {
    return new ColumnPlace(index, column, depth + 1, zone, names, last, declared, tables, false);
  }

  /** This place, with siblings that hide columns of the same name. */
  ColumnPlace with(List<String> siblings) {
    Map<String, String> visible = new LinkedHashMap<>();
    siblings.forEach(name -> visible.put(name, pathOf(name)));
    Set<String> hidden =
        siblings.stream().map(ColumnPlace::lower).collect(Collectors.toUnmodifiableSet());
    names.forEach(
        (name, column) -> {
          if (!hidden.contains(lower(name))) {
            visible.put(name, column);
          }
        });
    return new ColumnPlace(index, owner, depth, zone, visible, lastRow, declared, tables, notNull);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
