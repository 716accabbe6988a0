package dev.synthetic.spark.plan;

import dev.synthetic.spec.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.YearMonthIntervalType;

/** A spec's data types as Spark's. */
final class SparkTypes {
  private SparkTypes() {}

  /** The Spark type of the same name; parts of nested types may be null. */
  static org.apache.spark.sql.types.DataType of(DataType type) {
    if (type instanceof DataType.Simple simple) {
      return of(simple);
    }
    if (type instanceof DataType.Decimal decimal) {
      return DataTypes.createDecimalType(decimal.precision(), decimal.scale());
    }
    if (type instanceof DataType.Array array) {
      return DataTypes.createArrayType(of(array.element()), true);
    }
    if (type instanceof DataType.Map map) {
      return DataTypes.createMapType(of(map.key()), of(map.value()), true);
    }
    DataType.Struct struct = (DataType.Struct) type;
    return DataTypes.createStructType(
        struct.fields().stream()
            .map(field -> DataTypes.createStructField(field.name(), of(field.type()), true))
            .toArray(StructField[]::new));
  }

  private static org.apache.spark.sql.types.DataType of(DataType.Simple type) {
    return switch (type) {
      case BOOLEAN -> DataTypes.BooleanType;
      case BYTE -> DataTypes.ByteType;
      case SHORT -> DataTypes.ShortType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case FLOAT -> DataTypes.FloatType;
      case DOUBLE -> DataTypes.DoubleType;
      case STRING -> DataTypes.StringType;
      case BINARY -> DataTypes.BinaryType;
      case VARIANT -> DataTypes.VariantType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case TIMESTAMP_NTZ -> DataTypes.TimestampNTZType;
      case YEAR_MONTH_INTERVAL -> YearMonthIntervalType.apply();
      case DAY_TIME_INTERVAL -> DayTimeIntervalType.apply();
    };
  }
}
