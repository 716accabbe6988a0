package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals by Spark's texts. */
final class IntervalsTest {
  @ParameterizedTest
  @CsvSource({
    "1 year, 12, 0, 0",
    "2 years, 24, 0, 0",
    "2 y, 24, 0, 0",
    "0.5 years, 6, 0, 0",
    "1 month, 1, 0, 0",
    "3 months, 3, 0, 0",
    "1 week, 0, 7, 0",
    "2 weeks, 0, 14, 0",
    "2w, 0, 14, 0",
    "1 day, 0, 1, 0",
    "10 days, 0, 10, 0",
    "10 d, 0, 10, 0",
    "1 hour, 0, 0, 3600000000",
    "36 hours, 0, 0, 129600000000",
    "2h, 0, 0, 7200000000",
    "2 hrs, 0, 0, 7200000000",
    "1 minute, 0, 0, 60000000",
    "5 mins, 0, 0, 300000000",
    "1 second, 0, 0, 1000000",
    "1.5 seconds, 0, 0, 1500000",
    ".5 seconds, 0, 0, 500000",
    "30 secs, 0, 0, 30000000",
    "30s, 0, 0, 30000000",
    "500 milliseconds, 0, 0, 500000",
    "500ms, 0, 0, 500000",
    "7 microseconds, 0, 0, 7",
    "7 us, 0, 0, 7",
    "7 µs, 0, 0, 7",
  })
  void everyUnitIsUnderstood(String text, int months, int days, long micros) {
    assertThat(parse(text)).isEqualTo(new Interval(months, days, micros));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 day 12 hours | 0 | 1 | 43200000000",
        "1 year 2 months 3 days 4 hours 5 minutes 6 seconds | 14 | 3 | 14706000000",
        "1 hour 30 minutes | 0 | 0 | 5400000000",
        "1 hour, 30 minutes | 0 | 0 | 5400000000",
        "1 hour and 30 minutes | 0 | 0 | 5400000000",
        "1 day 1 day | 0 | 2 | 0",
        "1 day -1 hour | 0 | 1 | -3600000000",
        "1h30min | 0 | 0 | 5400000000",
      })
  void partsAreAdded(String text, int months, int days, long micros) {
    assertThat(parse(text)).isEqualTo(new Interval(months, days, micros));
  }

  @ParameterizedTest
  @CsvSource({
    "-1 month, -1, 0, 0",
    "- 1 month, -1, 0, 0",
    "+1 month, 1, 0, 0",
    "INTERVAL 1 DAY, 0, 1, 0",
    "interval -2 hours, 0, 0, -7200000000",
    "' 1  day ', 0, 1, 0",
    "10_000 days, 0, 10000, 0",
  })
  void signsAndSparksKeywordAreUnderstood(String text, int months, int days, long micros) {
    assertThat(parse(text)).isEqualTo(new Interval(months, days, micros));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "day", "1 day 5", "1 day hours", "one day", "1:30", "P1D", "1 day;"})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining("must be ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5 months", "0.5 days", "0.1 microseconds", "1e3 days"})
  void partsOfTheSmallestUnitAreRefused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(ValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"178956971 years", "2147483648 days", "2147483647 days 1 day", "2562047789 hours"})
  void whatOverflowsIsRefused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(ValueException.class);
  }

  private static Interval parse(String text) {
    return Intervals.parse(new SpecNode.Scalar(text, false));
  }
}
