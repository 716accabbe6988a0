package dev.synthetic.spark.catalog;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The types that the functions of a catalog give values as. */
enum ValueType {
  STRING("value", DataTypes.StringType),
  LONG("long_value", DataTypes.LongType),
  DOUBLE("double_value", DataTypes.DoubleType);

  private final String function;
  private final DataType type;

  ValueType(String function, DataType type) {
    this.function = function;
    this.type = type;
  }

  /** The name of the function. */
  String function() {
    return function;
  }

  /** The type in Spark. */
  DataType type() {
    return type;
  }
}
