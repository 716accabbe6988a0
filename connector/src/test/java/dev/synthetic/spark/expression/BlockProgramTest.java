package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.generate.DoubleVector;
import dev.synthetic.spark.generate.FloatVector;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.Nulls;
import dev.synthetic.spark.generate.RowNumbers;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.random.RowBits;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels over blocks give the bits that Catalyst's own code gives, or there are none. */
final class BlockProgramTest {
  private static final int COUNT = Rows.CAPACITY;
  private static final long FIRST_ROW = (1L << 40) - 7;

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1.5,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    1 + 0x1p-52,
    0x1p53 + 2,
    1e-40,
    3.4e38,
    0.1
  };

  private static final List<Input> INPUTS =
      List.of(
          new Input("d", DataTypes.DoubleType, false),
          new Input("e", DataTypes.DoubleType, false),
          new Input("f", DataTypes.FloatType, false),
          new Input("g", DataTypes.FloatType, false),
          new Input("n", DataTypes.LongType, false),
          new Input("i", DataTypes.IntegerType, false),
          new Input("b", DataTypes.BooleanType, false),
          new Input("maybe", DataTypes.DoubleType, true));

  private final ExpressionAnalyzer analyzer =
      new ExpressionAnalyzer(Evaluation.UTC, 1, 42, "readings");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rand()",
        "randn() * 3 + 1",
        "rand() * 4 - 2",
        "rand() - rand()",
        "d + e",
        "d - e",
        "d * e",
        "-d",
        "-(d + 1) * 2",
        "f + g",
        "f * g - f",
        "f + d",
        "n * 1.0D",
        "i + d",
        "cast(i as double) * f",
        "cast(n as double) + 0.5D",
        "if(b, d, e)",
        "case when b then rand() * 50 + 20 else 0 end",
        "case when d < e then d when d > 1 then e else -1D end",
        "case when n < 5 then 0.7 + rand() * 0.3 else rand() * 0.4 end",
        "cast(cast(d as float) as double) + d"
      })
  void doublesAreCatalystsOwn(String sql) {
    assertSame(sql, DataTypes.DoubleType);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rand() * 4 - 2",
        "f + g",
        "f - g",
        "f * g",
        "-f",
        "f + g + f * g",
        "d",
        "d * f",
        "i",
        "i + f",
        "case when b then f else g end",
        "case when f <= g then f else cast(d as float) end"
      })
  void floatsAreCatalystsOwn(String sql) {
    assertSame(sql, DataTypes.FloatType);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rand() < 0.03",
        "d < e",
        "d <= e",
        "d > e",
        "d >= e",
        "d = e",
        "d <> e",
        "f < g",
        "f = g",
        "f >= d",
        "n < i",
        "n = 3",
        "i >= 2 and not b",
        "b or d < 0",
        "b = (d > 1)",
        "not (b and (f > 0 or i = 1))",
        "if(b, d < e, n > 2)",
        "n between 1 and 3",
        "true"
      })
  void booleansAreCatalystsOwn(String sql) {
    assertSame(sql, DataTypes.BooleanType);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d / e",
        "maybe + 1",
        "cast(i + 1 as double)",
        "sqrt(d)",
        "cast(n as float)",
        "if(b, d, null)",
        "case when b then d end",
        "cast('1.5' as double)  + abs(d)",
        "cast(n * 2 as double)"
      })
  void whatMayFailOrBeNullOrIsRareHasNoKernels(String sql) {
    assertThat(BlockProgram.of(compile(sql, DataTypes.DoubleType).tree())).isNull();
  }

  private void assertSame(String sql, DataType type) {
    CompiledExpression expression = compile(sql, type);
    assertThat(BlockProgram.of(expression.tree())).isNotNull();
    for (int count : new int[] {1, 1000, COUNT}) {
      long[] byBlock = bits(ExpressionEvaluator.of(expression), expression, count);
      assertThat(byBlock)
          .isEqualTo(bits(ExpressionEvaluator.ofRows(expression), expression, count));
    }
  }

  private CompiledExpression compile(String sql, DataType type) {
    return analyzer.analyze("result", sql, type, INPUTS);
  }

  private static long[] bits(
      ExpressionEvaluator evaluator, CompiledExpression expression, int count) {
    long[] bits = new long[count];
    ColumnVector[] inputs = inputs(expression, count);
    if (expression.type().equals(DataTypes.DoubleType)) {
      double[] values = new double[COUNT];
      evaluator.evaluate(inputs, count, values, null);
      for (int i = 0; i < count; i++) {
        bits[i] = Double.doubleToLongBits(values[i]);
      }
    } else if (expression.type().equals(DataTypes.FloatType)) {
      float[] values = new float[COUNT];
      evaluator.evaluate(inputs, count, values, null);
      for (int i = 0; i < count; i++) {
        bits[i] = Float.floatToIntBits(values[i]);
      }
    } else {
      evaluator.evaluate(inputs, count, bits, null);
    }
    return bits;
  }

  private static ColumnVector[] inputs(CompiledExpression expression, int count) {
    Rows block = Rows.consecutive();
    block.moveTo(FIRST_ROW, FIRST_ROW, count);
    ColumnVector numbers =
        new LongVector(DataTypes.LongType, block, Nulls.none(), block, new RowNumbers());
    List<ColumnVector> inputs = new java.util.ArrayList<>();
    for (String name : expression.references()) {
      inputs.add(input(name, block));
    }
    inputs.add(numbers);
    inputs.add(numbers);
    return inputs.toArray(ColumnVector[]::new);
  }

  /** Special values and random bits in turn, so that every pair of special values meets. */
  private static ColumnVector input(String name, Rows block) {
    int period = "defgnib".indexOf(name) % 2 == 0 ? 1 : SPECIAL.length;
    return switch (name) {
      case "d", "e" ->
          new DoubleVector(
              DataTypes.DoubleType,
              block,
              Nulls.none(),
              block,
              (rows, out) -> {
                for (int i = 0; i < rows.count(); i++) {
                  out[i] = number(name, i, period);
                }
              });
      case "f", "g" ->
          new FloatVector(
              DataTypes.FloatType,
              block,
              Nulls.none(),
              block,
              (rows, out) -> {
                for (int i = 0; i < rows.count(); i++) {
                  out[i] = (float) number(name, i, period);
                }
              });
      default ->
          new LongVector(
              name.equals("b")
                  ? DataTypes.BooleanType
                  : name.equals("i") ? DataTypes.IntegerType : DataTypes.LongType,
              block,
              Nulls.none(),
              block,
              (rows, out) -> {
                for (int i = 0; i < rows.count(); i++) {
                  out[i] = name.equals("b") ? i / 3 % 2 : i % 7 - 1;
                }
              });
    };
  }

  private static double number(String name, int cell, int period) {
    if (cell < 500) {
      return SPECIAL[cell / period % SPECIAL.length];
    }
    long bits = RowBits.bits(name.hashCode(), 7, cell);
    return cell % 2 == 0 ? Double.longBitsToDouble(bits) : bits * 0x1p-62;
  }
}
