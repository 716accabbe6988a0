package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.synthetic.spark.expression.ExpressionForms.Form;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels over blocks give the bits that Catalyst's own code gives, or there are none. */
final class BlockProgramTest {
  private static final int RANDOM_SEEDS = 20;
  private static final int EXPRESSIONS_OF_A_SEED = 10;

  private final ExpressionAnalyzer analyzer =
      new ExpressionAnalyzer(Evaluation.UTC, 1, 42, "readings");

  static Stream<Form> forms() {
    return ExpressionForms.forms().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormIsCatalystsOwn(Form form) {
    for (String prefix : List.of("", "n")) {
      String sql = ExpressionForms.plain(form, prefix);
      BothWays both = bothWays(sql, form.result());
      assertThat(both.isOfBlocks()).as("kernels of %s", sql).isTrue();
      both.compare();
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, RANDOM_SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomExpressionsAreCatalystsOwn(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < EXPRESSIONS_OF_A_SEED; i++) {
      List<BlockInputs.Kind> kinds = BlockInputs.KINDS;
      String letter = kinds.get(random.nextInt(kinds.size())).letter();
      bothWays(ExpressionForms.random(letter, 4, random), letter).compare();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l + 1",
        "100 div i",
        "cast(d as int)",
        "q * 1000000000",
        "-y",
        "nullif(i, 3) % i2"
      })
  void aRowThatFailsFailsWithItsOwnError(String sql) {
    CompiledExpression expression = compile(sql, DataTypes.LongType);
    BlockInputs inputs = BlockInputs.of(expression);
    inputs.moveTo(IntStream.range(0, BlockInputs.SPECIAL_ROWS).toArray());

    Throwable byBlock =
        failure(ExpressionEvaluator.of(expression, inputs.vectors()), expression.nullable());
    Throwable byRow =
        failure(ExpressionEvaluator.ofRows(expression, inputs.vectors()), expression.nullable());

    assertThat(byBlock).isInstanceOf(RowExpressionException.class).hasMessage(byRow.getMessage());
  }

  private static Throwable failure(ExpressionEvaluator evaluator, boolean isNullable) {
    int count = BlockInputs.SPECIAL_ROWS;
    boolean[] nulls = isNullable ? new boolean[count] : null;
    return catchThrowable(() -> evaluator.evaluate(count, new long[count], nulls));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hash(l) * 1.0D",
        "try_divide(d, d2)",
        "date_trunc('hour', m)",
        "cast(p as float)"
      })
  void whatIsRareHasNoKernels(String sql) {
    assertThat(bothWays(sql, "d").isOfBlocks()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "d; if(i = 7, d * 2 + nd2, d2)",
        "d; if(i <> 7, nd, d2 / d)",
        "f; case when i = 7 then f + nf when l = 2 then f * f2 else nf2 - f end",
        "f; cast(case when i = 7 then rand() * 50 + 20 else 0 end as float)",
        "d; if(i = 7 or i = 2 or i = -1, if(l = 2, rand(), nd + randn()), 1 - rand() * 3)",
        "l; if(i <> 7, case when l2 = 2 then 100 div nl else -nl2 end, l % 7 + i)",
        "q; case when rand() < 0.1 then q + p when rand() >= 0.9 then nq - 1 else q2 end",
        "b; if(rand() > 0.8, 0.5 < rand() and nd <= 2.5, 1.5 >= d or nf > 3)"
      })
  void aBranchThatFewRowsTakeIsCatalystsOwn(String letter, String sql) {
    BothWays both = bothWays(sql, letter);
    assertThat(both.isOfBlocks()).isTrue();
    both.compare();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rand() < 0",
        "rand() <= 0",
        "rand() < -1",
        "rand() < 1",
        "rand() >= 1",
        "2 > rand()",
        "rand() <= double('infinity')",
        "rand() < double('nan')",
        "0.5 <= rand()",
        "rand() < 0.49999999999999994",
        "rand() > 1e-16",
        "rand() < 1e-300"
      })
  void aBoundOfRandomNumbersIsCatalystsOwn(String sql) {
    bothWays(sql, "b").compare();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hour(m)",
        "minute(nm)",
        "dayofweek(m)",
        "cast(date(m) = t as int)",
        "int(m - m2 > interval 1 day)"
      })
  void timesAreCatalystsOwnInAZoneWhoseClocksAreTurned(String sql) {
    ExpressionAnalyzer local =
        new ExpressionAnalyzer(ZoneId.of("America/New_York"), 1, 42, "readings");
    BothWays both =
        new BothWays(local.analyze("result", sql, DataTypes.IntegerType, BlockInputs.declared()));
    assertThat(both.isOfBlocks()).isTrue();
    both.compare();
  }

  @Test
  void aBranchThatFailsCountsOnlyWhereItIsTaken() {
    BothWays both = bothWays("if(i = 0, 0, 100 div i)", "l");

    assertThat(both.isDoneInBlock(IntStream.range(0, 361).toArray())).isTrue();
  }

  private BothWays bothWays(String sql, String letter) {
    return new BothWays(compile(sql, ExpressionForms.kind(letter).type()));
  }

  private CompiledExpression compile(String sql, DataType type) {
    return analyzer.analyze("result", sql, type, BlockInputs.declared());
  }
}
