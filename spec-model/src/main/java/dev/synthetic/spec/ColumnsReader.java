package dev.synthetic.spec;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
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

  ColumnsReader(Keys top, ZoneId zone, Problems problems) {
    this.top = top;
    this.zone = zone;
    this.problems = problems;
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
    List<WrittenColumn> written = written(guesses);
    Map<String, String> seen = new HashMap<>();
    List<String> names = names(written);
    for (int index = 0; index < written.size(); index++) {
      String path = written.get(index).place().path();
      if (!(written.get(index).node() instanceof SpecNode.Mapping mapping)) {
        String was = written.get(index).node().description();
        problems.add(path, "must be a map of keys, but was " + was + EXAMPLE);
        continue;
      }
      Keys keys = new Keys(mapping, path, problems);
      int before = problems.size();
      ColumnSpec column =
          new ColumnReader(keys, zone, names, lastRow)
              .read(index, written.get(index).place(), declared);
      refuseDuplicate(keys, path, seen);
      if (column != null) {
        columns.add(column);
      } else if (problems.size() == before) {
        throw new IllegalStateException(path + " is neither read nor refused");
      }
    }
    if (!columns.isEmpty() && columns.stream().allMatch(ColumnSpec::omit)) {
      top.problem(
          COLUMNS, "must show at least one column, but all have omit: true; take it out of one");
    }
    return columns;
  }

  /** The columns of the schema, then those that it does not name. */
  private List<WrittenColumn> written(List<Guess> guesses) {
    List<SchemaField> schema =
        top.readOr(SCHEMA, List.of(), node -> DataTypeParser.schema(Keys.text(node)));
    List<SpecNode> nodes = top.has(SCHEMA) && !top.has(COLUMNS) ? List.of() : nodes();
    List<WrittenColumn> written = new SchemaColumns(schema, problems, guesses).with(nodes);
    if (written.size() <= SpecLimits.MOST_COLUMNS) {
      return written;
    }
    refuseNumber(written.size());
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

  private void refuseNumber(int size) {
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

  private static void refuseDuplicate(Keys keys, String path, Map<String, String> seen) {
    String name = keys.textOrNull("name");
    if (name == null) {
      return;
    }
    String first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), path);
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

  private static List<String> names(List<WrittenColumn> columns) {
    List<String> names = new ArrayList<>();
    for (WrittenColumn column : columns) {
      String name = column.name();
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }
}
