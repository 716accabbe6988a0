package dev.synthetic.spark.expression;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** A table of test inputs over which expressions are analysed and evaluated. */
final class Evaluation {
  static final ZoneId UTC = ZoneId.of("UTC");

  private final List<Input> inputs = new ArrayList<>();
  private final List<ColumnVector> vectors = new ArrayList<>();
  private final int count;
  private long firstRow;
  private ExpressionAnalyzer analyzer = new ExpressionAnalyzer(UTC, 1, 42, "readings");

  private Evaluation(int count) {
    this.count = count;
  }

  static Evaluation ofRows(int count) {
    return new Evaluation(count);
  }

  Evaluation from(long row) {
    firstRow = row;
    return this;
  }

  Evaluation analyzedBy(ExpressionAnalyzer other) {
    analyzer = other;
    return this;
  }

  /** A column of Catalyst's own values, repeated over the rows. */
  Evaluation with(String name, DataType type, @Nullable Object... cycle) {
    inputs.add(new Input(name, type, Arrays.asList(cycle).contains(null)));
    vectors.add(vector(type, count, cycle));
    return this;
  }

  static ColumnVector vector(DataType type, int count, @Nullable Object... cycle) {
    return new CycleVector(type, cycle);
  }

  CompiledExpression compile(String sql, DataType type) {
    return analyzer.analyze("result", sql, type, inputs);
  }

  double[] doubles(String sql) {
    double[] values = new double[count];
    run(compile(sql, DataTypes.DoubleType), values, new boolean[count]);
    return values;
  }

  float[] floats(String sql) {
    float[] values = new float[count];
    run(compile(sql, DataTypes.FloatType), values, new boolean[count]);
    return values;
  }

  long[] longs(String sql, DataType type) {
    long[] values = new long[count];
    run(compile(sql, type), values, new boolean[count]);
    return values;
  }

  /** Values of any type as objects, null for nulls. */
  List<@Nullable Object> values(String sql, DataType type) {
    return values(compile(sql, type));
  }

  List<@Nullable Object> values(CompiledExpression expression) {
    boolean[] nulls = new boolean[count];
    Object values = array(expression, count);
    run(expression, values, nulls);
    List<@Nullable Object> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      result.add(nulls[i] ? null : java.lang.reflect.Array.get(values, i));
    }
    return result;
  }

  private static Object array(CompiledExpression expression, int count) {
    DataType type = expression.type();
    if (type.equals(DataTypes.DoubleType)) {
      return new double[count];
    }
    if (type.equals(DataTypes.FloatType)) {
      return new float[count];
    }
    boolean objects = ValueSink.of(expression.tree()).getClass().getSimpleName().equals("Objects");
    return objects ? new Object[count] : new long[count];
  }

  void run(CompiledExpression expression, Object values, boolean[] nulls) {
    expression
        .evaluator(vectors(expression))
        .evaluate(count, values, expression.nullable() ? nulls : null);
  }

  ColumnVector[] vectors(CompiledExpression expression) {
    List<ColumnVector> used = new ArrayList<>();
    for (String reference : expression.references()) {
      for (int i = 0; i < inputs.size(); i++) {
        if (inputs.get(i).name().equals(reference)) {
          used.add(vectors.get(i));
        }
      }
    }
    OnHeapColumnVector rows = new OnHeapColumnVector(count, DataTypes.LongType);
    OnHeapColumnVector times = new OnHeapColumnVector(count, DataTypes.TimestampType);
    for (int i = 0; i < count; i++) {
      rows.putLong(i, firstRow + i);
      times.putLong(i, eventMicros(firstRow + i));
    }
    used.add(rows);
    used.add(times);
    return used.toArray(new ColumnVector[0]);
  }

  /** 2024-01-01T00:00:00Z and 100 milliseconds for each row. */
  static long eventMicros(long row) {
    return 1_704_067_200_000_000L + row * 100_000L;
  }

  List<Input> inputs() {
    return inputs;
  }

  /** The row as Catalyst's interpreter reads it. */
  InternalRow row(CompiledExpression expression, int index) {
    return new org.apache.spark.sql.vectorized.ColumnarBatch(vectors(expression), count)
        .getRow(index);
  }
}
