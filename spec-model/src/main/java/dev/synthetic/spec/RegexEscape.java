package dev.synthetic.spec;

/** The reader of a backslash in a regular expression, and what follows it. */
final class RegexEscape {
  private static final int HEXADECIMAL = 16;
  private static final String ANCHORS = "bBAGZz";

  private final int[] characters;
  private final int place;
  private int next;

  /**
   * A reader of one escape.
   *
   * @param characters the expression
   * @param place where the backslash is
   */
  RegexEscape(int[] characters, int place) {
    this.characters = characters;
    this.place = place;
    this.next = place + 1;
  }

  /** The characters that it stands for: one, or a class. */
  String read() {
    if (next == characters.length) {
      throw problem("must not end in a backslash", "; a backslash is written \\\\");
    }
    int character = characters[next++];
    return switch (character) {
      case 'd' -> RegexCharacters.DIGITS;
      case 'w' -> RegexCharacters.WORD;
      case 's' -> RegexCharacters.BLANKS;
      case 'D' -> RegexCharacters.without(RegexCharacters.DIGITS);
      case 'W' -> RegexCharacters.without(RegexCharacters.WORD);
      case 'S' -> RegexCharacters.without(RegexCharacters.BLANKS);
      case 't' -> "\t";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 'x' -> code(2);
      case 'u' -> code(4);
      default -> other(character);
    };
  }

  /** Where the expression goes on behind it. */
  int end() {
    return next;
  }

  private String other(int character) {
    if (character >= '0' && character <= '9' || character == 'k') {
      throw problem("must not refer back to a group", "; write its part again");
    }
    if (ANCHORS.indexOf(character) >= 0) {
      throw problem("must have anchors at its begin and end alone", "; take it out");
    }
    if (Character.isLetter(character) && character < 128) {
      throw problem(
          "must have no classes but \\d, \\w, \\s, their opposites and [...]",
          "; list them in [...]");
    }
    return Character.toString(character);
  }

  private String code(int digits) {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = next < characters.length ? Character.digit(characters[next], HEXADECIMAL) : -1;
      if (digit < 0) {
        throw problem("must give a character's code by 2 or 4 digits", "; write \\x41 or \\u0041");
      }
      code = HEXADECIMAL * code + digit;
      next++;
    }
    if (Character.isSurrogate((char) code)) {
      throw problem("must not give half a character", "; write the character itself");
    }
    return Character.toString(code);
  }

  private ValueException problem(String rule, String way) {
    return TemplateParser.problem(characters, rule, place, way);
  }
}
