package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.DbldatagenSpec;
import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What dbldatagen decides without chance is the same after the import: row by row, against the rows
 * that dbldatagen itself (its master of July 2026) made of the same specs on Spark 4.0.
 */
final class DbldatagenRowsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "dbldatagen");

  @ParameterizedTest
  @ValueSource(strings = {"kinds", "plans"})
  void rowsAreThoseOfDbldatagen(String name) throws IOException {
    DbldatagenSpec imported = DbldatagenSpec.read(Files.readString(FOLDER.resolve(name + ".json")));
    TablePlan plan = TablePlanner.plan(SpecReader.parse(imported.text(), Map.of()));
    List<String> lines = Files.readAllLines(FOLDER.resolve(name + ".csv"), StandardCharsets.UTF_8);
    String[] columns = lines.get(0).split(",");
    for (int i = 0; i < columns.length; i++) {
      List<String> expected = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        expected.add(exact(line.split(",")[i], plan.column(columns[i])));
      }
      assertThat(Cells.of(plan, columns[i], 0, expected.size()))
          .as(columns[i])
          .hasSizeGreaterThanOrEqualTo(20)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "device_events",
        "iot",
        "kinds",
        "nested",
        "orders",
        "plans",
        "telematics",
        "texts",
        "user"
      })
  void importIsASpecThatRunsAsItIs(String name) throws IOException {
    Path folder = Path.of("..", "spec-model").resolve(FOLDER);
    DbldatagenSpec imported = DbldatagenSpec.read(Files.readString(folder.resolve(name + ".json")));
    TablePlan plan = TablePlanner.plan(SpecReader.parse(imported.text(), Map.of()));

    for (ColumnSpec column : plan.spec().columns()) {
      assertThat(Cells.of(plan, column.name(), 0, 50)).as(column.name()).hasSize(50);
    }
  }

  private static String exact(String cell, PlannedColumn column) {
    return column.spec().type().isReal() ? Double.toHexString(Double.parseDouble(cell)) : cell;
  }
}
