package dev.synthetic.spec;

import dev.synthetic.spec.Guesses.Guessed;
import dev.synthetic.spec.ParsedSpec.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a schema, with what {@code columns} says of some, and guesses for the rest. */
final class SchemaColumns {
  private static final String PATH = SpecReader.TopLevel.SCHEMA;

  private final List<SchemaField> schema;
  private final Keys table;
  private final Problems problems;
  private final List<Guess> guesses;
  private final Guesses guessing;

  /**
   * Columns of a schema.
   *
   * @param schema names and types; empty where a spec has none
   * @param table the keys of the table
   * @param guesses to which every guess is added
   */
  SchemaColumns(List<SchemaField> schema, Keys table, Problems problems, List<Guess> guesses) {
    this.schema = schema;
    this.table = table;
    this.problems = problems;
    this.guesses = guesses;
    this.guessing = new Guesses(schema);
  }

  /**
   * All columns: the schema's in its order, then the others.
   *
   * @param nodes the items of {@code columns}
   */
  List<WrittenColumn> with(List<SpecNode> nodes) {
    Map<String, WrittenColumn> byName = new LinkedHashMap<>();
    List<WrittenColumn> others = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Place place = new Place(table.path(SpecReader.TopLevel.COLUMNS) + "[" + i + "]", false);
      WrittenColumn column = new WrittenColumn(place, nodes.get(i));
      String name = column.name();
      if (name == null || !names(name) || byName.containsKey(key(name))) {
        others.add(column);
      } else {
        byName.put(key(name), column);
      }
    }
    List<WrittenColumn> columns = new ArrayList<>();
    for (SchemaField field : schema) {
      WrittenColumn column = column(field, byName.remove(key(field.name())));
      if (column != null) {
        columns.add(column);
      }
    }
    columns.addAll(others);
    return columns;
  }

  private boolean names(String name) {
    return schema.stream().anyMatch(field -> key(field.name()).equals(key(name)));
  }

  private @Nullable WrittenColumn column(SchemaField field, @Nullable WrittenColumn given) {
    if (given == null) {
      String path = table.path(PATH) + "." + Suggestions.shown(field.name());
      Map<String, SpecNode> guessed = guess(field, path);
      return guessed == null
          ? null
          : new WrittenColumn(new Place(path, field.notNull()), mapping(field, guessed));
    }
    SpecNode.Mapping mapping = (SpecNode.Mapping) given.node();
    refuseOtherType(field, given);
    Map<String, SpecNode> entries = new LinkedHashMap<>();
    Keys keys = new Keys(mapping, given.place().path(), new Problems());
    if (Kind.of(keys) == Kind.NONE) {
      Map<String, SpecNode> guessed = guess(field, given.place().path());
      entries.putAll(guessed == null ? Map.of() : guessed);
    }
    entries.putAll(mapping.entries());
    return new WrittenColumn(
        new Place(given.place().path(), field.notNull()), mapping(field, entries));
  }

  private void refuseOtherType(SchemaField field, WrittenColumn given) {
    String text = given.text("type");
    if (text == null) {
      return;
    }
    try {
      if (!DataTypeParser.parse(text).equals(field.type())) {
        problems.add(
            given.place().path() + ".type",
            "must be "
                + field.type().ddl()
                + ", as the schema says, but was '"
                + Suggestions.shown(text)
                + "'; leave it out, or change the schema");
      }
    } catch (ValueException e) {
      return; // told when the column is read
    }
  }

  private @Nullable Map<String, SpecNode> guess(SchemaField field, String path) {
    Guessed guessed = guessing.of(field);
    if (guessed == null) {
      problems.add(
          path,
          "must be given in columns, as nothing can be guessed of "
              + field.type().ddl()
              + "; add {name: "
              + Suggestions.shown(field.name())
              + ", expr: …} to columns");
      return null;
    }
    guesses.add(guessed.guess());
    return guessed.keys();
  }

  private static SpecNode.Mapping mapping(SchemaField field, Map<String, SpecNode> keys) {
    Map<String, SpecNode> entries = new LinkedHashMap<>();
    entries.put("name", new SpecNode.Scalar(field.name(), false));
    entries.put("type", new SpecNode.Scalar(field.type().ddl(), false));
    entries.putAll(keys);
    return new SpecNode.Mapping(entries);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
