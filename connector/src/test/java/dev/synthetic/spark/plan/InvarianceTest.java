package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.GeneratorList.Case;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell depends on (version, seed, table, column, row) alone. */
final class InvarianceTest {
  private static final int ROWS = 9000;

  static Stream<Case> cases() {
    return GeneratorList.cases().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void blockSizeChangesNoCell(Case generator) {
    TablePlan plan = generator.plan();
    List<String> column = List.of(generator.name());
    List<String> cells = Cells.of(plan, column, 0, ROWS, 4096);

    assertThat(Cells.of(plan, column, 0, ROWS, 1000)).isEqualTo(cells);
    assertThat(Cells.of(plan, column, 0, 300, 1)).isEqualTo(cells.subList(0, 300));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void firstRowOfARangeChangesNoCell(Case generator) {
    TablePlan plan = generator.plan();
    List<String> cells = Cells.of(plan, generator.name(), 0, ROWS);

    for (int first : new int[] {1, 4095, 4096, 4097, 8999}) {
      assertThat(Cells.of(plan, generator.name(), first, ROWS - first))
          .isEqualTo(cells.subList(first, ROWS));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void otherColumnsOfTheReadChangeNoCell(Case generator) {
    TablePlan plan = generator.plan();
    List<String> alone = Cells.of(plan, generator.name(), 0, ROWS);

    List<String> all = Arrays.asList(generator.name(), "d", "s", "k");
    assertThat(Cells.of(plan, all, 0, ROWS, 4096)).isEqualTo(alone);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void planningAgainChangesNoCell(Case generator) {
    List<String> cells = Cells.of(generator.plan(), generator.name(), 5, 100);

    assertThat(Cells.of(generator.plan(), generator.name(), 5, 100)).isEqualTo(cells);
  }
}
