package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.spark.SparkArithmeticException;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class RowFailureTest {

  @Test
  void divisionByZero_namesColumnRowAndExpression() {
    Evaluation rows =
        Evaluation.ofRows(3)
            .from(4709)
            .with("a", DataTypes.IntegerType, 1)
            .with("b", DataTypes.IntegerType, 1, 2, 0);

    assertThatThrownBy(() -> rows.doubles("a / b"))
        .isInstanceOf(RowExpressionException.class)
        .hasMessage(
            "Column 'result', row 4711: expr 'a / b' failed: [DIVIDE_BY_ZERO] Division by zero. Use"
                + " `try_divide` to tolerate divisor being 0 and return NULL instead.")
        .hasCauseInstanceOf(SparkArithmeticException.class)
        .extracting("column", "row")
        .containsExactly("result", 4711L);
  }

  @Test
  void badCast_failsInItsRow() {
    Evaluation rows =
        Evaluation.ofRows(2)
            .with(
                "s", DataTypes.StringType, UTF8String.fromString("1"), UTF8String.fromString("x"));

    assertThatThrownBy(() -> rows.longs("s", DataTypes.IntegerType))
        .hasMessageStartingWith(
            "Column 'result', row 1: expr 's' failed: [CAST_INVALID_INPUT] The value 'x' of the"
                + " type \"STRING\" cannot be cast to \"INT\"");
  }

  @Test
  void overflowOfTheColumnsType_failsInItsRow() {
    Evaluation rows = Evaluation.ofRows(2).with("a", DataTypes.IntegerType, 127, 128);

    assertThatThrownBy(() -> rows.longs("a", DataTypes.ByteType))
        .hasMessageStartingWith(
            "Column 'result', row 1: expr 'a' failed: [CAST_OVERFLOW] The value 128 of the type"
                + " \"INT\" cannot be cast to \"TINYINT\" due to an overflow.");
  }

  @Test
  void reasonThatNamesAClassOfSpark_isTold() {
    Evaluation rows = Evaluation.ofRows(1);

    assertThatThrownBy(() -> rows.values("printf('%f', 1.5)", DataTypes.StringType))
        .hasMessageEndingWith("failed: f != org.apache.spark.sql.types.Decimal");
  }

  @Test
  void failingConstant_failsOnlyWhereItIsReached() {
    Evaluation rows = Evaluation.ofRows(2).with("a", DataTypes.BooleanType, false);

    assertThat(rows.values("if(a, 1 / 0, 2)", DataTypes.DoubleType)).containsExactly(2.0, 2.0);
    assertThatThrownBy(() -> rows.doubles("1 / 0"))
        .hasMessageStartingWith("Column 'result', row 0: expr '1 / 0' failed: [DIVIDE_BY_ZERO]");
  }

  @Test
  void timeOfDayWithoutDate_isNotGivenTheClocksDate() {
    Evaluation rows = Evaluation.ofRows(1);

    assertThatThrownBy(() -> rows.longs("cast('10:00' as timestamp)", DataTypes.TimestampType))
        .hasMessage(
            "Column 'result', row 0: expr 'cast('10:00' as timestamp)' failed: '10:00' has no date;"
                + " way out: put one before it, such as concat(current_date(), ' ', …)");
    assertThat(rows.values("try_cast('10:00' as timestamp)", DataTypes.TimestampType))
        .containsOnlyNulls();
  }

  @Test
  void emptyInitializationVector_isNotReplacedByARandomOne() {
    Evaluation rows = Evaluation.ofRows(1).with("iv", DataTypes.BinaryType, new byte[0]);

    assertThatThrownBy(
            () ->
                rows.values(
                    "aes_encrypt('a', '0000111122223333', 'GCM', 'DEFAULT', iv)",
                    DataTypes.BinaryType))
        .hasMessageEndingWith(
            "the initialization vector is empty; way out: give 12 bytes for GCM, 16 for CBC");
  }

  @Test
  void failureOfAnInput_isNotBlamedOnTheExpressionThatReadIt() {
    Evaluation inner = Evaluation.ofRows(1).with("b", DataTypes.IntegerType, 0);
    RowExpressionException innerFailure =
        catchThrowableOfType(RowExpressionException.class, () -> inner.doubles("1 / b"));
    Evaluation outer = Evaluation.ofRows(1).with("x", DataTypes.DoubleType, innerFailure);

    assertThatThrownBy(() -> outer.doubles("x + 1")).isSameAs(innerFailure);
  }

  @Test
  void evaluatorWorksOnAfterAFailure() {
    Evaluation bad = Evaluation.ofRows(2).with("b", DataTypes.IntegerType, 1, 0);
    Evaluation good = Evaluation.ofRows(2).with("b", DataTypes.IntegerType, 1, 2);

    assertThatThrownBy(() -> bad.doubles("1 / b")).isInstanceOf(RowExpressionException.class);
    assertThat(good.doubles("1 / b")).containsExactly(1.0, 0.5);
  }
}
