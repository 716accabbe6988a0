package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.ConstantRate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Many rows of one column as numbers, for statistics. */
final class Samples {
  private Samples() {}

  /** The first rows of a column; texts are numbered as they first appear, NaN stands for null. */
  static double[] of(TablePlan plan, String column, int rows) {
    BlockGenerator generator =
        new BlockGenerator(
            plan, List.of(column), ConstantRate.of(plan.spec().rowsPerSecond(), 0, 0));
    ToDoubleFunction<InternalRow> number = number(plan.column(column).type());
    double[] numbers = new double[rows];
    for (int first = 0; first < rows; first += Rows.CAPACITY) {
      int count = Math.min(Rows.CAPACITY, rows - first);
      var batch = generator.rows(first, count);
      for (int i = 0; i < count; i++) {
        InternalRow row = batch.getRow(i);
        numbers[first + i] = row.isNullAt(0) ? Double.NaN : number.applyAsDouble(row);
      }
    }
    return numbers;
  }

  /** The first rows of a column of whole numbers. */
  static long[] longs(TablePlan plan, String column, int rows) {
    BlockGenerator generator =
        new BlockGenerator(
            plan, List.of(column), ConstantRate.of(plan.spec().rowsPerSecond(), 0, 0));
    long[] numbers = new long[rows];
    for (int first = 0; first < rows; first += Rows.CAPACITY) {
      int count = Math.min(Rows.CAPACITY, rows - first);
      var batch = generator.rows(first, count);
      for (int i = 0; i < count; i++) {
        numbers[first + i] = batch.getRow(i).getLong(0);
      }
    }
    return numbers;
  }

  private static ToDoubleFunction<InternalRow> number(DataType type) {
    if (type instanceof DecimalType decimal) {
      return row -> row.getDecimal(0, decimal.precision(), decimal.scale()).toDouble();
    }
    if (type instanceof StringType) {
      Map<UTF8String, Integer> seen = new HashMap<>();
      return row -> seen.computeIfAbsent(row.getUTF8String(0).copy(), unused -> seen.size());
    }
    return row -> number(row.get(0, type));
  }

  private static double number(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (value instanceof Decimal decimal) {
      return decimal.toDouble();
    }
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
