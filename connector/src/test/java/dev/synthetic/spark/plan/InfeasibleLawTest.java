package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.SpecReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A law that no table can follow is a problem of the spec, told with all others. */
final class InfeasibleLawTest {
  @Test
  void everyColumnWhoseLawCannotBeDrawnIsNamedAndNoOther() {
    InvalidSpecException problem =
        catchThrowableOfType(
            InvalidSpecException.class,
            () ->
                plan(
                    """
                    columns:
                      - {name: a, type: long, minValue: 0, maxValue: 9}
                      - {name: b, type: double, minValue: 0, maxValue: 1e-320, distribution: normal}
                      - {name: c, type: long, minValue: 0, maxValue: 9, baseColumn: b}
                      - {name: d, type: double, expr: b + 1}
                      - {name: e, type: double, maxValue: 9, distribution: 'normal(4, 1e380)'}
                    """));

    String rule = "must be drawable over the column's range, but ";
    String wayOut = "; choose parameters of the range's size, or another range";
    assertThat(problem.problems())
        .extracting(Object::toString)
        .containsExactly(
            "columns[1].distribution: "
                + rule
                + "its density varies too much over the range to be tabled"
                + wayOut,
            "columns[4].distribution: " + rule + "none of its values lie in the range" + wayOut);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: double, minValue: 0, maxValue: 5, distribution: 'normal(0, 1)'",
        "type: double, minValue: 0, maxValue: 1, distribution: 'normal(0.5, 30)'",
        "type: double, minValue: 0, maxValue: 1e300, distribution: 'exponential(mean=1)'",
        "type: float, minValue: 1000, maxValue: 1001, distribution: 'normal(1000, 1e-6)'",
        "type: long, minValue: 0, distribution: 'exponential(mean=5)'",
        "type: long, minValue: 0, maxValue: 3, distribution: 'normal(0, 1000)'",
        "type: 'decimal(38,10)', minValue: 0, maxValue: 1e27, distribution: 'exponential(mean=1)'",
        "type: string, values: [a, b, c], distribution: 'normal(0, 0.5)'"
      })
  void lawsThatArePointedFlatOrCutAreDrawn(String column) {
    assertThatCode(() -> plan("columns: [{name: c, " + column + "}]")).doesNotThrowAnyException();
  }

  private static void plan(String text) {
    TablePlanner.plan(SpecReader.parse(text, Map.of()));
  }
}
