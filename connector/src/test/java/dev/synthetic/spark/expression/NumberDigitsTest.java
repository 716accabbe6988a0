package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits of doubles and floats in expressions: the same on every Java version. */
class NumberDigitsTest {
  /** Java 17 prints 5.6843418860808015E-14. */
  private static final double SHORT = 0x1p-44;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x                                    ; 5.684341886080802E-14",
        "string(x)                            ; 5.684341886080802E-14",
        "concat('a', x)                       ; a5.684341886080802E-14",
        "x || ''                              ; 5.684341886080802E-14",
        "concat_ws('/', x, f)                 ; 5.684341886080802E-14/3.355475E7",
        "case when b then x else null end     ; 5.684341886080802E-14",
        "if(b, f, 1F)                         ; 3.355475E7",
        "array_join(transform(array(x), v -> string(v)), '') ; 5.684341886080802E-14",
        "try_cast(x as string)                ; 5.684341886080802E-14",
        "5.6843418860808015E-14D              ; 5.684341886080802E-14",
        "cast(x as decimal(38,29))            ; 0.00000000000005684341886080802",
        "cast(f as decimal(10,1))             ; 33554752.0",
        "try_cast(f as decimal(3,1)) is null  ; true",
        "cast(double('NaN') as decimal(3,1)) is null ; true",
        "round(x, 28)                         ; 5.6843418860808E-14",
        "round(x * 1e14, 2)                   ; 5.68",
        "round(f, -2)                         ; 3.35548E7",
        "bround(2.5D)                         ; 2.0",
        "round(2.5D)                          ; 3.0",
        "round(cast(null as double), 2) is null ; true"
      })
  void areTheShortest(String sql, String text) {
    Evaluation row =
        Evaluation.ofRows(1)
            .with("x", DataTypes.DoubleType, SHORT)
            .with("f", DataTypes.FloatType, 3.355475e7f)
            .with("b", DataTypes.BooleanType, true);

    assertThat(row.values(sql, DataTypes.StringType)).hasToString("[" + text + "]");
  }
}
