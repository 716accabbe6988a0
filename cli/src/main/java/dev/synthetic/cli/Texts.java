package dev.synthetic.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers and names as a person reads them. */
final class Texts {
  private static final int LONGEST_LINE = 100;

  private Texts() {}

  /** A whole number with its thousands apart, such as {@code 1,234}. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number with its thousands apart, and the digits after the point that it has. */
  static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
  }

  /** A pace in rows a second: whole from 1,000 on, else of four digits. */
  static String rate(double rowsPerSecond) {
    BigDecimal exact = BigDecimal.valueOf(rowsPerSecond);
    return number(
        rowsPerSecond < 1000
            ? exact.round(new MathContext(4))
            : exact.setScale(0, RoundingMode.HALF_EVEN));
  }

  /** A number of things, such as {@code 1 row} or {@code 2 rows}. */
  static String count(long number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** A text filled up with spaces to a width. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /**
   * Items one after another with commas between, on as many lines as they need.
   *
   * @param margin what further lines begin with
   */
  static String wrapped(List<String> items, String margin) {
    StringBuilder text = new StringBuilder();
    int length = margin.length();
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i) + (i + 1 < items.size() ? "," : "");
      boolean fits = length + item.length() < LONGEST_LINE;
      text.append(i == 0 ? "" : fits ? " " : "\n" + margin).append(item);
      length = (fits ? length : margin.length()) + item.length() + 1;
    }
    return text.toString();
  }

  /** Seconds with one digit after the point. */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
