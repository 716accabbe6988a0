package dev.synthetic.spec;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of guesses: what a column holds whose name and type are like this.
 *
 * @param family the types that it is for
 * @param names the names that it is for: {@code temp} is a whole name or the end of one, {@code
 *     =id} a whole one, {@code is_*} the beginning of one, {@code *} any; a {@code ^} before it:
 *     only in the first column; a {@code +} before it: only beside another date or timestamp
 * @param keys the keys of the column, as a spec writes them, without braces
 */
record GuessRule(Family family, List<String> names, String keys) {
  /** The name that stands for all. */
  static final String ANY = "*";

  GuessRule {
    names = List.copyOf(names);
  }

  /** Types of one nature. */
  enum Family {
    TEXT(type -> type == DataType.Simple.STRING),
    LONG(type -> type == DataType.Simple.LONG || isWide(type)),
    WHOLE(type -> type.isIntegral() || isWholeDecimal(type)),
    NUMBER(DataType::isNumeric),
    FLAG(type -> type == DataType.Simple.BOOLEAN),
    DAY(type -> type == DataType.Simple.DATE),
    TIME(DataType::isTemporal),
    BYTES(type -> type == DataType.Simple.BINARY),
    SPAN(type -> type == DataType.Simple.DAY_TIME_INTERVAL),
    MONTHS(type -> type == DataType.Simple.YEAR_MONTH_INTERVAL);

    private final Predicate<DataType> types;

    Family(Predicate<DataType> types) {
      this.types = types;
    }

    static Family named(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean has(DataType type) {
      return types.test(type);
    }

    private static boolean isWide(DataType type) {
      return isWholeDecimal(type) && ((DataType.Decimal) type).precision() >= 19;
    }

    private static boolean isWholeDecimal(DataType type) {
      return type instanceof DataType.Decimal decimal && decimal.scale() == 0;
    }
  }

  /**
   * The first of its names that is like a column's; null if none is.
   *
   * @param name the column's name, in small letters with {@code _} between words
   * @param place what else matters
   */
  @Nullable String match(String name, Place place) {
    return names.stream().filter(pattern -> isLike(pattern, name, place)).findFirst().orElse(null);
  }

  private static boolean isLike(String pattern, String name, Place place) {
    String rest = pattern.substring(1);
    return switch (pattern.charAt(0)) {
      case '^' -> place.isFirst() && isLike(rest, name, place);
      case '+' -> place.isBesideTime() && isLike(rest, name, place);
      case '=' -> name.equals(rest);
      case '*' -> true;
      default ->
          pattern.endsWith(ANY)
              ? name.startsWith(pattern.substring(0, pattern.length() - 1))
              : name.equals(pattern) || name.endsWith("_" + pattern);
    };
  }

  /**
   * Where a column stands among the others.
   *
   * @param isFirst whether it is the first, and none is called id
   * @param isBesideTime whether another one is a date or timestamp
   */
  record Place(boolean isFirst, boolean isBesideTime) {}
}
