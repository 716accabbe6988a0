package dev.synthetic.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for what is different in each array or map: keys of maps, and elements that say {@code
 * unique}.
 */
final class DistinctParts {
  static final String UNIQUE = "unique";

  private DistinctParts() {}

  /** What is left of an element's or a key's own keys: those of what is drawn. */
  static SpecNode.Mapping drawn(Keys part) {
    return part.without(List.of(UNIQUE));
  }

  /** Whether elements are drawn with replacement, as they are unless they say {@code unique}. */
  static NestedSpec.Drawing drawing(Keys element) {
    return element.readOr(UNIQUE, false, Keys::flag)
        ? NestedSpec.Drawing.WITHOUT_REPLACEMENT
        : NestedSpec.Drawing.WITH_REPLACEMENT;
  }

  /**
   * Whether the elements of an array can all be different; if not, a problem is noted.
   *
   * @param keys the element's own
   * @param length how many there are; null where that is a problem already
   */
  static boolean check(Keys keys, ColumnSpec element, @Nullable ColumnSpec length, ZoneId zone) {
    if (!Kind.VALUES.serves(element.type())) {
      keys.problem(
          UNIQUE,
          "must be on elements of a scalar type, but they are "
              + element.type().ddl()
              + "; take it out, or write a map, whose keys differ");
      return false;
    }
    if (element.percentNulls().signum() > 0 || element.nullWhen() != null) {
      keys.problem(
          element.nullWhen() == null ? "percentNulls" : "nullWhen",
          "must not be beside unique, as no two elements are alike; take one of them out");
      return false;
    }
    BigInteger size = Domain.size(element, zone);
    BigDecimal longest = longest(length);
    if (size != null && longest.compareTo(new BigDecimal(size)) > 0) {
      keys.problem(
          UNIQUE,
          "must have as many values as an array has elements, which are up to "
              + longest.toPlainString()
              + ", but there are "
              + size
              + "; give the element more, or the array a smaller length");
      return false;
    }
    return true;
  }

  /** The greatest length that is known of; 0 where none is. */
  static BigDecimal longest(@Nullable ColumnSpec length) {
    List<BigDecimal> ends = length == null ? List.of() : Domain.ends(length.generator());
    return ends.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /**
   * Refuses keys of rows where there are none: inside an element or a map's value.
   *
   * @param keys those of the array or map
   * @param part the key that holds the column
   */
  static boolean refuseKeys(Keys keys, String part, ColumnSpec column) {
    if (column.generator() instanceof KeySpec) {
      keys.problem(
          part,
          "must not have unique in '"
              + column.name()
              + "'; only a column of the table, the element of an array itself and the key of a map"
              + " can be unique; take it out");
      return false;
    }
    return column.inner().stream().allMatch(inner -> refuseKeys(keys, part, inner));
  }
}
