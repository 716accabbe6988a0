package dev.synthetic.spec;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the short classes of regular expressions draw from, in ASCII. */
final class RegexCharacters {
  /** Every character from the space to the tilde. */
  static final String PRINTABLE = matching(IntStream.rangeClosed(' ', '~'));

  /** {@code \d}. */
  static final String DIGITS = matching(IntStream.rangeClosed('0', '9'));

  /** {@code \w}. */
  static final String WORD =
      matching(IntStream.rangeClosed('0', 'z').filter(RegexCharacters::isWord));

  /** {@code \s}: blanks that stay on the line. */
  static final String BLANKS = " \t";

  private RegexCharacters() {}

  /** The printable characters that are not of a class. */
  static String without(String members) {
    return matching(PRINTABLE.chars().filter(c -> members.indexOf(c) < 0));
  }

  private static boolean isWord(int c) {
    return c == '_' || (c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static String matching(IntStream characters) {
    return characters.mapToObj(Character::toString).collect(Collectors.joining());
  }
}
