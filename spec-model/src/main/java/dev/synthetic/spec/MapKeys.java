package dev.synthetic.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The rules for the keys of maps. */
final class MapKeys {
  private static final String KEY = "key";

  private MapKeys() {}

  /**
   * Whether some keys can be those of maps; if not, a problem is noted.
   *
   * @param keys the map column's keys
   * @param length how many entries there are; null where that is a problem already
   */
  static boolean check(Keys keys, ColumnSpec key, @Nullable ColumnSpec length, ZoneId zone) {
    if (!Kind.VALUES.serves(key.type())) {
      keys.problem(
          KEY,
          "must be of a scalar type, but is "
              + key.type().ddl()
              + "; put what has parts into the value");
      return false;
    }
    if (key.percentNulls().signum() > 0 || key.nullWhen() != null) {
      keys.problemBelow(
          KEY,
          key.nullWhen() == null ? ".percentNulls" : ".nullWhen",
          "must not be in a map's key, which is never null; take it out");
      return false;
    }
    BigInteger size = Domain.size(key, zone);
    BigDecimal longest = DistinctParts.longest(length);
    if (size != null && longest.compareTo(new BigDecimal(size)) > 0) {
      keys.problem(
          KEY,
          "must have as many values as a map has entries, which are up to "
              + longest.toPlainString()
              + ", but has "
              + size
              + "; give it more, or a smaller length");
      return false;
    }
    return true;
  }
}
