package dev.synthetic.spark.catalog;

import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * A function of a column's keys, a seed and a row, whose work a static method {@code invoke} does,
 * which Spark calls from generated code.
 *
 * @param <R> the type of its values, as Spark has them inside
 */
abstract class BoundValue<R> implements ScalarFunction<R> {
  private static final long serialVersionUID = 1L;

  /** The type of its values. */
  abstract ValueType type();

  @Override
  public DataType[] inputTypes() {
    return new DataType[] {DataTypes.StringType, DataTypes.LongType, DataTypes.LongType};
  }

  @Override
  public DataType resultType() {
    return type().type();
  }

  @Override
  public String name() {
    return type().function();
  }

  @Override
  public String canonicalName() {
    return "dev.synthetic." + name();
  }
}
