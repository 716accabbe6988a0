package dev.synthetic.spec;

import java.util.LinkedHashSet;
import java.util.Set;

/** The reader of a class of characters in a regular expression: {@code [^a-f_]}. */
final class RegexClass {
  private static final int MOST_CHARACTERS = 256;
  private static final String BRACKET = "; write \\[ for a bracket";

  private final int[] characters;
  private final int open;
  private final Set<Integer> members = new LinkedHashSet<>();
  private int next;

  /**
   * A reader of one class.
   *
   * @param characters the expression
   * @param open where its bracket opens
   */
  RegexClass(int[] characters, int open) {
    this.characters = characters;
    this.open = open;
    this.next = open + 1;
  }

  /** The characters to draw from, each once. */
  String read() {
    boolean negated = isAt('^');
    next += negated ? 1 : 0;
    if (isAt(']')) {
      throw problem("must have a character in each class", open, BRACKET);
    }
    while (!isAt(']')) {
      member();
    }
    next++;
    StringBuilder alphabet = new StringBuilder();
    members.forEach(alphabet::appendCodePoint);
    String drawn = negated ? RegexCharacters.without(alphabet.toString()) : alphabet.toString();
    if (drawn.isEmpty()) {
      throw problem("must leave a printable character of ASCII in each class", open, "; widen it");
    }
    return drawn;
  }

  /** Where the expression goes on behind the class. */
  int end() {
    return next;
  }

  private void member() {
    int place = next;
    String first = characters();
    boolean range = isAt('-') && next + 1 < characters.length && characters[next + 1] != ']';
    if (!range) {
      first.codePoints().forEach(this::add);
      return;
    }
    next++;
    String last = characters();
    int from = first.codePointAt(0);
    int to = last.codePointAt(0);
    boolean single = isOne(first) && isOne(last);
    if (!single || to < from) {
      throw problem("must have ranges that go up from one character to another", place, "");
    }
    for (int member = from; member <= to; member++) {
      add(member);
    }
  }

  private static boolean isOne(String characters) {
    return characters.codePointCount(0, characters.length()) == 1;
  }

  private String characters() {
    int place = next;
    if (isAt('\\')) {
      RegexEscape escape = new RegexEscape(characters, next);
      String read = escape.read();
      next = escape.end();
      return read;
    }
    if (isAt('[') || (isAt('&') && next + 1 < characters.length && characters[next + 1] == '&')) {
      throw problem("must not have a class within a class", place, BRACKET);
    }
    return Character.toString(characters[next++]);
  }

  private void add(int member) {
    if (members.add(member) && members.size() > MOST_CHARACTERS) {
      throw problem(
          "must have at most " + MOST_CHARACTERS + " characters in a class", open, "; give fewer");
    }
  }

  private boolean isAt(int character) {
    if (next >= characters.length) {
      throw problem("must close each class by ']'", open, BRACKET);
    }
    return characters[next] == character;
  }

  private ValueException problem(String rule, int place, String way) {
    return TemplateParser.problem(characters, rule, place, way);
  }
}
