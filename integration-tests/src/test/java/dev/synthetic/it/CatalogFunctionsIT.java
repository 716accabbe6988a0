package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of the catalog: single cells in any SQL. */
@Tag("core")
final class CatalogFunctionsIT {
  private static final String EMAIL = "{type: string, faker: email}";

  private final CatalogSession catalog;

  CatalogFunctionsIT(@TempDir Path folder) {
    this.catalog = CatalogSession.over(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value | {type: string, faker: email} | string",
        "value | {type: timestamp, begin: 2024-01-01, end: 2024-12-31, random: true} | string",
        "value | {type: string, values: [a, b], percentNulls: 0.5} | string",
        "long_value | {type: int, minValue: 1, maxValue: 6, random: true} | bigint",
        "long_value | {type: long, unique: true, minValue: 1, maxValue: 5000} | bigint",
        "double_value | {type: double, minValue: 0, maxValue: 9, distribution: normal} | double",
        "double_value | {type: float, minValue: 0, maxValue: 9, percentNulls: 0.5} | double",
      })
  void valueIsTheCellOfATableWithThatColumn(String function, String keys, String type) {
    String call = "synth.fn." + function + "('" + keys + "', 11, id)";
    List<Row> values =
        catalog.sql("SELECT " + call + " FROM range(0, 300, 1, 3) ORDER BY id").collectAsList();

    String spec =
        "{name: value, seed: 11, rows: 300, timeZone: UTC, columns: [{name: id, type: long,"
            + " sequence: {start: 0, step: 1}}, {name: value, "
            + keys.substring(1)
            + ", {name: result, type: "
            + type
            + ", expr: 'cast(value as "
            + type
            + ")'}]}";
    List<Row> cells =
        catalog
            .spark()
            .read()
            .format("synthetic")
            .option("spec", spec)
            .load()
            .orderBy("id")
            .select("result")
            .collectAsList();
    assertThat(values).isEqualTo(cells);
    assertThat(values.stream().distinct().count()).isGreaterThan(1);
  }

  @Test
  void valueIsConstantWhereItsArgumentsAre() {
    String call = "SELECT synth.fn.value('" + EMAIL + "', 42, 7)";
    Object first = catalog.value(call);

    assertThat(first).asString().contains("@");
    assertThat(catalog.value(call)).isEqualTo(first);
    assertThat(catalog.value("SELECT synth.fn.value('" + EMAIL + "', 43, 7)")).isNotEqualTo(first);
  }

  @Test
  void valuesOfOneRowDoNotOverwriteEachOther() {
    String both =
        "SELECT count(*) FROM range(100) WHERE synth.fn.value('%1$s', 1, id) ="
            + " synth.fn.value('%1$s', 1, id + 1)";
    assertThat(catalog.value(both.formatted(EMAIL))).isEqualTo(0L);
  }

  @Test
  void keysMayDifferFromRowToRow() {
    List<Row> rows =
        catalog
            .sql(
                "SELECT synth.fn.value(concat('{type: string, values: [v', id, ']}'), 1, 0)"
                    + " FROM range(40) ORDER BY id")
            .collectAsList();
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).getString(0)).isEqualTo("v" + i);
    }
  }

  @Test
  void nullsGiveNull() {
    assertThat(catalog.value("SELECT synth.fn.value(NULL, 1, 0)")).isNull();
    assertThat(catalog.value("SELECT synth.fn.value('" + EMAIL + "', NULL, 0)")).isNull();
    String row = "SELECT synth.fn.long_value('{type: long, minValue: 1, maxValue: 6}', 1, NULL)";
    assertThat(catalog.value(row)).isNull();
  }

  @Test
  void functionsAreListedAndDescribed() throws AnalysisException {
    assertThat(catalog.texts("SHOW USER FUNCTIONS IN synth.fn LIKE '*value'", "function"))
        .containsExactlyInAnyOrder(
            "synth.fn.value", "synth.fn.long_value", "synth.fn.double_value");
    assertThat(catalog.spark().catalog().getFunction("synth.fn.long_value").description())
        .startsWith("long_value(column STRING, seed BIGINT, row BIGINT): ");
  }

  @Test
  void wrongArgumentsAreToldBeforeTheQueryRuns() {
    assertThatThrownBy(() -> catalog.sql("SELECT synth.fn.value(1, 2)"))
        .hasMessageContaining("value must have a column's keys, a seed and a row, such as");
    assertThatThrownBy(() -> catalog.sql("SELECT synth.fn.valeu('', 1, 2)"))
        .hasMessageContaining("valeu");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: long, minValu: 1} | 0 | columns[0].minValu: unknown key",
        "[1, 2] | 0 | column: must be a map such as",
        "{name: x, type: long} | 0 | column: must not have a name",
        "{type: timestamp} | 0 | column: must not depend on when rows are due",
        "{type: string, values: [a]} | -1 | row: must be at least 0, but was -1",
      })
  void wrongKeysAreToldAsASpecs(String keys, long row, String problem) {
    assertThatThrownBy(() -> catalog.value("SELECT synth.fn.value('" + keys + "', 1, " + row + ")"))
        .hasStackTraceContaining(problem);
  }
}
