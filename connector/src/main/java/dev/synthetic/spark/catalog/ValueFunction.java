package dev.synthetic.spark.catalog;

import java.util.List;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A function that gives one cell: of a column described by its keys, with a seed, in a row.
 *
 * @param result it with its arguments' types settled
 */
record ValueFunction(BoundValue<?> result) implements UnboundFunction {
  private static final List<ValueFunction> ALL =
      List.of(
          new ValueFunction(new StringValue()),
          new ValueFunction(new LongValue()),
          new ValueFunction(new DoubleValue()));

  /** The names of all of them. */
  static List<String> names() {
    return ALL.stream().map(ValueFunction::name).toList();
  }

  /** The function of a name; null if there is none. */
  static @Nullable ValueFunction find(String name) {
    return ALL.stream()
        .filter(function -> CatalogName.isSame(function.name(), name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String name() {
    return result.name();
  }

  @Override
  public BoundFunction bind(StructType arguments) {
    StructField[] fields = arguments.fields();
    if (fields.length != 3
        || !isText(fields[0].dataType())
        || !isWhole(fields[1].dataType())
        || !isWhole(fields[2].dataType())) {
      throw new UnsupportedOperationException(
          name()
              + " must have a column's keys, a seed and a row, such as "
              + name()
              + "('{type: long, minValue: 1, maxValue: 9}', 42, 0), but has "
              + arguments.toDDL());
    }
    return result;
  }

  @Override
  public String description() {
    return name()
        + "(column STRING, seed BIGINT, row BIGINT): the value that a column of these keys has in a"
        + " row, as "
        + result.resultType().sql();
  }

  private static boolean isText(DataType type) {
    return type instanceof StringType || type instanceof NullType;
  }

  private static boolean isWhole(DataType type) {
    return type instanceof IntegralType || type instanceof NullType;
  }
}
