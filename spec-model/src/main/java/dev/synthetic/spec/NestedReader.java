package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values that are made of inner columns, each by the reader of all columns. */
final class NestedReader {
  private final Keys keys;
  private final ColumnPlace place;
  private final String name;

  /**
   * A reader of what is inside one column.
   *
   * @param keys the column's keys
   * @param place where the column is
   * @param name its name, which for an inner column is its path
   */
  NestedReader(Keys keys, ColumnPlace place, String name) {
    this.keys = keys;
    this.place = place;
    this.name = name;
  }

  /**
   * How values come about, and of which type they are.
   *
   * @param type null where parts that are problems leave it open
   * @param generator null if anything about it is a problem
   */
  record Typed(@Nullable DataType type, @Nullable NestedSpec generator) {
    static final Typed UNREAD = new Typed(null, null);
  }

  /**
   * The generator and its type.
   *
   * @param given the type that the column gives; null where it gives none
   */
  Typed read(Kind kind, @Nullable DataType given) {
    if (place.depth() >= SpecLimits.DEEPEST_COLUMN) {
      keys.problem(
          kind.key(keys),
          "must not be inside more than "
              + SpecLimits.DEEPEST_COLUMN
              + " columns; flatten it, or build the innermost parts by expr");
      return new Typed(given, null);
    }
    return switch (kind) {
      case FIELDS -> new FieldsReader(keys, place, name).read();
      case ELEMENT -> array(given);
      case ENTRIES -> map(given);
      case WHEN -> new Typed(given, new BranchesReader(keys, place, name).read(given));
      default -> bytes(given);
    };
  }

  private Typed array(@Nullable DataType given) {
    DataType type = given instanceof DataType.Array array ? array.element() : null;
    SpecNode.Mapping mapping = keys.read("element", node -> Keys.mapping(node, "{type: int}"));
    ColumnSpec length = length(NestedSpec.LONGEST_ARRAY);
    if (mapping == null) {
      return new Typed(given, null);
    }
    Typed array = array(keys.below("element", mapping), type, length);
    return array.type() == null ? new Typed(given, null) : array;
  }

  /**
   * An array of some elements.
   *
   * @param element the keys of the element
   * @param type the type that the array gives it; null where it gives none
   * @param length how many there are; null where that is a problem already
   */
  private Typed array(Keys element, @Nullable DataType type, @Nullable ColumnSpec length) {
    NestedSpec.Drawing drawing = DistinctParts.drawing(element);
    Keys drawn = element.ofSamePlace(DistinctParts.drawn(element));
    ColumnSpec read = new ColumnReader(drawn, place.insideApart(name)).readPart("element", type);
    boolean isFit =
        read != null
            && !element.isBroken(DistinctParts.UNIQUE)
            && DistinctParts.refuseKeys(keys, Kind.of(keys).key(keys), read)
            && (drawing == NestedSpec.Drawing.WITH_REPLACEMENT
                || DistinctParts.check(element, read, length, place.zone()));
    return read == null
        ? Typed.UNREAD
        : new Typed(
            new DataType.Array(read.type()),
            isFit && length != null ? new NestedSpec.ArrayOf(read, length, drawing) : null);
  }

  private Typed map(@Nullable DataType given) {
    DataType.Map type = given instanceof DataType.Map map ? map : null;
    for (String part : List.of("key", "value")) {
      if (!keys.has(part)) {
        keys.problem(part, "must be given in a map, such as " + part + ": {type: int}; add it");
      }
    }
    ColumnSpec key = part("key", type == null ? null : type.key());
    ColumnSpec value = part("value", type == null ? null : type.value());
    ColumnSpec length = length(NestedSpec.LONGEST_ARRAY);
    if (key != null && !MapKeys.check(keys, key, length, place.zone())) {
      return new Typed(given, null);
    }
    if (key == null || value == null || !DistinctParts.refuseKeys(keys, "value", value)) {
      return new Typed(given, null);
    }
    DataType map = new DataType.Map(key.type(), value.type());
    return new Typed(map, length == null ? null : new NestedSpec.MapOf(key, value, length));
  }

  private Typed bytes(@Nullable DataType given) {
    ColumnSpec length = length(NestedSpec.MOST_BYTES);
    return new Typed(given, length == null ? null : new NestedSpec.RandomBytes(length));
  }

  private @Nullable ColumnSpec length(int most) {
    return new LengthReader(keys, place, name, most).read();
  }

  /** A column without a name of its own, under a key. */
  private @Nullable ColumnSpec part(String key, @Nullable DataType type) {
    SpecNode.Mapping mapping = keys.read(key, node -> Keys.mapping(node, "{type: int}"));
    if (mapping == null) {
      return null;
    }
    Keys part = keys.below(key, mapping);
    boolean isKey = key.equals("key");
    if (isKey) {
      part.read(DistinctParts.UNIQUE, Keys::flag); // keys of a map differ anyway
    }
    Keys drawn = isKey ? part.ofSamePlace(DistinctParts.drawn(part)) : part;
    return new ColumnReader(drawn, place.insideApart(name)).readPart(key, type);
  }

  /**
   * An array of the columns that dbldatagen would make beside each other: {@code numColumns} with
   * {@code structType: array}; the column's other keys are those of its elements.
   */
  Typed repeated() {
    if (!keys.has("numColumns")) {
      keys.problem("structType", "needs numColumns; add it, or write the array with element");
      return Typed.UNREAD;
    }
    keys.read("structType", NestedReader::array);
    SpecNode.Mapping rest = keys.without(List.of("name", "numColumns", "structType", "omit"));
    ColumnSpec length = new LengthReader(keys, place, name, NestedSpec.LONGEST_ARRAY).repeats();
    Typed array = array(keys.ofSamePlace(rest), null, length);
    return keys.isBroken("structType") ? new Typed(array.type(), null) : array;
  }

  private static String array(SpecNode node) {
    String text = Keys.text(node);
    if (!text.equalsIgnoreCase("array")) {
      throw new ValueException(
          "must be array, but was " + node.description() + "; structs have fields");
    }
    return text;
  }

  /** The names of some columns that a list of maps gives. */
  static List<String> names(List<SpecNode.Mapping> columns) {
    List<String> names = new ArrayList<>();
    for (SpecNode.Mapping column : columns) {
      if (column.entries().get("name") instanceof SpecNode.Scalar scalar && !scalar.isNull()) {
        names.add(scalar.text());
      }
    }
    return names;
  }
}
