package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What progress reports add up to. */
final class StreamTotalsTest {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private final StreamTotals totals = new StreamTotals(START);

  @Test
  void rateAskedIsThatOfTheMoment() {
    add(0, 1000, 1000, "1");
    assertThat(totals.asked()).isEqualTo(1000);

    add(1, 500, 1500, "2.5");
    assertThat(totals.asked()).isEqualTo(2500);
  }

  @Test
  void rateWithoutAMultiplierIsTheOneAskedFor() {
    totals.add(new StreamTotals.Report(0, START, 10, Map.of("rowsPerSecond", "7.5")));

    assertThat(totals.asked()).isEqualTo(7.5);
  }

  @Test
  void steadyRate_isItsOwnMean() {
    add(0, 900, 1000, "2");
    add(1, 2100, 3001, "2");

    assertThat(totals.meanAsked()).isEqualTo(2000);
  }

  @Test
  void rateThatChanges_hasTheMeanOfTheRowsDue() {
    add(0, 900, 1000, "1");
    add(1, 1500, 2500, "4");
    add(2, 1000, 5000, "1");

    assertThat(totals.meanAsked()).isEqualTo(2000);
    assertThat(totals.paced()).isEqualTo(1250);
  }

  @Test
  void lagGrowsAtTheRateOfTheMoment() {
    add(0, 900, 1000, "3");

    assertThat(totals.lagRows(START)).isEqualTo(100);
    assertThat(totals.lagRows(START.plusSeconds(2))).isEqualTo(6100);
  }

  @Test
  void lagIsToldInTimeWhereThereIsARate() {
    assertThat(StreamWatch.lag(6100, 3000)).isEqualTo("2.0 s (6,100 rows)");
    assertThat(StreamWatch.lag(1, 0)).isEqualTo("1 row");
  }

  /** Adds a batch that was planned so many seconds after the start as its number is. */
  private void add(int batch, long rows, long dueRow, String multiplier) {
    Map<String, String> metrics =
        Map.of(
            "rowsPerSecond",
            "1000",
            "multiplier",
            multiplier,
            "endRow",
            Long.toString(totals.endRow() + rows),
            "dueRow",
            Long.toString(dueRow));
    totals.add(new StreamTotals.Report(batch, START.plusSeconds(batch), rows, metrics));
  }
}
