package dev.synthetic.spec;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a spec's text: the spec if nothing was wrong, and enough of it to go on
 * looking for problems (in SQL expressions) if something was.
 *
 * @param name the spec's name, or {@code unnamed}
 * @param timeZone the spec's zone, UTC where it could not be read
 * @param declared every column whose name could be read
 * @param guesses what was guessed of columns of which a schema gives names and types alone
 * @param spec the whole; null exactly if there are problems
 * @param problems all that is wrong, in the order of the text
 */
public record ParsedSpec(
    String name,
    ZoneId timeZone,
    List<DeclaredColumn> declared,
    List<Guess> guesses,
    @Nullable Spec spec,
    List<Problem> problems) {
  public ParsedSpec {
    declared = List.copyOf(declared);
    guesses = List.copyOf(guesses);
    problems = List.copyOf(problems);
  }

  /** What is left of a text that cannot be read at all. */
  static ParsedSpec unreadable(Problem problem) {
    return new ParsedSpec(
        SpecBuilder.UNNAMED, ZoneId.of("UTC"), List.of(), List.of(), null, List.of(problem));
  }

  /**
   * A column as far as an expression needs to know it.
   *
   * @param index its place among the spec's columns, from 0
   * @param place where the text has it: its path, and what the schema says of it
   * @param name its name
   * @param type its type; null where it could not be read
   * @param expression its SQL; null if it has none, or one that could not be read
   * @param baseColumns those of the columns that it is a function of which exist; often empty
   */
  public record DeclaredColumn(
      int index,
      Place place,
      String name,
      @Nullable DataType type,
      @Nullable String expression,
      List<String> baseColumns) {
    public DeclaredColumn {
      baseColumns = List.copyOf(baseColumns);
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
