package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as far as references to it need to know it before it is read.
 *
 * @param name its name; empty where it has none that can be read
 * @param rows its size by the spec, whatever a read's options say; null where it gives none
 * @param columns the keys of each column, by its name in lower case, in order
 */
record TableOutline(String name, @Nullable Long rows, Map<String, SpecNode.Mapping> columns) {
  TableOutline {
    columns = new LinkedHashMap<>(columns);
  }

  /**
   * The outline of a table.
   *
   * @param name its name
   * @param entries its keys, those of the top level that hold for it included
   */
  static TableOutline of(String name, Map<String, SpecNode> entries) {
    Map<String, SpecNode.Mapping> columns = new LinkedHashMap<>();
    for (WrittenColumn column : written(entries)) {
      if (column.node() instanceof SpecNode.Mapping keys) {
        for (SpecNode.Mapping one : Repeats.of(keys, new Keys(keys, "", new Problems()))) {
          String columnName = text(one, "name");
          if (columnName != null) {
            columns.putIfAbsent(key(columnName), one);
          }
        }
      }
    }
    return new TableOutline(name, wholeNumber(entries.get("rows")), columns);
  }

  /**
   * The columns of the schema, guesses included, and the others; what is wrong is told elsewhere.
   */
  private static List<WrittenColumn> written(Map<String, SpecNode> entries) {
    Problems untold = new Problems();
    Keys keys = new Keys(new SpecNode.Mapping(entries), "", untold);
    List<SchemaField> schema =
        keys.readOr(
            SpecReader.TopLevel.SCHEMA, List.of(), node -> DataTypeParser.schema(Keys.text(node)));
    List<SpecNode> columns =
        entries.get(SpecReader.TopLevel.COLUMNS) instanceof SpecNode.Sequence list
            ? list.items()
            : List.of();
    return new SchemaColumns(schema, keys, untold, new ArrayList<>()).with(columns);
  }

  /** A name as tables and columns are told apart by it. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The keys of a column; null if there is none of this name. */
  SpecNode.@Nullable Mapping column(String column) {
    return columns.get(key(column));
  }

  /** The names of the columns, as they are written. */
  List<String> columnNames() {
    return columns.values().stream().map(keys -> String.valueOf(text(keys, "name"))).toList();
  }

  /** The name of a column as it is written. */
  String written(String column) {
    SpecNode.Mapping keys = column(column);
    String name = keys == null ? null : text(keys, "name");
    return name == null ? column : name;
  }

  /**
   * How many rows there are to refer to: the table's, and no more than the column has different
   * values; null where neither is given.
   */
  @Nullable Long rowsFor(String column) {
    SpecNode.Mapping keys = column(column);
    Long unique = keys == null ? null : wholeNumber(keys.entries().get("uniqueValues"));
    Long most = rows;
    if (most == null || unique == null) {
      return most == null ? unique : most;
    }
    return Math.min(most, unique);
  }

  /** Whether any column refers to one parent after another. */
  boolean hasPerParent() {
    return columns.keySet().stream().anyMatch(this::isPerParent);
  }

  /** Whether a column refers to one parent after another. */
  boolean isPerParent(String column) {
    return perParent(column) != null;
  }

  /** The most children of a parent in such a column; null where that cannot be read. */
  @Nullable Long mostChildren(String column) {
    SpecNode node = perParent(column);
    return node instanceof SpecNode.Mapping map
        ? wholeNumber(map.entries().get("maxValue"))
        : wholeNumber(node);
  }

  private @Nullable SpecNode perParent(String column) {
    SpecNode.Mapping keys = column(column);
    SpecNode.Mapping reference = keys == null ? null : map(keys, ReferenceTargets.REFERENCE);
    return reference == null ? null : reference.entries().get(ReferenceTargets.PER_PARENT);
  }

  /** The text of a key; null if it has none. */
  static @Nullable String text(SpecNode.Mapping keys, String key) {
    return keys.entries().get(key) instanceof SpecNode.Scalar scalar && !scalar.isNull()
        ? scalar.text()
        : null;
  }

  /** The map of a key; null if it has none. */
  static SpecNode.@Nullable Mapping map(SpecNode.Mapping keys, String key) {
    return keys.entries().get(key) instanceof SpecNode.Mapping map ? map : null;
  }

  private static @Nullable Long wholeNumber(@Nullable SpecNode node) {
    try {
      return node == null ? null : Numbers.parseLong(node);
    } catch (ValueException e) {
      return null; // told as a problem of that key
    }
  }
}
