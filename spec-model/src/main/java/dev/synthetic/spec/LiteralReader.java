package dev.synthetic.spec;

import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads single values of a column's type.
 *
 * @param type a scalar type
 * @param zone zone of local date-times
 */
record LiteralReader(DataType type, ZoneId zone) {
  private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9a-fA-F]{2})*");

  /** The value in the representation of {@link GeneratorSpec.Choice#values}. */
  Object read(SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar && scalar.isNull()) {
      throw new ValueException("must not be null; say how many are by percentNulls");
    }
    if (type.isReal()) {
      return Bounds.of(type).check(node).doubleValue();
    }
    if (type instanceof DataType.Decimal) {
      return Bounds.of(type).check(node);
    }
    if (type.isIntegral()) {
      return Bounds.of(type).check(node).longValueExact();
    }
    return simple(node, (DataType.Simple) type);
  }

  private Object simple(SpecNode node, DataType.Simple simple) {
    return switch (simple) {
      case BOOLEAN -> Keys.flag(node);
      case DATE -> Times.days(node);
      case TIMESTAMP -> Times.instantMicros(node, zone);
      case TIMESTAMP_NTZ -> Times.localMicros(node);
      case BINARY -> hexadecimal(node);
      case YEAR_MONTH_INTERVAL -> months(node);
      case DAY_TIME_INTERVAL -> micros(node);
      default -> Keys.text(node);
    };
  }

  private static String hexadecimal(SpecNode node) {
    String text = Keys.text(node).strip();
    String digits = text;
    if (text.startsWith("0x")) {
      digits = text.substring(2);
    } else if (text.startsWith("X'") && text.endsWith("'")) {
      digits = text.substring(2, text.length() - 1);
    }
    if (!HEXADECIMAL.matcher(digits).matches()) {
      throw new ValueException(
          "must be pairs of hexadecimal digits such as 00ff or 0x00ff, but was "
              + node.description());
    }
    return digits.toLowerCase(Locale.ROOT);
  }

  private static Long months(SpecNode node) {
    Interval interval = Intervals.parse(node);
    if (interval.days() != 0 || interval.micros() != 0) {
      throw new ValueException(
          "must be years and months alone, but was "
              + node.description()
              + "; change it, or the type to interval day to second");
    }
    return (long) interval.months();
  }

  private static Long micros(SpecNode node) {
    Interval interval = Intervals.parse(node);
    if (interval.months() != 0) {
      throw new ValueException(
          "must be days, hours, minutes and seconds alone, but was "
              + node.description()
              + "; change it, or the type to interval year to month");
    }
    Long micros = interval.fixedMicros();
    if (micros == null) {
      throw new ValueException("must be 64 bits of microseconds, but was " + node.description());
    }
    return micros;
  }
}
