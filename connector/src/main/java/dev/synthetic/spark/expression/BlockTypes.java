package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.Storage;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;

/** How kernels hold the values of a type. */
final class BlockTypes {
  private BlockTypes() {}

  /** Whether a type's values are held as doubles. */
  static boolean isReal(DataType type) {
    return type instanceof DoubleType || type instanceof FloatType;
  }

  /** Whether a type's values are held as longs. */
  static boolean isWord(DataType type) {
    return type instanceof DecimalType || Storage.of(type) == Storage.LONGS;
  }

  /** Whether a type is text. */
  static boolean isText(DataType type) {
    return type instanceof StringType;
  }

  /** Whether a type is one of whole numbers. */
  static boolean isWhole(DataType type) {
    return width(type) > 0;
  }

  /** Whether a type is that of truth values. */
  static boolean isFlag(DataType type) {
    return type instanceof BooleanType;
  }

  /** The bits of a type of whole numbers; 0 for another. */
  static int width(DataType type) {
    if (type instanceof ByteType) {
      return Byte.SIZE;
    }
    if (type instanceof ShortType) {
      return Short.SIZE;
    }
    if (type instanceof IntegerType) {
      return Integer.SIZE;
    }
    return type instanceof LongType ? Long.SIZE : 0;
  }

  /** The least number of a type of whole numbers. */
  static long least(DataType type) {
    return -1L << (width(type) - 1);
  }

  /** The greatest number of a type of whole numbers. */
  static long most(DataType type) {
    return ~least(type);
  }

  /** One of Catalyst's own values, as a long. */
  static long word(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (!(value instanceof Decimal decimal)) {
      return ((Number) value).longValue();
    }
    java.math.BigInteger digits = decimal.toJavaBigDecimal().unscaledValue();
    if (digits.bitLength() >= Long.SIZE) {
      throw new NoKernel();
    }
    return digits.longValue();
  }
}
