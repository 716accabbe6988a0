package dev.synthetic.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants, dates and lengths of time as a person reads them, on any machine alike. */
final class Moments {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MILLI =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
  private static final DateTimeFormatter MICRO =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

  private static final long MICROS_PER_SECOND = 1_000_000;

  private Moments() {}

  /** An instant on the clock of a zone. */
  static ZonedDateTime at(long micros, ZoneId zone) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone);
  }

  /** Microseconds since 1970-01-01T00:00:00Z, a part of one left out. */
  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** An instant on the clock of a zone, such as {@code Mon 1 Jan 2024 09:00}. */
  static String text(long micros, ZoneId zone) {
    ZonedDateTime local = at(micros, zone);
    return day(local.toLocalDate()) + " " + local.getYear() + " " + time(local.toLocalTime());
  }

  /** A day of a year that is known, such as {@code Mon 1 Jan}. */
  static String day(LocalDate date) {
    return word(date.getDayOfWeek()) + " " + date.getDayOfMonth() + " " + word(date.getMonth());
  }

  /** The first three letters of a day or a month. */
  static String word(Enum<?> name) {
    return name.name().charAt(0) + name.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  /** Hours and minutes; seconds and parts of them where there are some. */
  static String time(LocalTime time) {
    if (time.getNano() % 1_000_000 != 0) {
      return MICRO.format(time);
    }
    if (time.getNano() != 0) {
      return MILLI.format(time);
    }
    return (time.getSecond() == 0 ? MINUTE : SECOND).format(time);
  }

  /** A length of time, such as {@code 20 minutes} or {@code 1 day 12 hours}. */
  static String length(long micros) {
    Duration length = Duration.ofSeconds(micros / MICROS_PER_SECOND);
    StringBuilder text = new StringBuilder();
    append(text, length.toDays(), "day");
    append(text, length.toHoursPart(), "hour");
    append(text, length.toMinutesPart(), "minute");
    append(text, length.toSecondsPart(), "second");
    append(text, micros % MICROS_PER_SECOND / 1000, "millisecond");
    append(text, micros % 1000, "microsecond");
    return text.toString().strip();
  }

  private static void append(StringBuilder text, long count, String unit) {
    if (count != 0) {
      text.append(' ').append(Texts.count(count, unit));
    }
  }
}
