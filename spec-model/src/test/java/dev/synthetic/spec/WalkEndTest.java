package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A walk that leaves its type before the last row is refused; with one row fewer it is accepted.
 */
final class WalkEndTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: byte, sequence: {} | 127",
        "type: byte, sequence: {start: -128} | 255",
        "type: byte, sequence: {start: 5, step: -1} | 133",
        "type: short, sequence: {} | 32767",
        "type: short, sequence: {start: -10, step: -10} | 3275",
        "type: int, sequence: {start: 1} | 2147483646",
        "type: int, sequence: {start: 0, step: 1000} | 2147483",
        "type: long, sequence: {step: 2} | 4611686018427387903",
        "type: long, sequence: {start: -2, step: -2} | 4611686018427387903",
        "type: long, sequence: {start: 9223372036854775807} | 0",
        "type: 'decimal(3,1)', sequence: {step: 0.5} | 199",
        "type: 'decimal(3,1)', sequence: {step: -0.1} | 999",
        "type: 'decimal(18,0)', sequence: {start: 1} | 999999999999999998",
        "type: 'decimal(38,20)', sequence: {start: 0.5} | 999999999999999999",
      })
  void sequence(String keys, long lastRow) {
    isRefusedAfter(keys, "UTC", lastRow, "sequence: must fit ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: float, sequence: {step: 1e30}",
        "type: double, sequence: {}",
        "type: 'decimal(38,0)', sequence: {}",
        "type: long, sequence: {start: -1}",
      })
  void sequenceThatOutlastsEveryRow(String keys) {
    assertThat(Specs.problems(Specs.column(keys), Map.of("rows", "9223372036854775807"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: date, begin: 9999-12-30, interval: 1 day | UTC | 1",
        "type: date, begin: 0001-01-03, interval: -1 day | UTC | 2",
        "type: date, begin: 9999-12-01, interval: 2 weeks | UTC | 2",
        "type: date, begin: 9999-10-31, interval: 1 month | UTC | 2",
        "type: date, begin: 2024-02-29, interval: 1 year | UTC | 7975",
        "type: date, begin: 2024-02-29, interval: -1 year | UTC | 2023",
        "type: date, begin: 2024-01-01, interval: 1 year 1 day | UTC | 7954",
        "type: date, begin: 9999-12-30, interval: 1 day | Asia/Tokyo | 1",
        "type: timestamp, begin: 9999-12-31T23:59:58Z, interval: 1 second | UTC | 1",
        "type: timestamp, begin: 9999-12-31T23:59:59.999998Z, interval: 1 microsecond | UTC | 1",
        "type: timestamp, begin: 0001-01-01T01:00Z, interval: -30 minutes | UTC | 2",
        "type: timestamp, begin: 2300-01-31, interval: 1 month | UTC | 92399",
        "type: timestamp, begin: 2024-03-09T02:30, interval: 1 day | America/New_York | 2913105",
        "type: timestamp, begin: 9999-12-30T20:00, interval: 1 day | America/New_York | 0",
        "type: timestamp, begin: 9999-12-30T20:00, interval: 1 day | Asia/Tokyo | 1",
        "type: timestamp, begin: 9999-11-30T20:00, interval: 1 month | America/New_York | 1",
        "type: timestamp, begin: 9999-11-30T20:00, interval: 1 month | Europe/Berlin | 1",
        "type: timestamp_ntz, begin: 9999-12-30T20:00, interval: 1 day | America/New_York | 1",
        "type: timestamp_ntz, begin: 9999-12-31T23:59:58, interval: 1 second | Asia/Tokyo | 1",
        "type: timestamp_ntz, begin: 9999-10-31, interval: 1 month | UTC | 2",
      })
  void interval(String keys, String zone, long lastRow) {
    isRefusedAfter(keys, zone, lastRow, "interval: must stay within the years 0001 to 9999 ");
  }

  @Test
  void whatCountsIsTheLastRowThatIsRead() {
    String spec = Specs.column("type: byte, sequence: {}");
    assertThat(Specs.problems(spec, Map.of("endingRow", "128"))).isEmpty();
    assertThat(Specs.problems(spec, Map.of("endingRow", "129"))).hasSize(1);
    assertThat(Specs.problems(spec, Map.of("startingRow", "100", "rows", "28"))).isEmpty();
    assertThat(Specs.problems(spec, Map.of("startingRow", "100", "rows", "29"))).hasSize(1);
    assertThat(Specs.problems(spec, Map.of("rows", "1000", "endingRow", "10"))).isEmpty();
    assertThat(Specs.problems(spec, Map.of("rows", "0"))).isEmpty();
    assertThat(Specs.problems(spec)).isEmpty();
  }

  @Test
  void aWalkWithAnEndWraps() {
    assertThat(
            Specs.problems(
                Specs.column("type: date, begin: 9999-12-01, end: 9999-12-31, interval: 1 day"),
                Map.of("rows", "1G")))
        .isEmpty();
  }

  @Test
  void aWalkOverABaseColumnCountsNoRows() {
    assertThat(
            Specs.problems(
                "rows: 1000\n"
                    + "columns: [{name: id, type: byte}, {name: c, type: short, sequence: {},"
                    + " baseColumn: id}]"))
        .isEmpty();
  }

  private static void isRefusedAfter(String keys, String zone, long lastRow, String rule) {
    String spec = "timeZone: " + zone + "\n" + Specs.column(keys);
    String rows = String.valueOf(lastRow + 1);
    assertThat(Specs.problems(spec, Map.of("rows", rows))).isEmpty();
    assertThat(Specs.problems(spec, Map.of("rows", String.valueOf(lastRow + 2))))
        .singleElement()
        .asString()
        .startsWith("columns[0]." + rule)
        .contains("up to row " + rows + ", but leaves")
        .contains("after row " + lastRow + "; give ");
  }
}
