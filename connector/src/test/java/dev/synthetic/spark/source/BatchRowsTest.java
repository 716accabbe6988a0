package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows a batch read gives; five are due each second from the new year of 2024. */
final class BatchRowsTest {
  private static final long NOW = Specs.NEW_YEAR + 100 * Specs.SECOND;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rows=100                                               | 0   | 100
          rows=0                                                 | 0   | 0
          rows=100 startingRow=40                                | 40  | 140
          startingRow=40 endingRow=45                            | 40  | 45
          rows=100 endingRow=45                                  | 0   | 45
          rows=100 startingRow=40 endingRow=45                   | 40  | 45
          startingTimestamp=2024-01-01T00:00:10Z rows=7          | 50  | 57
          startingTimestamp=2024-01-01T00:00:10.000001Z rows=7   | 51  | 58
          startingTimestamp=2024-01-01T00:00:10Z endingTimestamp=2024-01-01T00:00:12Z | 50 | 60
          startingTimestamp=2024-01-01T00:00:10Z endingTimestamp=2024-01-01T00:00:10Z | 50 | 50
          startingTimestamp=2023-01-01T00:00:00Z endingTimestamp=2024-01-01T00:00:01Z | 0  | 5
          startingRow=40 endingTimestamp=2024-01-01T00:00:02Z    | 40  | 40
          startingTimestamp=2024-01-01T00:00:10Z endingRow=3     | 50  | 50
          startingRow=40                                         | 40  | 501
          startingRow=600                                        | 600 | 600
          startingRow=9223372036854775806 rows=1                 | 9223372036854775806 | 9223372036854775807
          """)
  void boundsDecide(String options, long first, long end) {
    assertThat(BatchRows.of(spec(options), NOW)).isEqualTo(new RowRange(first, end));
  }

  @Test
  void startInTheFuture_hasNoRowsDue() {
    assertThat(BatchRows.of(spec(""), Specs.NEW_YEAR - 1)).isEqualTo(new RowRange(0, 0));
  }

  @Test
  void onlyAReadWithoutBoundsLooksAtTheClock() {
    assertThat(BatchRows.endNow(spec("startingRow=3"))).isTrue();
    assertThat(BatchRows.endNow(spec("rows=3"))).isFalse();
    assertThat(BatchRows.endNow(spec("endingRow=3"))).isFalse();
    assertThat(BatchRows.endNow(spec("endingTimestamp=2024-01-02"))).isFalse();
  }

  @Test
  void nothingThatBoundsTheRead_isRefusedWithWhatToSet() {
    assertThatThrownBy(() -> BatchRows.of(Specs.of(), NOW))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageEndingWith(
            "rows: must be given for a batch read, but is missing; set rows, endingRow or"
                + " startTimestamp");
  }

  @Test
  void instantsWithoutAStart_areRefused() {
    Spec spec = Specs.of("endingTimestamp", "2024-01-02");

    assertThatThrownBy(() -> BatchRows.of(spec, NOW))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("startTimestamp: must be given");
  }

  @Test
  void moreRowsThanThereAreNumbers_areRefused() {
    Spec spec = spec("rows=9223372036854775807 startingRow=1");

    assertThatThrownBy(() -> BatchRows.of(spec, NOW))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("rows: must be at most 9223372036854775806");
  }

  private static Spec spec(String options) {
    String all = "rowsPerSecond=5 startTimestamp=2024-01-01T00:00:00Z " + options;
    return Specs.of(all.strip().split("[= ]"));
  }
}
