package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types that columns have before they are read: their own, or the one that follows from what is
 * in them, or from what they refer to.
 *
 * @param scope the tables that a column can refer to
 */
record ColumnTypes(TableScope scope) {
  /** References behind each other whose types are followed, and columns inside each other. */
  private static final int MOST_LINKS = 256;

  /** The type of a column; null where it cannot be read, which is told of that column. */
  @Nullable DataType type(TableOutline table, String column) {
    return ofColumn(table, column, MOST_LINKS);
  }

  private @Nullable DataType ofColumn(TableOutline table, String column, int links) {
    SpecNode.Mapping keys = table.column(column);
    return keys == null ? null : ofKeys(table, keys, links);
  }

  private @Nullable DataType ofKeys(TableOutline table, SpecNode.Mapping keys, int links) {
    if (links == 0) {
      return null;
    }
    DataType own = own(table, keys, links);
    return own != null && keys.entries().containsKey("structType") ? new DataType.Array(own) : own;
  }

  private @Nullable DataType own(TableOutline table, SpecNode.Mapping keys, int links) {
    SpecNode type = keys.entries().get("type");
    if (type != null) {
      return parsed(type);
    }
    if (keys.entries().get("fields") instanceof SpecNode.Sequence fields) {
      return struct(table, fields.items(), links);
    }
    SpecNode.Mapping element = TableOutline.map(keys, "element");
    if (element != null) {
      DataType inner = ofKeys(table, element, links - 1);
      return inner == null ? null : new DataType.Array(inner);
    }
    SpecNode.Mapping key = TableOutline.map(keys, "key");
    SpecNode.Mapping value = TableOutline.map(keys, "value");
    if (key != null && value != null) {
      return map(ofKeys(table, key, links - 1), ofKeys(table, value, links - 1));
    }
    return referred(table, keys, links);
  }

  private @Nullable DataType referred(TableOutline table, SpecNode.Mapping keys, int links) {
    if (keys.entries().containsKey(ReferenceTargets.ORDINAL)) {
      return DataType.Simple.INT;
    }
    TableOutline parent = scope.parent(table, keys);
    SpecNode.Mapping target = TableOutline.map(keys, ReferenceTargets.REFERENCE);
    if (target == null) {
      target = TableOutline.map(keys, ReferenceTargets.LOOKUP);
    }
    String next = target == null ? null : TableOutline.text(target, "column");
    return parent == null || next == null ? null : ofColumn(parent, next, links - 1);
  }

  private @Nullable DataType struct(TableOutline table, List<SpecNode> items, int links) {
    List<DataType.Field> shown = new ArrayList<>();
    for (SpecNode item : items) {
      if (!(item instanceof SpecNode.Mapping field)) {
        return null;
      }
      for (SpecNode.Mapping one : Repeats.of(field, new Keys(field, "", new Problems()))) {
        String name = TableOutline.text(one, "name");
        DataType type = ofKeys(table, one, links - 1);
        if (name == null || type == null) {
          return null;
        }
        if (!"true".equalsIgnoreCase(TableOutline.text(one, "omit"))) {
          shown.add(new DataType.Field(name, type));
        }
      }
    }
    return new DataType.Struct(shown);
  }

  private static @Nullable DataType map(@Nullable DataType key, @Nullable DataType value) {
    return key == null || value == null ? null : new DataType.Map(key, value);
  }

  private static @Nullable DataType parsed(SpecNode type) {
    try {
      return DataTypeParser.parse(Keys.text(type));
    } catch (ValueException e) {
      return null;
    }
  }
}
