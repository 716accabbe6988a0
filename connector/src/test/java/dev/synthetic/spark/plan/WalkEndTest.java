package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spec.SpecReader;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last row that the spec reader lets a walk reach has a cell, and the next one has none. */
final class WalkEndTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: byte, sequence: {} | UTC | 127 | 127",
        "type: byte, sequence: {start: 5, step: -1} | UTC | 133 | -128",
        "type: short, sequence: {start: -10, step: -10} | UTC | 3275 | -32760",
        "type: int, sequence: {start: 1} | UTC | 2147483646 | 2147483647",
        "type: long, sequence: {step: 2} | UTC | 4611686018427387903 | 9223372036854775806",
        "type: 'decimal(3,1)', sequence: {step: 0.5} | UTC | 199 | 99.5",
        "type: 'decimal(38,20)', sequence: {} | UTC | 999999999999999999 |"
            + " 999999999999999999.00000000000000000000",
        "type: date, begin: 9999-12-30, interval: 1 day | UTC | 1 | 9999-12-31",
        "type: date, begin: 0001-01-03, interval: -1 day | UTC | 2 | 0001-01-01",
        "type: date, begin: 9999-10-31, interval: 1 month | UTC | 2 | 9999-12-31",
        "type: timestamp, begin: 9999-12-31T23:59:58Z, interval: 1 second | UTC | 1 |"
            + " 9999-12-31T23:59:59Z",
        "type: timestamp, begin: 0001-01-01T01:00Z, interval: -30 minutes | UTC | 2 |"
            + " 0001-01-01T00:00:00Z",
        "type: timestamp, begin: 2300-01-31, interval: 1 month | UTC | 92399 |"
            + " 9999-12-31T00:00:00Z",
        "type: timestamp, begin: 9999-12-30T20:00, interval: 1 day | Asia/Tokyo | 1 |"
            + " 9999-12-31T11:00:00Z",
        "type: timestamp, begin: 9999-11-30T20:00, interval: 1 month | Europe/Berlin | 1 |"
            + " 9999-12-30T19:00:00Z",
        "type: timestamp_ntz, begin: 9999-10-31, interval: 1 month | UTC | 2 | 9999-12-31T00:00",
      })
  void cell(String keys, String zone, long lastRow, String value) {
    TablePlan plan = plan(keys, zone, lastRow);
    assertThat(Cells.of(plan, "c", lastRow, 1)).containsExactly(value);
    assertThatThrownBy(() -> Cells.of(plan, "c", lastRow + 1, 1))
        .isInstanceOf(GenerationException.class)
        .hasMessageStartingWith("Column 'c', row " + (lastRow + 1) + ": ");
  }

  private static TablePlan plan(String keys, String zone, long lastRow) {
    String spec = "timeZone: " + zone + "\ncolumns: [{name: c, " + keys + "}]";
    return TablePlanner.plan(SpecReader.parse(spec, Map.of("rows", String.valueOf(lastRow + 1))));
  }
}
