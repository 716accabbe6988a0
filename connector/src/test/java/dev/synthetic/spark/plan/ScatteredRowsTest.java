package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.plan.GeneratorList.Case;
import dev.synthetic.spark.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows in any order, some twice, as other tables refer to them, have the cells that they have. */
final class ScatteredRowsTest {
  private static final long NEW_YEAR = 1_704_067_200_000_000L;
  private static final int ROWS = 4096;

  static Stream<Case> cases() {
    return GeneratorList.cases().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cellDoesNotDependOnTheRowsAround(Case generator) {
    TablePlan plan = generator.plan();
    List<String> inOrder = Cells.of(plan, generator.name(), 0, ROWS);

    List<String> expected = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      expected.add(inOrder.get(row(i)));
    }
    assertThat(scattered(plan, generator.name())).isEqualTo(expected);
  }

  private static int row(int cell) {
    return cell * 2741 % 4095;
  }

  private static List<String> scattered(TablePlan plan, String column) {
    Rows rows = Rows.scattered();
    Scope vectors =
        Scope.ofRows(plan, plan.parents(), Timelines.of(plan.spec(), 0, NEW_YEAR), rows);
    GeneratedVector vector = vectors.vector(column);
    for (int i = 0; i < ROWS; i++) {
      rows.offsets()[i] = row(i);
    }
    rows.moveTo(ROWS);
    vectors.reset();
    ColumnarBatch batch = new ColumnarBatch(new ColumnVector[] {vector}, ROWS);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      cells.add(Cells.text(batch.getRow(i), plan.column(column).type()));
    }
    return cells;
  }
}
