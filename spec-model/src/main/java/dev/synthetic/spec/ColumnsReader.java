package dev.synthetic.spec;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import dev.synthetic.spec.ParsedSpec.Place;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the list of columns, and what holds among them. */
final class ColumnsReader {
  private static final String COLUMNS = SpecReader.TopLevel.COLUMNS;
  private static final String EXAMPLE = "; write a column as {name: id, type: long}";
  private static final String SCHEMA = SpecReader.TopLevel.SCHEMA;

  private final Keys top;
  private final ZoneId zone;
  private final Problems problems;
  private final TableScope scope;

  /**
   * A reader of one table's columns.
   *
   * @param top the table's keys
   * @param scope the tables that columns can refer to
   */
  ColumnsReader(Keys top, ZoneId zone, Problems problems, TableScope scope) {
    this.top = top;
    this.zone = zone;
    this.problems = problems;
    this.scope = scope;
  }

  /**
   * The columns without problems.
   *
   * @param declared to which every column is added whose name and type could be read
   * @param guesses to which every guess is added
   * @param lastRow the last row (inclusive) of a read; null if it is not known
   */
  List<ColumnSpec> read(
      List<DeclaredColumn> declared, List<Guess> guesses, @Nullable Long lastRow) {
    List<ColumnSpec> columns = new ArrayList<>();
    List<Given> given = given(guesses);
    Map<String, String> seen = new HashMap<>();
    ColumnPlace place =
        ColumnPlace.top(
            0,
            zone,
            NestedReader.names(given.stream().map(Given::map).toList()),
            lastRow,
            declared,
            scope);
    for (Given one : given) {
      Keys keys = one.keys();
      ColumnSpec column = new ColumnReader(keys, place.at(one.index(), one.notNull())).read();
      refuseDuplicate(keys, seen);
      if (column != null) {
        columns.add(column);
      } else if (problems.isEmpty()) {
        throw new IllegalStateException(keys.path() + " is neither read nor refused");
      }
    }
    InnerNames.refuseDuplicates(declared, problems);
    if (!columns.isEmpty() && columns.stream().allMatch(ColumnSpec::omit)) {
      top.problem(
          COLUMNS, "must show at least one column, but all have omit: true; take it out of one");
    }
    return columns;
  }

  /** A column as the text has it; several may be of one place in the list. */
  private record Given(int index, Keys keys, SpecNode.Mapping map, boolean notNull) {}

  private List<Given> given(List<Guess> guesses) {
    List<Given> given = new ArrayList<>();
    List<WrittenColumn> written = written(guesses);
    for (int index = 0; index < written.size(); index++) {
      Place of = written.get(index).place();
      String path = of.path();
      if (!(written.get(index).node() instanceof SpecNode.Mapping mapping)) {
        String was = written.get(index).node().description();
        problems.add(path, "must be a map of keys, but was " + was + EXAMPLE);
        continue;
      }
      Keys keys = new Keys(mapping, path, problems);
      for (SpecNode.Mapping one : Repeats.of(mapping, keys)) {
        given.add(new Given(index, keys.ofSamePlace(one), one, of.notNull()));
      }
    }
    if (given.size() > SpecLimits.MOST_COLUMNS) {
      refuse(given.size());
      return List.of();
    }
    return given;
  }

  /** The columns of the schema, then those that it does not name. */
  private List<WrittenColumn> written(List<Guess> guesses) {
    List<SchemaField> schema =
        top.readOr(SCHEMA, List.of(), node -> DataTypeParser.schema(Keys.text(node)));
    List<SpecNode> nodes = top.has(SCHEMA) && !top.has(COLUMNS) ? List.of() : nodes();
    List<WrittenColumn> written = new SchemaColumns(schema, top, problems, guesses).with(nodes);
    if (written.size() <= SpecLimits.MOST_COLUMNS) {
      return written;
    }
    refuse(written.size());
    return List.of();
  }

  private List<SpecNode> nodes() {
    if (!top.has(COLUMNS)) {
      top.problem(
          COLUMNS,
          "must be a list of at least one, but is missing"
              + EXAMPLE
              + ", or give names and types alone as schema: 'id long, at timestamp'");
      return List.of();
    }
    return top.readOr(COLUMNS, List.of(), ColumnsReader::items);
  }

  private void refuse(int size) {
    top.problem(
        COLUMNS,
        "must be at most "
            + SpecLimits.MOST_COLUMNS
            + " columns, but are "
            + size
            + "; split them into several tables");
  }

  private static List<SpecNode> items(SpecNode node) {
    try {
      return Keys.items(node);
    } catch (ValueException e) {
      throw new ValueException(e.getMessage() + EXAMPLE);
    }
  }

  private static void refuseDuplicate(Keys keys, Map<String, String> seen) {
    String name = keys.textOrNull("name");
    if (name == null) {
      return;
    }
    String first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), keys.path());
    if (first != null) {
      keys.problem(
          "name",
          "must be unique without regard to case, but '"
              + name
              + "' is also the name of "
              + first
              + "; rename one of them");
    }
  }
}
