package dev.synthetic.spark.pushdown;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a column over some rows.
 *
 * @param distinct about how many different values there are, null apart; NaN: not known
 * @param least no value is less: a date in days, an instant in microseconds, a truth as 0 or 1;
 *     null: not known
 * @param greatest no value is greater, likewise
 * @param nullShare the share of rows that are null; NaN: not known
 */
public record ColumnProfile(
    double distinct, @Nullable BigDecimal least, @Nullable BigDecimal greatest, double nullShare) {
  static final ColumnProfile UNKNOWN = new ColumnProfile(Double.NaN, null, null);

  /** The profile of values, of whose nulls nothing is known. */
  ColumnProfile(double distinct, @Nullable BigDecimal least, @Nullable BigDecimal greatest) {
    this(distinct, least, greatest, Double.NaN);
  }

  /** The same with nulls. */
  ColumnProfile withNulls(double share) {
    return new ColumnProfile(distinct, least, greatest, share);
  }

  /** The same with at most so many different values. */
  ColumnProfile atMost(double values) {
    double fewer = Double.isNaN(values) || distinct <= values ? distinct : values;
    return new ColumnProfile(fewer, least, greatest, nullShare);
  }
}
