package dev.synthetic.spec;

import dev.synthetic.spec.FormatPart.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The parser of formats: the part of {@code java.util.Formatter} that columns can do by kernels.
 */
final class FormatParser {
  private static final int WIDEST = 255;

  private final int[] characters;
  private final List<FormatPart> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private int next;

  private FormatParser(String text) {
    this.characters = text.codePoints().toArray();
  }

  /**
   * The pieces of a format.
   *
   * @throws ValueException if it asks for more than kernels can do
   */
  static List<FormatPart> parse(String text) {
    return new FormatParser(text).parse();
  }

  private List<FormatPart> parse() {
    while (next < characters.length) {
      if (characters[next] != '%') {
        literal.appendCodePoint(characters[next++]);
      } else if (next + 1 < characters.length && characters[next + 1] == '%') {
        literal.append('%');
        next += 2;
      } else {
        flush();
        parts.add(value());
      }
    }
    flush();
    return List.copyOf(parts);
  }

  private FormatPart value() {
    int place = next++;
    boolean zeros = next < characters.length && characters[next] == '0';
    next += zeros ? 1 : 0;
    int width = width(place);
    Style style = style(place);
    if (zeros && (width == 0 || style == Style.TEXT)) {
      throw problem(place, "must fill up numbers alone by zeros, to a width such as %08d", "");
    }
    return new FormatPart.Value(style, width, zeros);
  }

  private int width(int place) {
    int width = 0;
    while (next < characters.length && characters[next] >= '0' && characters[next] <= '9') {
      width = 10 * width + characters[next++] - '0';
      if (width > WIDEST) {
        throw problem(place, "must have widths of at most " + WIDEST, "; give a smaller one");
      }
    }
    return width;
  }

  private Style style(int place) {
    int conversion = next < characters.length ? characters[next++] : 0;
    return switch (conversion) {
      case 's' -> Style.TEXT;
      case 'd' -> Style.DECIMAL;
      case 'x' -> Style.HEXADECIMAL;
      case 'X' -> Style.HEXADECIMAL_CAPITALS;
      default ->
          throw problem(
              place,
              "must be of %s, %d, %x, %X, with a width such as %08d, and %%",
              "; for others take an expr column: format_string(…)");
    };
  }

  private void flush() {
    if (!literal.isEmpty()) {
      parts.add(new FormatPart.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private ValueException problem(int place, String rule, String way) {
    return TemplateParser.problem(characters, rule, place, way);
  }
}
