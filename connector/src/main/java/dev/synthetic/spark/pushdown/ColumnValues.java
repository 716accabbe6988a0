package dev.synthetic.spark.pushdown;

import dev.synthetic.spark.generate.Storage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Values of a column's type in the form that they are compared in, which has Spark's order: {@code
 * Long} for whatever fits 64 bits (a decimal unscaled, a boolean 0 or 1), {@code Double} for real
 * numbers, {@code BigInteger} for longer decimals, {@code UTF8String} for texts.
 */
final class ColumnValues {
  private ColumnValues() {}

  /**
   * A value of a column.
   *
   * @param value not null, in Catalyst's own representation
   * @param valueType its type
   * @param columnType the column's type
   * @return null where values of the types cannot be told apart here as Spark does
   */
  static @Nullable Object of(Object value, DataType valueType, DataType columnType) {
    if (columnType instanceof DecimalType decimal) {
      return value instanceof Decimal number ? decimal(number, decimal) : null;
    }
    if (!valueType.equals(columnType)) {
      return null;
    }
    if (columnType.equals(DataTypes.StringType)) {
      return value instanceof UTF8String text ? text.copy() : null;
    }
    return switch (Storage.of(columnType)) {
      case LONGS -> word(value);
      case FLOATS, DOUBLES -> ((Number) value).doubleValue() + 0.0; // −0 is 0
      case OBJECTS -> null;
    };
  }

  /** How two values of one column are in order. */
  static int compare(Object one, Object other) {
    if (one instanceof Long number) {
      return Long.compare(number, (Long) other);
    }
    if (one instanceof Double number) {
      return Double.compare(number, (Double) other);
    }
    return one instanceof BigInteger number
        ? number.compareTo((BigInteger) other)
        : ((UTF8String) one).compareTo((UTF8String) other);
  }

  /** A number on the line of whole numbers; null for one that is not on it. */
  static @Nullable BigInteger whole(Object value) {
    if (value instanceof Long number) {
      return BigInteger.valueOf(number);
    }
    return value instanceof BigInteger number ? number : null;
  }

  /**
   * A number whose order as a 64-bit integer is that of the value.
   *
   * @param value a {@code Long} or a {@code Double}
   */
  static long key(Object value) {
    return value instanceof Long number ? number : key(((Double) value).doubleValue());
  }

  /** The same of a real number: NaN is the greatest, and −0 is 0. */
  static long key(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
  }

  private static long word(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return ((Number) value).longValue();
  }

  private static @Nullable Object decimal(Decimal number, DecimalType type) {
    BigDecimal value = number.toJavaBigDecimal();
    if (value.stripTrailingZeros().scale() > type.scale()) {
      return null; // between two values of the column
    }
    BigInteger unscaled = value.setScale(type.scale(), RoundingMode.UNNECESSARY).unscaledValue();
    if (type.precision() > Decimal.MAX_LONG_DIGITS()) {
      return unscaled;
    }
    return unscaled.bitLength() < Long.SIZE ? unscaled.longValue() : null;
  }
}
