package dev.synthetic.spec;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import java.time.ZoneId;
import java.util.List;

/**
 * What was understood of one table.
 *
 * @param path what stands before the paths of its problems: empty, or such as {@code tables[1].}
 * @param timeZone its zone, UTC where it could not be read
 * @param declared every column whose name could be read
 * @param guesses what was guessed of its columns
 * @param spec the table; not to be trusted if there are problems
 */
record ParsedTable(
    String path, ZoneId timeZone, List<DeclaredColumn> declared, List<Guess> guesses, Spec spec) {

  /**
   * The table as the one that is read.
   *
   * @param name the whole spec's
   * @param problems all that is wrong
   * @param parents the tables that it refers to, and those that these refer to
   */
  ParsedSpec parsed(String name, Problems problems, List<ParsedTable> parents) {
    boolean isValid = problems.isEmpty();
    List<ParsedSpec> parsedParents =
        parents.stream().map(parent -> parent.parsed(name, isValid, List.of(), List.of())).toList();
    return parsed(name, isValid, problems.all(), parsedParents);
  }

  private ParsedSpec parsed(
      String name, boolean isValid, List<Problem> problems, List<ParsedSpec> parents) {
    return new ParsedSpec(
        path, name, timeZone, declared, guesses, isValid ? spec : null, problems, parents);
  }
}
