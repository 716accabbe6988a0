package dev.synthetic.spec;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a spec's text: the spec if nothing was wrong, and enough of it to go on
 * looking for problems (in SQL expressions) if something was.
 *
 * <p>Where a spec has several tables it is the one that was picked.
 *
 * @param path what stands before the paths of the table's problems: empty, or such as {@code
 *     tables[1].}
 * @param name the whole spec's name, or {@code unnamed}
 * @param timeZone the table's zone, UTC where it could not be read
 * @param declared every column whose name could be read, inner ones included
 * @param guesses what was guessed of columns of which a schema gives names and types alone
 * @param spec the table; null exactly if there are problems
 * @param problems all that is wrong, in the order of the text; none where this is a parent
 * @param parents the tables that it refers to and those that these refer to, perhaps itself, each
 *     as the spec has it, whatever the options say of the table that is read
 */
public record ParsedSpec(
    String path,
    String name,
    ZoneId timeZone,
    List<DeclaredColumn> declared,
    List<Guess> guesses,
    @Nullable Spec spec,
    List<Problem> problems,
    List<ParsedSpec> parents) {
  public ParsedSpec {
    declared = List.copyOf(declared);
    guesses = List.copyOf(guesses);
    problems = List.copyOf(problems);
    parents = List.copyOf(parents);
  }

  /** What is left of a text that cannot be read at all. */
  static ParsedSpec unreadable(Problem problem) {
    return new ParsedSpec(
        "",
        SpecBuilder.UNNAMED,
        ZoneId.of("UTC"),
        List.of(),
        List.of(),
        null,
        List.of(problem),
        List.of());
  }

  /**
   * A column as far as an expression needs to know it.
   *
   * @param index the place in {@code columns} of the table's column that it is, or is inside of,
   *     from 0
   * @param path the path of its map in the text
   * @param sqlKey the key there that its SQL is the value of
   * @param name its name; an inner column's is its path
   * @param type its type; null where it could not be read
   * @param expression its SQL; null if it has none, or one that could not be read
   * @param baseColumns those of the columns that it is a function of which exist; often empty
   * @param inner the names of the columns directly inside it; often none
   * @param names the columns that its SQL may refer to: from what they are called there to their
   *     names
   */
  public record DeclaredColumn(
      int index,
      String path,
      String sqlKey,
      String name,
      @Nullable DataType type,
      @Nullable String expression,
      List<String> baseColumns,
      List<String> inner,
      Map<String, String> names,
      boolean notNull) {
    public DeclaredColumn {
      baseColumns = List.copyOf(baseColumns);
      inner = List.copyOf(inner);
    }
  }

  /**
   * Where a column comes from.
   *
   * @param path its path: {@code columns[4]}, or {@code schema.name} where the schema alone has it
   * @param notNull whether the schema says that it is never null
   */
  public record Place(String path, boolean notNull) {}
}
