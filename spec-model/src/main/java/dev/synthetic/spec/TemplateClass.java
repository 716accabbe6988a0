package dev.synthetic.spec;

import java.util.LinkedHashSet;
import java.util.Set;

/** The reader of a class of characters in a template: {@code [a-f0-9]}. */
final class TemplateClass {
  private static final int MOST_CHARACTERS = 256;
  private static final String BRACKET = "; write \\[ for a bracket";

  private final int[] characters;
  private final int open;
  private final Set<Integer> members = new LinkedHashSet<>();
  private int next;

  /**
   * A reader of one class.
   *
   * @param characters the template
   * @param open where its bracket opens
   */
  TemplateClass(int[] characters, int open) {
    this.characters = characters;
    this.open = open;
    this.next = open + 1;
  }

  /** The characters of the class, in the order in which they are written. */
  String read() {
    if (isAt('^')) {
      throw problem(
          "must not turn a class around by '^'", open, "; list what it gives, or write \\^");
    }
    while (!isAt(']')) {
      member();
    }
    next++;
    if (members.isEmpty()) {
      throw problem("must have a character in each class", open, BRACKET);
    }
    StringBuilder alphabet = new StringBuilder();
    members.forEach(alphabet::appendCodePoint);
    return alphabet.toString();
  }

  /** Where the template goes on behind the class. */
  int end() {
    return next;
  }

  private void member() {
    int place = next;
    int first = character();
    boolean range = isAt('-') && next + 1 < characters.length && characters[next + 1] != ']';
    if (!range) {
      add(first, place);
      return;
    }
    next++;
    int last = character();
    if (last < first) {
      throw problem("must have ranges that go up in a class", place, "; turn it around");
    }
    for (int member = first; member <= last; member++) {
      add(member, place);
    }
  }

  private void add(int member, int place) {
    if (!members.add(member)) {
      String named = "'" + Character.toString(member) + "'";
      throw problem(
          "must name a character once in a class, but names " + named + " again",
          place,
          "; take it out, or write \\[ for a bracket");
    }
    if (members.size() > MOST_CHARACTERS) {
      throw problem(
          "must have at most " + MOST_CHARACTERS + " characters in a class", open, "; give fewer");
    }
  }

  private int character() {
    if (isAt('\\')) {
      next++;
    }
    if (next >= characters.length) {
      throw open();
    }
    return characters[next++];
  }

  private boolean isAt(int character) {
    if (next >= characters.length) {
      throw open();
    }
    return characters[next] == character;
  }

  private ValueException open() {
    return problem("must close each class by ']'", open, BRACKET);
  }

  private ValueException problem(String rule, int place, String way) {
    return TemplateParser.problem(characters, rule, place, way);
  }
}
