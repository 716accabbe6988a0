package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parser of templates: dbldatagen's grammar, and classes of characters. */
final class TemplateParser {
  private static final int BYTE = 1 << 8;
  private static final int SHORT = 1 << 16;
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = LOWER.toUpperCase(Locale.ROOT);
  private static final String DIGITS = "0123456789";

  /** What the letters with a meaning draw from. */
  private static final Map<Integer, String> CLASSES =
      Map.of(
          (int) 'a',
          LOWER,
          (int) 'A',
          UPPER,
          (int) 'd',
          DIGITS,
          (int) 'D',
          "123456789",
          (int) 'x',
          DIGITS + "abcdef",
          (int) 'X',
          DIGITS + "ABCDEF",
          (int) 'k',
          LOWER + DIGITS,
          (int) 'K',
          UPPER + DIGITS);

  /** Which letters stand for characters out of a class. */
  enum Letters {
    /** The bare ones; behind a backslash they are themselves. */
    BARE,
    /** Those behind a backslash; bare ones are themselves. */
    ESCAPED
  }

  private final int[] characters;
  private final Letters letters;
  private final List<String> words;
  private final int bases;
  private final List<List<TemplatePart>> alternatives = new ArrayList<>();
  private final TemplateParts parts = new TemplateParts();
  private int next;

  private TemplateParser(String text, Letters letters, List<String> words, int bases) {
    this.characters = text.codePoints().toArray();
    this.letters = letters;
    this.words = words;
    this.bases = bases;
  }

  /**
   * The alternatives of a template, each of pieces.
   *
   * @param words what {@code \w} draws from
   * @param bases how many base columns there are
   * @throws ValueException if it breaks a rule of the grammar
   */
  static List<List<TemplatePart>> parse(
      String text, Letters letters, List<String> words, int bases) {
    return new TemplateParser(text, letters, words, bases).parse();
  }

  /** What to say of a rule broken at a place, counted from 0. */
  static ValueException problem(int[] characters, String rule, int place, String way) {
    String rest = new String(characters, place, characters.length - place);
    return new ValueException(
        rule + ", at character " + (place + 1) + " ('" + Suggestions.shown(rest) + "')" + way);
  }

  private List<List<TemplatePart>> parse() {
    while (next < characters.length) {
      int character = characters[next];
      switch (character) {
        case '|' -> alternative();
        case '[' -> characterClass();
        case '\\' -> escape();
        default -> plain(character);
      }
    }
    alternatives.add(parts.take());
    return List.copyOf(alternatives);
  }

  private void alternative() {
    alternatives.add(parts.take());
    next++;
  }

  private void characterClass() {
    TemplateClass members = new TemplateClass(characters, next);
    parts.character(members.read());
    next = members.end();
  }

  private void plain(int character) {
    next++;
    letter(character, Letters.BARE);
  }

  private void letter(int character, Letters how) {
    String alphabet = CLASSES.get(character);
    if (alphabet == null || how != letters) {
      parts.literal(character);
      return;
    }
    parts.character(alphabet);
  }

  /** Backslashes in a row are one, so that a template may be copied with doubled ones. */
  private void escape() {
    int place = next;
    while (next < characters.length && characters[next] == '\\') {
      next++;
    }
    if (next == characters.length) {
      throw problem(
          characters, "must not end in a backslash", place, "; a backslash is written [\\\\]");
    }
    int character = characters[next++];
    switch (character) {
      case 'n' -> parts.add(new TemplatePart.Number(BYTE));
      case 'N' -> parts.add(new TemplatePart.Number(SHORT));
      case 'w' -> parts.add(new TemplatePart.Word(words));
      case 'W' ->
          parts.add(new TemplatePart.Word(words.stream().map(TemplateParser::upper).toList()));
      case 'v' -> parts.add(isDigit() ? base(place) : whole(place));
      case 'V' -> parts.add(whole(place));
      default -> letter(character, Letters.ESCAPED);
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private boolean isDigit() {
    return next < characters.length && characters[next] >= '0' && characters[next] <= '9';
  }

  private TemplatePart base(int place) {
    int base = characters[next++] - '0';
    if (base < bases) {
      return new TemplatePart.BaseValue(base);
    }
    String rule = "must refer to base columns by \\v0 to \\v9, counted from 0, but there ";
    throw problem(
        characters,
        rule + (bases == 1 ? "is 1" : "are " + bases),
        place,
        bases == 0
            ? "; give a baseColumn, or write \\V for the row number"
            : "; add one to baseColumn, or write \\V and then the digit");
  }

  private TemplatePart whole(int place) {
    if (bases > 1) {
      throw problem(
          characters,
          "must say which of " + bases + " base columns",
          place,
          "; write \\v0 for the first, \\v1 for the second");
    }
    return bases == 0 ? new TemplatePart.RowNumber() : new TemplatePart.BaseValue(0);
  }
}
