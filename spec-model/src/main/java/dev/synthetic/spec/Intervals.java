package dev.synthetic.spec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Intervals by Spark's texts: {@code 500 milliseconds}, {@code 1 day 12 hours}, {@code 1 month}.
 */
final class Intervals {
  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:and\\s+|,\\s*)?([+-]?)\\s*(\\d[\\d_]*(?:\\.\\d*)?|\\.\\d+)\\s*([a-zA-Zµ]+)\\s*,?");

  /** The units there are; some have short names besides. */
  static final List<String> UNITS =
      List.of(
          "years",
          "months",
          "weeks",
          "days",
          "hours",
          "minutes",
          "seconds",
          "milliseconds",
          "microseconds");

  private Intervals() {}

  /** The interval that a text says, of either sign. */
  static Interval parse(SpecNode node) {
    String text = Keys.text(node).strip();
    if (text.toLowerCase(Locale.ROOT).startsWith("interval ")) {
      text = text.substring("interval ".length());
    }
    Interval sum = new Interval(0, 0, 0);
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.lookingAt()) {
      sum = add(sum, part(part.group(1) + part.group(2), part.group(3), node), node);
      end = part.end();
      part.region(end, text.length());
      if (end == text.length()) {
        return sum;
      }
    }
    throw malformed(node);
  }

  private static Interval part(String number, String unit, SpecNode node) {
    BigDecimal count = new BigDecimal(number.replace("_", ""));
    String name = unit.toLowerCase(Locale.ROOT);
    String singular =
        name.length() > 2 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    try {
      return switch (singular) {
        case "year", "y" -> months(count, 12);
        case "month" -> months(count, 1);
        case "week", "w" -> days(count, 7);
        case "day", "d" -> days(count, 1);
        case "hour", "h", "hr" -> micros(count, 3_600_000_000L);
        case "minute", "min" -> micros(count, 60_000_000L);
        case "second", "sec", "s" -> micros(count, 1_000_000L);
        case "millisecond", "milli", "ms" -> micros(count, 1000L);
        case "microsecond", "micro", "us", "µs" -> micros(count, 1L);
        default -> throw unknownUnit(unit, node);
      };
    } catch (ArithmeticException e) {
      throw new ValueException(
          "must be whole months, whole days and whole microseconds, of 32, 32 and 64 bits, but was "
              + node.description()
              + "; write a part of a day in hours, such as 36 hours");
    }
  }

  private static Interval months(BigDecimal count, int months) {
    return new Interval(count.multiply(BigDecimal.valueOf(months)).intValueExact(), 0, 0);
  }

  private static Interval days(BigDecimal count, int days) {
    return new Interval(0, count.multiply(BigDecimal.valueOf(days)).intValueExact(), 0);
  }

  private static Interval micros(BigDecimal count, long micros) {
    return new Interval(0, 0, count.multiply(BigDecimal.valueOf(micros)).longValueExact());
  }

  private static Interval add(Interval a, Interval b, SpecNode node) {
    try {
      return new Interval(
          Math.addExact(a.months(), b.months()),
          Math.addExact(a.days(), b.days()),
          Math.addExact(a.micros(), b.micros()));
    } catch (ArithmeticException e) {
      throw malformed(node);
    }
  }

  private static ValueException unknownUnit(String unit, SpecNode node) {
    String rule =
        new Vocabulary("unit '" + Suggestions.shown(unit) + "'", UNITS, List.of(), Map.of())
            .refusal(unit);
    return new ValueException(
        "must be an interval such as 500 milliseconds, but was "
            + node.description()
            + ": "
            + rule);
  }

  private static ValueException malformed(SpecNode node) {
    return new ValueException(
        "must be an interval such as 500 milliseconds, 1 day 12 hours or 1 month, but was "
            + node.description());
  }
}
