package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * The parser of regular expressions: the part of Java's grammar that says what a text is, not what
 * stands around it.
 */
final class RegexParser {
  /** How many more than asked for an open quantifier gives at most. */
  static final int OPEN_EXTRA = 8;

  private static final int MOST_REPETITIONS = 1000;
  private static final int DEEPEST = 32;

  private final int[] characters;
  private int next;
  private int depth;

  private RegexParser(String text) {
    this.characters = text.codePoints().toArray();
  }

  /**
   * The expression, read.
   *
   * @throws ValueException if it is not of the grammar
   */
  static RegexPart parse(String text) {
    RegexParser parser = new RegexParser(text);
    if (parser.isAt('^')) {
      parser.next++;
    }
    RegexPart pattern = parser.alternatives();
    if (parser.next < parser.characters.length) {
      throw parser.problem("must open each group that it closes", parser.next, "; write \\)");
    }
    return pattern;
  }

  private RegexPart alternatives() {
    List<RegexPart> alternatives = new ArrayList<>();
    alternatives.add(sequence());
    while (isAt('|')) {
      next++;
      alternatives.add(sequence());
    }
    return alternatives.size() == 1
        ? alternatives.get(0)
        : new RegexPart.Alternatives(alternatives);
  }

  private RegexPart sequence() {
    List<RegexPart> parts = new ArrayList<>();
    while (next < characters.length && !isAt('|') && !isAt(')')) {
      if (isAt('$') && depth == 0 && next == characters.length - 1) {
        next++;
        break;
      }
      parts.add(quantified(atom()));
    }
    return parts.size() == 1 ? parts.get(0) : new RegexPart.Sequence(parts);
  }

  private RegexPart atom() {
    int place = next;
    int character = characters[next];
    switch (character) {
      case '(':
        return group();
      case '[':
        RegexClass members = new RegexClass(characters, next);
        String alphabet = members.read();
        next = members.end();
        return new RegexPart.CharacterClass(alphabet);
      case '.':
        next++;
        return new RegexPart.CharacterClass(RegexCharacters.PRINTABLE);
      case '\\':
        RegexEscape escape = new RegexEscape(characters, next);
        String drawn = escape.read();
        next = escape.end();
        return new RegexPart.CharacterClass(drawn);
      case '^', '$':
        throw problem(
            "must have anchors at its begin and end alone",
            place,
            "; take it out, or write \\" + Character.toString(character));
      case '*', '+', '?', '{':
        throw problem(
            "must have something to repeat before a quantifier",
            place,
            "; write \\" + Character.toString(character) + " for the character");
      default:
        next++;
        return new RegexPart.CharacterClass(Character.toString(character));
    }
  }

  private RegexPart group() {
    int place = next;
    next++;
    if (++depth > DEEPEST) {
      throw problem("must not nest deeper than " + DEEPEST + " groups", place, "; make it plainer");
    }
    if (isAt('?')) {
      special(place);
    }
    RegexPart inner = alternatives();
    if (!isAt(')')) {
      throw problem("must close each group by ')'", place, "; write \\( for a parenthesis");
    }
    next++;
    depth--;
    return inner;
  }

  /** What follows {@code (?}: a group that is not captured, or one with a name. */
  private void special(int place) {
    next++;
    if (isAt(':')) {
      next++;
      return;
    }
    boolean named =
        isAt('<')
            && next + 1 < characters.length
            && characters[next + 1] != '='
            && characters[next + 1] != '!';
    if (!named) {
      throw problem(
          "must not look around or set flags, as (?=…) and (?i) do", place, "; take it out");
    }
    while (next < characters.length && !isAt('>')) {
      next++;
    }
    next++;
  }

  private RegexPart quantified(RegexPart part) {
    RegexPart result = part;
    boolean once = false;
    while (next < characters.length && (isAt('?') || isAt('*') || isAt('+') || isAt('{'))) {
      int place = next;
      if (once) {
        throw problem("must have one quantifier for each part", place, "; put the part in (…)");
      }
      RegexQuantifier quantifier = new RegexQuantifier(characters, next, MOST_REPETITIONS);
      result = quantifier.read(part);
      next = quantifier.end();
      once = true;
      if (isAt('+')) {
        throw problem("must not have possessive quantifiers", place, "; take the last + out");
      }
      if (isAt('?')) {
        next++; // a lazy quantifier stands for the same texts
      }
    }
    return result;
  }

  private boolean isAt(int character) {
    return next < characters.length && characters[next] == character;
  }

  private ValueException problem(String rule, int place, String way) {
    return TemplateParser.problem(characters, rule, place, way);
  }
}
