package dev.synthetic.spark.pushdown;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a column's values over some rows, nulls apart.
 *
 * @param distinct about how many different ones there are; NaN: not known
 * @param least no value is less: a date in days, an instant in microseconds, a truth as 0 or 1;
 *     null: not known
 * @param greatest no value is greater, likewise
 */
public record ColumnProfile(
    double distinct, @Nullable BigDecimal least, @Nullable BigDecimal greatest) {
  static final ColumnProfile UNKNOWN = new ColumnProfile(Double.NaN, null, null);

  /** The same with at most so many different values. */
  ColumnProfile atMost(double values) {
    double fewer = Double.isNaN(values) || distinct <= values ? distinct : values;
    return new ColumnProfile(fewer, least, greatest);
  }
}
