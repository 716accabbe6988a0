package dev.synthetic.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Instants as the command line says them. */
final class InstantText {
  private static final int LAST_YEAR = 9999;

  private InstantText() {}

  /**
   * Microseconds since 1970-01-01T00:00:00Z; a text without offset is local to the zone.
   *
   * @throws IllegalArgumentException with the rule and the text, if it says no instant of the years
   *     1 to 9999
   */
  static long micros(String text, ZoneId zone) {
    String iso = text.strip().replaceFirst("^(\\S{10}) +", "$1T");
    try {
      ZonedDateTime instant = zoned(iso, zone);
      if (instant.getYear() >= 1 && instant.getYear() <= LAST_YEAR) {
        return Moments.micros(instant.toInstant());
      }
    } catch (DateTimeException e) {
      throw malformed(text);
    }
    throw malformed(text);
  }

  private static ZonedDateTime zoned(String iso, ZoneId zone) {
    if (!iso.contains("T")) {
      return LocalDate.parse(iso).atStartOfDay(zone);
    }
    TemporalAccessor parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime instant
        ? instant.atZoneSameInstant(zone)
        : LocalDateTime.from(parsed).atZone(zone);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "must be a date or date-time such as 2024-01-01, 2024-01-01T09:30 or 2024-01-01T09:30:00Z,"
            + " but was '"
            + text
            + "'");
  }
}
