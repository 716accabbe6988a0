package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final List<String> COLUMNS =
      List.of("reading", "Device Id", "a.b", "address", "x", "current_date");

  private final ExpressionAnalyzer analyzer =
      new ExpressionAnalyzer(Evaluation.UTC, 1, 42, "readings");

  @Test
  void areListedInTheTextsOrderWithoutDuplicates() {
    assertThat(analyzer.references("x + reading * x - reading", COLUMNS))
        .containsExactly("x", "reading");
  }

  @Test
  void areFoundInAnyCaseAndNamedAsDeclared() {
    assertThat(analyzer.references("READING + `rEADING` + X", COLUMNS))
        .containsExactly("reading", "x");
  }

  @Test
  void mayNeedBackticks() {
    assertThat(analyzer.references("`device id` || `A.B`", COLUMNS))
        .containsExactly("Device Id", "a.b");
  }

  @Test
  void reachIntoStructs() {
    assertThat(analyzer.references("address.city", COLUMNS)).containsExactly("address");
  }

  @Test
  void leaveOutLambdaVariables() {
    assertThat(analyzer.references("transform(array(1), y -> y + x)", COLUMNS))
        .containsExactly("x");
  }

  @Test
  void leaveOutFunctionsWithoutParentheses() {
    assertThat(analyzer.references("current_timestamp > current_date", List.of())).isEmpty();
  }

  @Test
  void preferColumnsToFunctionsWithoutParentheses() {
    assertThat(analyzer.references("CURRENT_DATE", COLUMNS)).containsExactly("current_date");
  }

  @Test
  void unknownName_isAnsweredWithASuggestion() {
    assertThatThrownBy(() -> analyzer.references("raeding + 1", COLUMNS))
        .isInstanceOf(ExpressionProblem.class)
        .hasMessage(
            "column 'raeding' not found; did you mean 'reading'? columns are: reading, Device Id,"
                + " a.b, address, x, current_date");
  }

  @Test
  void unknownNameAmongManyColumns_isAnsweredWithACutList() {
    List<String> many = IntStream.range(0, 40).mapToObj(i -> "column_" + i).toList();

    assertThatThrownBy(() -> analyzer.references("zzz", many))
        .hasMessage(
            "column 'zzz' not found; columns are: column_0, column_1, column_2, column_3, column_4,"
                + " column_5, column_6, column_7, column_8, column_9, column_10, column_11, …");
  }

  @Test
  void unknownNameWithoutColumns_saysSo() {
    assertThatThrownBy(() -> analyzer.references("zzz", List.of()))
        .hasMessage("column 'zzz' not found; there are no other columns");
  }

  @Test
  void compiledExpression_namesTheColumnsThatItReadsInTheirVectorsOrder() {
    Evaluation table =
        Evaluation.ofRows(2)
            .with("unused", DataTypes.LongType, 7L)
            .with("Left", DataTypes.IntegerType, 10, 20)
            .with("right part", DataTypes.IntegerType, 1, 2);
    CompiledExpression expression = table.compile("`RIGHT part` - LEFT", DataTypes.IntegerType);

    assertThat(expression.references()).containsExactly("right part", "Left");
    assertThat(table.values(expression)).containsExactly(-9L, -18L);
  }

  @Test
  void compiledExpression_leavesOutColumnsThatNoValueDependsOn() {
    CompiledExpression expression =
        Evaluation.ofRows(1)
            .with("a", DataTypes.IntegerType, 1)
            .compile("typeof(a)", DataTypes.StringType);

    assertThat(expression.references()).isEmpty();
  }

  @Test
  void untouchedBranch_leavesItsInputUnread() {
    CycleVector seldom = new CycleVector(DataTypes.DoubleType, 1.5);
    CompiledExpression expression =
        new ExpressionAnalyzer(Evaluation.UTC, 1, 42, "t")
            .analyze(
                "result",
                "case when flag then seldom else 0D end",
                DataTypes.DoubleType,
                List.of(
                    new Input("flag", DataTypes.BooleanType, false),
                    new Input("seldom", DataTypes.DoubleType, false)));
    CycleVector flag = new CycleVector(DataTypes.BooleanType, false);

    expression
        .evaluator(
            new CycleVector[] {flag, seldom, rows(), new CycleVector(DataTypes.TimestampType)})
        .evaluate(100, new double[100], null);

    assertThat(flag.reads).isEqualTo(100);
    assertThat(seldom.reads).isZero();
  }

  private static CycleVector rows() {
    DataType type = DataTypes.LongType;
    return new CycleVector(type, 0L);
  }
}
