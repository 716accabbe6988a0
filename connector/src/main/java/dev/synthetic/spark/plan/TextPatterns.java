package dev.synthetic.spark.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Patterns of texts in the facts: {@code #} is a digit, {@code %} a digit but 0, {@code ?} a
 * letter.
 */
final class TextPatterns {
  static final String DIGITS = "0123456789";

  /** Letters that postal codes and licence plates of every country have. */
  private static final String LETTERS = "ABEGHJLNPRSTWXZ";

  private TextPatterns() {}

  /** Adds a text of one of some patterns. */
  static PartBinder oneOf(List<String> patterns, PartBinder parts) {
    List<Consumer<PartBinder>> alternatives = new ArrayList<>();
    patterns.forEach(pattern -> alternatives.add(bound -> bind(pattern, bound)));
    return parts.alternatives(alternatives);
  }

  /** Adds a text of a pattern. */
  static PartBinder bind(String pattern, PartBinder parts) {
    int next = 0;
    while (next < pattern.length()) {
      int end = next + 1;
      String alphabet = alphabet(pattern.charAt(next));
      while (end < pattern.length() && isLike(pattern, next, end)) {
        end++;
      }
      if (alphabet.isEmpty()) {
        parts.literal(pattern.substring(next, end));
      } else {
        parts.characters(alphabet, end - next);
      }
      next = end;
    }
    return parts;
  }

  /** Whether two places of a pattern go into one piece. */
  private static boolean isLike(String pattern, int first, int other) {
    return alphabet(pattern.charAt(first)).equals(alphabet(pattern.charAt(other)));
  }

  private static String alphabet(char mark) {
    return switch (mark) {
      case '#' -> DIGITS;
      case '%' -> DIGITS.substring(1);
      case '?' -> LETTERS;
      default -> "";
    };
  }
}
