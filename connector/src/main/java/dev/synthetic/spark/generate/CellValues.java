package dev.synthetic.spark.generate;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.apache.spark.sql.vectorized.ColumnVector;

/** Single cells of vectors in Catalyst's own representation. */
public final class CellValues {
  private CellValues() {}

  /** A cell that is not null; texts and parts are views, valid as long as the vector's block. */
  public static Object of(ColumnVector vector, int cell) {
    DataType type = vector.dataType();
    if (type instanceof StringType) {
      return vector.getUTF8String(cell);
    }
    if (type instanceof BinaryType) {
      return vector.getBinary(cell);
    }
    if (type instanceof DecimalType decimal) {
      return vector.getDecimal(cell, decimal.precision(), decimal.scale());
    }
    if (type instanceof StructType) {
      return vector.getStruct(cell);
    }
    if (type instanceof ArrayType) {
      return vector.getArray(cell);
    }
    if (type instanceof MapType) {
      return vector.getMap(cell);
    }
    return type instanceof VariantType ? vector.getVariant(cell) : primitive(vector, cell, type);
  }

  private static Object primitive(ColumnVector vector, int cell, DataType type) {
    if (type instanceof BooleanType) {
      return vector.getBoolean(cell);
    }
    if (type instanceof ByteType) {
      return vector.getByte(cell);
    }
    if (type instanceof ShortType) {
      return vector.getShort(cell);
    }
    if (type instanceof IntegerType
        || type instanceof DateType
        || type instanceof YearMonthIntervalType) {
      return vector.getInt(cell);
    }
    if (type instanceof FloatType) {
      return vector.getFloat(cell);
    }
    if (type instanceof DoubleType) {
      return vector.getDouble(cell);
    }
    return vector.getLong(cell);
  }
}
