package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;

/** A generator's canonical text, taken apart again. */
final class CanonicalPartReader {
  private static final String MARKS = "(),[]:";
  private static final char END = '\0';

  private final String text;
  private int next;

  private CanonicalPartReader(String text) {
    this.text = text;
  }

  /**
   * The parts of a text.
   *
   * @throws IllegalArgumentException if it is not as {@link SpecCanonical} writes generators
   */
  static CanonicalPart.Call read(String text) {
    CanonicalPartReader reader = new CanonicalPartReader(text);
    if (reader.part() instanceof CanonicalPart.Call call && reader.next == text.length()) {
      return call;
    }
    throw reader.malformed();
  }

  private CanonicalPart part() {
    String word = word();
    return switch (mark()) {
      case '(' -> new CanonicalPart.Call(word, parts(')'));
      case '[' -> new CanonicalPart.Items(parts(']'));
      case ':' -> new CanonicalPart.Text(characters(word));
      default -> new CanonicalPart.Word(word);
    };
  }

  private String word() {
    int first = next;
    while (next < text.length() && MARKS.indexOf(text.charAt(next)) < 0) {
      next++;
    }
    return text.substring(first, next);
  }

  private char mark() {
    return next < text.length() ? text.charAt(next) : END;
  }

  private List<CanonicalPart> parts(char close) {
    next++;
    List<CanonicalPart> parts = new ArrayList<>();
    if (mark() == close) {
      next++;
      return parts;
    }
    parts.add(part());
    while (mark() == ',') {
      next++;
      parts.add(part());
    }
    if (mark() != close) {
      throw malformed();
    }
    next++;
    return parts;
  }

  private String characters(String length) {
    next++;
    int end = next + Integer.parseInt(length); // its exception is the one that is documented
    if (end < next || end > text.length()) {
      throw malformed();
    }
    String characters = text.substring(next, end);
    next = end;
    return characters;
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("not a generator's canonical text: " + text);
  }
}
