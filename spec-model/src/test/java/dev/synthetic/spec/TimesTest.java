package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, times and zones. */
final class TimesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2023-12-31T23:00:00Z",
    "2024-07-01, 2024-06-30T22:00:00Z",
    "2024-01-01T12:30, 2024-01-01T11:30:00Z",
    "2024-01-01 12:30:15, 2024-01-01T11:30:15Z",
    "2024-01-01  12:30:15, 2024-01-01T11:30:15Z",
    "2024-01-01T12:30:15.123456, 2024-01-01T11:30:15.123456Z",
    "2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z",
    "2024-01-01T00:00:00z, 2024-01-01T00:00:00Z",
    "2024-01-01 00:00Z, 2024-01-01T00:00:00Z",
    "2024-01-01T00:00:00+02:00, 2023-12-31T22:00:00Z",
    "2024-01-01T00:00:00-0230, 2024-01-01T02:30:00Z",
    "2024-01-01T00:00:00+02, 2023-12-31T22:00:00Z",
    "0001-01-02, 0001-01-01T23:06:32Z",
    "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
  })
  void aTimestampIsAnInstant_localToTheZoneWithoutAnOffset(String text, Instant instant) {
    assertThat(Times.instantMicros(Specs.scalar(text), BERLIN)).isEqualTo(micros(instant));
  }

  @Test
  void aLocalTimeThatTheClockSkipsIsMovedByTheGap() {
    assertThat(Times.instantMicros(Specs.scalar("2024-03-31T02:30"), BERLIN))
        .isEqualTo(micros(Instant.parse("2024-03-31T01:30:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2024",
        "2024-1-1",
        "2024-02-30",
        "01/02/2024",
        "12:30",
        "1704067200",
        "2024-01-01T25:00",
        "2024-01-01T00:00 Europe/Berlin",
        "0000-12-31T00:00:00Z",
        "10000-01-01T00:00:00Z",
        "+10000-01-01",
        "+999999999-12-31T00:00:00Z",
        "9999-12-31T23:59:59-01:00",
        "0001-01-01"
      })
  void otherTimestampsAreRefused(String text) {
    assertThatThrownBy(() -> Times.instantMicros(new SpecNode.Scalar(text, false), BERLIN))
        .isInstanceOf(ValueException.class)
        .hasMessageEndingWith(", but was '" + text + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-01-01T00:00:00Z",
    "2024-01-01 12:30, 2024-01-01T12:30:00Z",
    "0001-01-01, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999, 9999-12-31T23:59:59.999999Z",
  })
  void aTimestampWithoutZoneIsItsOwnClock(String text, Instant asUtc) {
    assertThat(Times.localMicros(Specs.scalar(text))).isEqualTo(micros(asUtc));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01T00:00:00Z", "2024-01-01T00:00+02:00", "0000-01-01", "noon"})
  void aTimestampWithoutZoneHasNoOffset(String text) {
    assertThatThrownBy(() -> Times.localMicros(Specs.scalar(text)))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining("without offset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01", "0001-01-01", "9999-12-31", "2024-02-29", " 2024-02-29 "})
  void aDateIsADay(String text) {
    assertThat(Times.days(Specs.scalar(text)))
        .isEqualTo(LocalDate.parse(text.strip()).toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-29", "2024-01-01T00:00", "0000-12-31", "+10000-01-01", "today"})
  void otherDatesAreRefused(String text) {
    assertThatThrownBy(() -> Times.days(Specs.scalar(text)))
        .hasMessage(
            "must be a date of the years 0001 to 9999 such as 2024-01-01, but was '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "+02:00", "Z", "GMT+1"})
  void aZoneIsANameOrAnOffset(String text) {
    assertThat(Times.zone(Specs.scalar(text))).isEqualTo(ZoneId.of(text));
  }

  @Test
  void anUnknownZoneIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> Times.zone(Specs.scalar("europe/paris")))
        .hasMessage("unknown time zone 'europe/paris'; did you mean 'Europe/Paris'?");
    assertThatThrownBy(() -> Times.zone(Specs.scalar("the local one")))
        .hasMessage("unknown time zone 'the local one'; take one such as UTC or Europe/Berlin");
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
  }
}
