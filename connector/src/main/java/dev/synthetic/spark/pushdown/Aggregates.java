package dev.synthetic.spark.pushdown;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.aggregate.AggregateFunc;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.aggregate.Count;
import org.apache.spark.sql.connector.expressions.aggregate.CountStar;
import org.apache.spark.sql.connector.expressions.aggregate.Max;
import org.apache.spark.sql.connector.expressions.aggregate.Min;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Counts, minima and maxima that are known of some rows without reading them.
 *
 * @param schema a column for each
 * @param row their values
 */
public record Aggregates(StructType schema, InternalRow row) {

  /**
   * The answer to an aggregation.
   *
   * @param rows all rows that are aggregated
   * @return null where some of it is not known
   */
  public static @Nullable Aggregates of(Aggregation aggregation, RowRanges rows, RowSearch search) {
    AggregateFunc[] functions = aggregation.aggregateExpressions();
    if (aggregation.groupByExpressions().length > 0 || functions.length == 0) {
      return null;
    }
    List<StructField> fields = new ArrayList<>();
    Object[] values = new Object[functions.length];
    for (int i = 0; i < functions.length; i++) {
      Answer answer = answer(functions[i], rows, search);
      if (answer == null) {
        return null;
      }
      values[i] = answer.value;
      fields.add(DataTypes.createStructField(functions[i].toString(), answer.type, true));
    }
    return new Aggregates(DataTypes.createStructType(fields), new GenericInternalRow(values));
  }

  private record Answer(DataType type, @Nullable Object value) {}

  private static @Nullable Answer answer(AggregateFunc function, RowRanges rows, RowSearch search) {
    if (function instanceof CountStar) {
      return new Answer(DataTypes.LongType, rows.size());
    }
    if (function instanceof Count count) {
      String name = name(count.column(), search);
      boolean isKnown = name != null && !count.isDistinct() && !search.mayBeNull(name);
      return isKnown ? new Answer(DataTypes.LongType, rows.size()) : null;
    }
    if (function instanceof Min min) {
      return extreme(name(min.column(), search), false, rows, search);
    }
    return function instanceof Max max
        ? extreme(name(max.column(), search), true, rows, search)
        : null;
  }

  /** The least or greatest value of a column in order. */
  private static @Nullable Answer extreme(
      @Nullable String name, boolean isMax, RowRanges rows, RowSearch search) {
    if (name == null) {
      return null;
    }
    if (rows.isEmpty()) {
      return new Answer(search.type(name), null);
    }
    OrderedColumn column = search.ordered(name, rows);
    if (column == null) {
      return null;
    }
    long row = column.isAscending() == isMax ? rows.last() : rows.first();
    Object value = search.cells().value(name, row);
    return new Answer(search.type(name), value);
  }

  private static @Nullable String name(Expression expression, RowSearch search) {
    return expression instanceof NamedReference reference
            && reference.fieldNames().length == 1
            && search.isColumn(reference.fieldNames()[0])
        ? reference.fieldNames()[0]
        : null;
  }
}
