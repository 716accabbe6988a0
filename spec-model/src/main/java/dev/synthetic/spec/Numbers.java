package dev.synthetic.spec;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: {@code 10_000_000}, {@code 10M}, {@code 2.5k}, {@code 1e6}. */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:\\d(?:_?\\d)*)?(?:\\.(?:\\d(?:_?\\d)*)?)?(?:[eE][+-]?\\d{1,4})?)([kKMGB]?)");
  private static final int LARGEST_EXPONENT = 400;
  private static final int LONGEST = 1000; // characters

  private Numbers() {}

  /** The number that a text says. */
  static BigDecimal parse(SpecNode node) {
    if (!(node instanceof SpecNode.Scalar scalar) || scalar.isNull()) {
      throw notANumber(node);
    }
    String text = scalar.text().strip();
    Matcher matcher = NUMBER.matcher(text);
    if (text.length() > LONGEST || !matcher.matches()) {
      throw notANumber(node);
    }
    try {
      BigDecimal number = new BigDecimal(matcher.group(1).replace("_", ""));
      BigDecimal scaled = number.movePointRight(zeros(matcher.group(2)));
      if (Math.abs((long) scaled.precision() - scaled.scale()) > LARGEST_EXPONENT
          || scaled.scale() > LARGEST_EXPONENT) {
        throw new ValueException(
            "must be a number that a double can hold, but was " + node.description());
      }
      return scaled;
    } catch (NumberFormatException e) {
      throw notANumber(node);
    }
  }

  /** The whole number of 64 bits that a text says. */
  static long parseLong(SpecNode node) {
    try {
      return parse(node).longValueExact();
    } catch (ArithmeticException e) {
      throw new ValueException("must be a whole number of 64 bits, but was " + node.description());
    }
  }

  private static int zeros(String suffix) {
    return switch (suffix) {
      case "k", "K" -> 3;
      case "M" -> 6;
      case "G", "B" -> 9;
      default -> 0;
    };
  }

  private static ValueException notANumber(SpecNode node) {
    return new ValueException(
        "must be a number such as 5000, 10_000_000 or 10M, but was " + node.description());
  }
}
