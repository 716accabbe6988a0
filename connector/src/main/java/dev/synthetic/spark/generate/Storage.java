package dev.synthetic.spark.generate;

import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.YearMonthIntervalType;

/** The array in which a block's values of a type are kept. */
public enum Storage {
  /** {@code long[]}: whatever fits 64 bits and is not a real number. */
  LONGS,
  /** {@code float[]}. */
  FLOATS,
  /** {@code double[]}. */
  DOUBLES,
  /** {@code Object[]}: everything else, in Catalyst's representation. */
  OBJECTS;

  /** The storage of a type. */
  public static Storage of(DataType type) {
    if (type instanceof FloatType) {
      return FLOATS;
    }
    if (type instanceof DoubleType) {
      return DOUBLES;
    }
    return isWord(type) || isTime(type) ? LONGS : OBJECTS;
  }

  /**
   * The bytes of the values in an array; of objects those of their references alone.
   *
   * @param storage what a kernel has written to
   * @param count number of cells
   */
  static long bytes(Object storage, int count) {
    if (storage instanceof TextBlock texts) {
      return texts.bytes(count);
    }
    return (long) count * (storage instanceof float[] ? Float.BYTES : Long.BYTES);
  }

  private static boolean isWord(DataType type) {
    return type instanceof BooleanType
        || type instanceof ByteType
        || type instanceof ShortType
        || type instanceof IntegerType
        || type instanceof LongType
        || (type instanceof DecimalType decimal
            && decimal.precision() <= Decimal.MAX_LONG_DIGITS());
  }

  private static boolean isTime(DataType type) {
    return type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType
        || type instanceof YearMonthIntervalType
        || type instanceof DayTimeIntervalType;
  }
}
