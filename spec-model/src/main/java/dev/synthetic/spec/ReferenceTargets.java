package dev.synthetic.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column's {@code reference} or {@code lookup} is to. */
final class ReferenceTargets {
  /** The key of a foreign key. */
  static final String REFERENCE = "reference";

  /** The key of another cell of the parent's row. */
  static final String LOOKUP = "lookup";

  /** The key of a number among the children of one parent. */
  static final String ORDINAL = "ordinal";

  /** The key, within a reference, of one parent after another. */
  static final String PER_PARENT = "perParent";

  /** The key, within a reference, of the law that draws a row. */
  static final String DISTRIBUTION = "distribution";

  /** The key, within a reference, of the parent. */
  static final String TABLE = "table";

  private static final String COLUMN = "column";
  private static final String REFERENCE_EXAMPLE = "{table: customers, column: customer_id}";
  private static final String LOOKUP_EXAMPLE = "{reference: customer_id, column: country}";

  private final Keys keys;
  private final TableScope scope;

  /**
   * The targets of one column.
   *
   * @param keys the column's
   */
  ReferenceTargets(Keys keys, TableScope scope) {
    this.keys = keys;
    this.scope = scope;
  }

  /**
   * A column of a table.
   *
   * @param column its name as the table has it
   */
  record Target(TableOutline table, String column) {
    /** The table's name. */
    String tableName() {
      return table.name();
    }

    /** What messages call it. */
    String shown() {
      return "'" + table.name() + "." + column + "'";
    }
  }

  /** Whether a column has a target, or is a number among children. */
  static boolean isOne(Keys keys) {
    return keys.has(REFERENCE) || keys.has(LOOKUP) || keys.has(ORDINAL);
  }

  /** The type of a column that gives none; null where that is not known, which is a problem. */
  @Nullable DataType type() {
    if (!keys.has(REFERENCE) && !keys.has(LOOKUP)) {
      return DataType.Simple.INT;
    }
    Target target = keys.has(REFERENCE) ? ofReference() : ofLookup();
    DataType type = target == null ? null : scope.type(target.table, target.column);
    if (target != null && type == null) {
      keys.problem("type", "must be given, as that of " + target.shown() + " is not known; add it");
    }
    return type;
  }

  /** Refuses a type that is not the target's. */
  void checkType(DataType type, Target target) {
    DataType parents = scope.type(target.table, target.column);
    if (parents != null && !parents.equals(type)) {
      keys.problem(
          "type",
          "must be "
              + parents.ddl()
              + ", as "
              + target.shown()
              + " is, but was "
              + type.ddl()
              + "; leave it out");
    }
  }

  /** The keys of the reference; null if it is no map. */
  @Nullable Keys referenceParts() {
    return parts(REFERENCE, REFERENCE_EXAMPLE);
  }

  /** The keys of the lookup; null if it is no map. */
  @Nullable Keys lookupParts() {
    return parts(LOOKUP, LOOKUP_EXAMPLE);
  }

  private @Nullable Keys parts(String key, String example) {
    SpecNode.Mapping mapping = keys.read(key, node -> Keys.mapping(node, example));
    return mapping == null ? null : keys.below(key, mapping);
  }

  /** What the reference is to; null if that is a problem. */
  @Nullable Target ofReference() {
    Keys parts = referenceParts();
    if (parts == null) {
      return null;
    }
    parts.refuseUnknown(Section.REFERENCE);
    TableOutline table = parts.required(TABLE, "customers", this::table);
    return table == null ? null : column(parts, table, "customer_id");
  }

  /** What the lookup is to; null if that is a problem. */
  @Nullable Target ofLookup() {
    Keys parts = lookupParts();
    if (parts == null) {
      return null;
    }
    parts.refuseUnknown(Section.LOOKUP);
    SpecNode.Mapping over = parts.required(REFERENCE, "customer_id", this::reference);
    TableOutline own = scope.own();
    if (over == null || own == null) {
      return null;
    }
    TableOutline parent = scope.parent(own, over);
    if (parent == null) {
      parts.problem(REFERENCE, "must be a column that can be read; mend that column first");
      return null;
    }
    return column(parts, parent, "country");
  }

  /** The keys of a column of this table that is a reference. */
  SpecNode.Mapping reference(SpecNode node) {
    String name = Keys.text(node);
    TableOutline own = own();
    SpecNode.Mapping column = own.column(name);
    if (column != null && TableOutline.map(column, REFERENCE) != null) {
      return column;
    }
    List<String> references =
        own.columnNames().stream().filter(other -> isReference(own.column(other))).toList();
    String clause =
        references.isEmpty()
            ? "add such a column, such as reference: " + REFERENCE_EXAMPLE
            : Suggestions.clause(name, references);
    throw new ValueException(
        "must be a column of this table with a reference, but was "
            + node.description()
            + "; "
            + clause);
  }

  private static boolean isReference(SpecNode.@Nullable Mapping column) {
    return column != null && TableOutline.map(column, REFERENCE) != null;
  }

  private TableOutline own() {
    TableOutline own = scope.own();
    if (own == null) {
      throw new ValueException("must be on a column of a table; a part of one cannot refer");
    }
    return own;
  }

  private TableOutline table(SpecNode node) {
    own();
    String name = Keys.text(node);
    TableOutline table = scope.table(name);
    if (table == null) {
      String clause = Suggestions.clause(name, scope.names());
      throw new ValueException("table '" + Suggestions.shown(name) + "' not found; " + clause);
    }
    return table;
  }

  private static @Nullable Target column(Keys parts, TableOutline table, String example) {
    String column = parts.required(COLUMN, example, node -> column(table, node));
    return column == null ? null : new Target(table, column);
  }

  private static String column(TableOutline table, SpecNode node) {
    String name = Keys.text(node);
    if (table.column(name) == null) {
      throw new ValueException(
          "column '"
              + Suggestions.shown(name)
              + "' not found in table '"
              + Suggestions.shown(table.name())
              + "'; "
              + Suggestions.clause(name, table.columnNames()));
    }
    return table.written(name);
  }
}
