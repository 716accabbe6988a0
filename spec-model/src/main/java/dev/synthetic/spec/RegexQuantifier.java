package dev.synthetic.spec;

/** The reader of a quantifier in a regular expression: {@code {2,5}}. */
final class RegexQuantifier {
  private final int[] characters;
  private final int open;
  private final int mostRepetitions;
  private int next;

  /**
   * A reader of one quantifier.
   *
   * @param characters the expression
   * @param open where it begins
   * @param mostRepetitions the largest number that may be asked for
   */
  RegexQuantifier(int[] characters, int open, int mostRepetitions) {
    this.characters = characters;
    this.open = open;
    this.mostRepetitions = mostRepetitions;
    this.next = open;
  }

  RegexPart read(RegexPart part) {
    int character = characters[next++];
    return switch (character) {
      case '?' -> new RegexPart.Repetition(part, 0, 1);
      case '*' -> new RegexPart.Repetition(part, 0, RegexParser.OPEN_EXTRA);
      case '+' -> new RegexPart.Repetition(part, 1, 1 + RegexParser.OPEN_EXTRA);
      default -> counted(part);
    };
  }

  /** Where the expression goes on behind the quantifier. */
  int end() {
    return next;
  }

  private RegexPart counted(RegexPart part) {
    int least = number();
    int most = least;
    if (isAt(',')) {
      next++;
      most = isAt('}') ? least + RegexParser.OPEN_EXTRA : number();
    }
    if (!isAt('}')) {
      throw problem("must have quantifiers such as {3}, {2,5} or {2,}");
    }
    next++;
    if (most < least) {
      throw problem("must have quantifiers that go up");
    }
    return new RegexPart.Repetition(part, least, most);
  }

  private int number() {
    int first = next;
    int number = 0;
    while (next < characters.length && characters[next] >= '0' && characters[next] <= '9') {
      number = 10 * number + characters[next++] - '0';
      if (number > mostRepetitions) {
        throw problem("must repeat a part at most " + mostRepetitions + " times");
      }
    }
    if (next == first) {
      throw problem("must have quantifiers such as {3}, {2,5} or {2,}");
    }
    return number;
  }

  private boolean isAt(int character) {
    return next < characters.length && characters[next] == character;
  }

  private ValueException problem(String rule) {
    return TemplateParser.problem(
        characters, rule, open, "; change it, or write \\{ for the character");
  }
}
