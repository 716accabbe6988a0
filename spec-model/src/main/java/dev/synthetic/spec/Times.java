package dev.synthetic.spec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Dates and times by their ISO 8601 texts, a space allowed for the T. */
final class Times {
  /** The last microsecond that Spark's calendar shows, of the year 9999, in UTC. */
  static final long LAST_MICROS = 253_402_300_799_999_999L;

  /** The last day of the year 9999. */
  static final long LAST_DAY = 2_932_896;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern OFFSET = Pattern.compile(".*(?:[zZ]|[+-]\\d{2}(?::?\\d{2})?)");
  private static final Pattern SHORT_OFFSET = Pattern.compile("(.*[+-]\\d{2})(\\d{2})?");

  private Times() {}

  /** Microseconds since 1970-01-01T00:00:00Z; a text without offset is local to the zone. */
  static long instantMicros(SpecNode node, ZoneId zone) {
    String text = iso(node);
    try {
      if (text.contains("T") && OFFSET.matcher(text.substring(text.indexOf('T'))).matches()) {
        return micros(OffsetDateTime.parse(withColon(text)).toInstant());
      }
      return micros(local(text).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      throw malformed(node);
    }
  }

  /** Microseconds since 1970-01-01T00:00 on a clock without zone. */
  static long localMicros(SpecNode node) {
    try {
      return micros(local(iso(node)).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw new ValueException(
          "must be a date or date-time without offset, such as 2024-01-01 or 2024-01-01T12:30:00,"
              + " but was "
              + node.description());
    }
  }

  /** Days since 1970-01-01. */
  static long days(SpecNode node) {
    try {
      LocalDate date = LocalDate.parse(iso(node));
      if (date.getYear() >= 1 && date.getYear() <= 9999) {
        return date.toEpochDay();
      }
    } catch (DateTimeException e) {
      throw notADate(node);
    }
    throw notADate(node);
  }

  /** Microseconds since 1970-01-01T00:00 as a text. */
  static String shown(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC).toString();
  }

  /** Days since 1970-01-01 as a text. */
  static String shownDay(long day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  /** A time zone by its name or offset. */
  static ZoneId zone(SpecNode node) {
    String text = Keys.text(node);
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      List<String> names = new ArrayList<>(ZoneId.getAvailableZoneIds());
      names.sort(null);
      String nearest = Suggestions.nearest(text, names);
      String clause =
          nearest == null ? "such as UTC or Europe/Berlin" : "did you mean '" + nearest + "'?";
      throw new ValueException("unknown time zone " + node.description() + "; " + clause);
    }
  }

  private static LocalDateTime local(String text) {
    LocalDateTime local =
        DATE.matcher(text).matches()
            ? LocalDate.parse(text).atStartOfDay()
            : LocalDateTime.parse(text);
    if (local.getYear() < 1 || local.getYear() > 9999) {
      throw new DateTimeException("year out of range");
    }
    return local;
  }

  private static String iso(SpecNode node) {
    String text = Keys.text(node).strip();
    boolean spaced = text.length() > 10 && text.charAt(10) == ' ';
    return spaced ? text.substring(0, 10) + "T" + text.substring(11).strip() : text;
  }

  private static String withColon(String text) {
    java.util.regex.Matcher matcher = SHORT_OFFSET.matcher(text);
    if (!matcher.matches() || text.charAt(text.length() - 3) == ':') {
      return text;
    }
    String minutes = matcher.group(2) == null ? "00" : matcher.group(2);
    return matcher.group(1) + ":" + minutes;
  }

  private static long micros(Instant instant) {
    // ChronoUnit.MICROS.between counts nanoseconds, whose 64 bits end in 2262.
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }

  private static ValueException malformed(SpecNode node) {
    return new ValueException(
        "must be a date or date-time such as 2024-01-01, 2024-01-01T12:30:00 or"
            + " 2024-01-01T12:30:00Z, but was "
            + node.description());
  }

  private static ValueException notADate(SpecNode node) {
    return new ValueException(
        "must be a date of the years 0001 to 9999 such as 2024-01-01, but was "
            + node.description());
  }
}
