package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the fields of a struct. */
final class FieldsReader {
  private static final String FIELDS = "fields";
  private static final String EXAMPLE = "; write a field as {name: city, type: string, …}";

  private final Keys keys;
  private final ColumnPlace place;
  private final String name;

  /**
   * A reader of one struct's fields.
   *
   * @param keys the struct's keys
   * @param place where the struct is
   * @param name its name, which for an inner column is its path
   */
  FieldsReader(Keys keys, ColumnPlace place, String name) {
    this.keys = keys;
    this.place = place;
    this.name = name;
  }

  /** A field as the text has it. */
  private record Given(Keys keys, SpecNode.Mapping map) {}

  NestedReader.Typed read() {
    List<SpecNode> nodes = keys.read(FIELDS, Keys::items);
    if (nodes == null) {
      return NestedReader.Typed.UNREAD;
    }
    List<Given> given = given(nodes);
    List<String> siblings = NestedReader.names(given.stream().map(Given::map).toList());
    List<ColumnSpec> fields = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    boolean isWhole = !keys.isBroken(FIELDS);
    for (Given field : given) {
      ColumnSpec column =
          refuseDuplicate(field.keys(), seen)
              ? new ColumnReader(field.keys(), inside(field, siblings)).read()
              : null;
      if (column != null) {
        fields.add(column);
      } else {
        isWhole = false;
      }
    }
    if (isWhole && fields.stream().allMatch(ColumnSpec::omit)) {
      keys.problem(FIELDS, "must show at least one, but all have omit: true; take it out of one");
      isWhole = false;
    }
    return isWhole
        ? new NestedReader.Typed(type(fields), new NestedSpec.StructOf(fields))
        : NestedReader.Typed.UNREAD;
  }

  private List<Given> given(List<SpecNode> nodes) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String below = "[" + i + "]";
      if (!(nodes.get(i) instanceof SpecNode.Mapping mapping)) {
        String was = nodes.get(i).description();
        keys.problemBelow(FIELDS, below, "must be a map of keys, but was " + was + EXAMPLE);
        continue;
      }
      Keys field = keys.below(FIELDS + below, mapping);
      for (SpecNode.Mapping one : Repeats.of(mapping, field)) {
        given.add(new Given(field.ofSamePlace(one), one));
      }
    }
    return given;
  }

  /** A field sees its siblings; itself only where no other column has its name. */
  private ColumnPlace inside(Given field, List<String> siblings) {
    ColumnPlace inside = place.inside(name);
    String own = field.keys().textOrNull("name");
    boolean hides = own != null && inside.names().keySet().stream().anyMatch(own::equalsIgnoreCase);
    return inside.with(
        siblings.stream().filter(name -> !hides || !name.equalsIgnoreCase(own)).toList());
  }

  /** Whether a field's name is its own. */
  private static boolean refuseDuplicate(Keys field, Map<String, String> seen) {
    String name = field.textOrNull("name");
    if (name == null) {
      return true;
    }
    String first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), field.path());
    if (first == null) {
      return true;
    }
    field.problem(
        "name",
        "must be unique in its struct without regard to case, but '"
            + name
            + "' is also the name of "
            + first
            + "; rename one of them");
    return false;
  }

  private DataType type(List<ColumnSpec> fields) {
    List<DataType.Field> shown = new ArrayList<>();
    for (ColumnSpec field : fields) {
      if (!field.omit()) {
        String own = field.name().substring(name.length() + 1);
        shown.add(new DataType.Field(own, field.type()));
      }
    }
    return new DataType.Struct(shown);
  }
}
