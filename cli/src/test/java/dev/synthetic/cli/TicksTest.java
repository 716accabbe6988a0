package dev.synthetic.cli;

import static dev.synthetic.cli.TestTimelines.DAY;
import static dev.synthetic.cli.TestTimelines.HOUR;
import static dev.synthetic.cli.TestTimelines.SECOND;
import static dev.synthetic.cli.TestTimelines.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where axes have their marks, and what these say. */
final class TicksTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0         | 0 0.2 0.4 0.6 0.8 1",
        "0.49      | 0 0.1 0.2 0.3 0.4 0.5",
        "1         | 0 0.25 0.5 0.75 1 1.25",
        "100       | 0 25 50 75 100 125",
        "3917      | 0 1,000 2,000 3,000 4,000",
        "5000      | 0 2,000 4,000 6,000",
        "999999999 | 0 250,000,000 500,000,000 750,000,000 1,000,000,000 1,250,000,000"
      })
  void valuesAreRoundAndReachTheHighest(double highest, String labels) {
    ValueTicks ticks = ValueTicks.reaching(highest, 5);
    assertThat(IntStream.rangeClosed(0, ticks.count()).mapToObj(ticks::label))
        .containsExactly(labels.split(" "));
    assertThat(ticks.top()).isGreaterThan(highest);
  }

  @Test
  void hoursOfADayHaveItsDateOnce() {
    assertThat(labels(START, START + DAY, UTC, 40))
        .containsExactly("00:00 Mon 1 Jan", "06:00", "12:00", "18:00", "00:00 Tue 2 Jan");
  }

  @Test
  void timesAreThoseOfTheZone() {
    assertThat(labels(START, START + DAY, BERLIN, 40))
        .containsExactly("06:00 Mon 1 Jan", "12:00", "18:00", "00:00 Tue 2 Jan");
  }

  @Test
  void hourThatTheClockLeavesOutHasNoMark() {
    long micros = Moments.micros(Instant.parse("2024-03-31T00:00:00Z"));
    assertThat(labels(micros, micros + 3 * HOUR, BERLIN, 30))
        .containsExactly("01:00 Sun 31 Mar", "03:00", "04:00", "05:00");
  }

  @Test
  void hourThatComesTwiceHasItsMarkOnce() {
    long micros = Moments.micros(Instant.parse("2024-10-26T23:00:00Z"));
    assertThat(labels(micros, micros + 3 * HOUR, BERLIN, 30))
        .containsExactly("01:00 Sun 27 Oct", "02:00", "03:00");
  }

  @Test
  void daysOfAWeekHaveTheirYearOnce() {
    assertThat(labels(START - DAY, START + 2 * DAY, UTC, 36))
        .containsExactly("Sun 31 Dec 2023", "Mon 1 Jan 2024", "Tue 2 Jan", "Wed 3 Jan");
  }

  @Test
  void weeksBeginOnMonday() {
    assertThat(labels(START + DAY, START + 22 * DAY, UTC, 40))
        .containsExactly("Mon 8 Jan 2024", "Mon 15 Jan", "Mon 22 Jan");
  }

  @Test
  void yearHasQuartersAndCenturyHasDecades() {
    assertThat(labels(START, START + 366 * DAY, UTC, 30))
        .containsExactly("Jan 2024", "Apr", "Jul", "Oct", "Jan 2025");
    assertThat(labels(START, START + 36_525 * DAY, UTC, 36))
        .containsExactly("2040", "2060", "2080", "2100", "2120");
  }

  @Test
  void partsOfASecondAreShownWhereTheyAreMarked() {
    assertThat(labels(START, START + SECOND, UTC, 30))
        .containsExactly("00:00:00.000 Mon 1 Jan", "00:00:00.500", "00:00:01.000");
  }

  private static List<String> labels(long from, long to, ZoneId zone, int characters) {
    return TimeTicks.of(from, to, zone, characters).stream()
        .map(tick -> (tick.label() + " " + tick.context()).strip())
        .toList();
  }
}
