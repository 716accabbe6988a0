package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.synthetic.spark.generate.Nulls;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.generate.TextVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts joined in an arena are those that Catalyst's own code joins. */
final class JoinedColumnsTest {
  private static final int COUNT = BlockInputs.SPECIAL_ROWS;

  private final ExpressionAnalyzer analyzer =
      new ExpressionAnalyzer(Evaluation.UTC, 1, 42, "readings");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "concat('plan-', s)",
        "concat(s, s2, 'ä', ns)",
        "concat(y, '/', h, '/', i, '/', l)",
        "concat('https://shop.example/search?q=', nl, ns2)",
        "'k' || ni || 'k'",
        "concat(s, i % 7 + 1)",
        "concat('dev-', lpad(cast(abs(int(h)) as string), 3, '0'), '-', upper(ns))",
        "cast(l as string)",
        "string(nh * 2)",
        "lpad(cast(l as string), 21, '*')",
        "lpad(cast(ni2 as string), 2, '0')",
        "concat(if(s = 'a', 'first', s2), cast(case when nd > 0 then hour(m) end as string))"
      })
  void columnsAreJoinedAsByCatalyst(String sql) {
    CompiledExpression expression = compile(sql);
    BlockInputs inputs = BlockInputs.of(expression);
    inputs.moveTo(IntStream.range(0, COUNT).toArray());
    Object[] values = new Object[COUNT];
    boolean[] nulls = new boolean[COUNT];
    ExpressionEvaluator.ofRows(expression, inputs.vectors())
        .evaluate(COUNT, values, expression.nullable() ? nulls : null);
    List<@Nullable Object> expected = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      expected.add(nulls[i] ? null : values[i]);
    }

    assertThat(joined(expression, inputs)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "concat(s, null)",
        "concat(s, d)",
        "upper(s)",
        "lpad(s, 3, '0')",
        "concat(s, reverse(i))"
      })
  void otherExpressionsAreNotJoined(String sql) {
    CompiledExpression expression = compile(sql);
    List<ColumnVector> inputs = Arrays.asList(BlockInputs.of(expression).vectors());

    assertThat(JoinedColumns.of(expression, inputs, new boolean[Rows.CAPACITY])).isNull();
  }

  @Test
  void aPartThatFailsFailsAsTheWholeDoes() {
    CompiledExpression expression = compile("concat(s, 100 div i)");
    BlockInputs inputs = BlockInputs.of(expression);
    inputs.moveTo(IntStream.range(0, COUNT).toArray());
    ExpressionEvaluator byRow = ExpressionEvaluator.ofRows(expression, inputs.vectors());
    Throwable expected = catchThrowable(() -> byRow.evaluate(COUNT, new Object[COUNT], null));

    assertThatThrownBy(() -> joined(expression, inputs))
        .isInstanceOf(RowExpressionException.class)
        .hasMessage(expected.getMessage());
  }

  private static List<@Nullable Object> joined(CompiledExpression expression, BlockInputs inputs) {
    boolean[] mask = new boolean[Rows.CAPACITY];
    boolean[] nulls = expression.nullable() ? mask : null;
    JoinedColumns fill =
        Objects.requireNonNull(
            JoinedColumns.of(expression, Arrays.asList(inputs.vectors()), nulls));
    TextVector texts =
        new TextVector(
            DataTypes.StringType, inputs.rows(), Nulls.withValues(mask, null), inputs.rows(), fill);
    List<@Nullable Object> result = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      result.add(texts.isNullAt(i) ? null : texts.getUTF8String(i).clone());
    }
    return result;
  }

  private CompiledExpression compile(String sql) {
    return analyzer.analyze("result", sql, DataTypes.StringType, BlockInputs.declared());
  }
}
