package dev.synthetic.spec;

import dev.synthetic.spec.RateSpec.BusinessHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code businessHours}. */
final class BusinessHoursReader {
  private static final int MOST_HOLIDAYS = 1000;
  private static final long SECOND_MICROS = 1_000_000;
  private static final long HOUR_MICROS = 3600 * SECOND_MICROS;
  private static final long NINE = 9 * HOUR_MICROS;
  private static final long SEVENTEEN = 17 * HOUR_MICROS;
  private static final long DAY_MICROS = 24 * HOUR_MICROS;

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d+");

  private final Keys keys;
  private final ZoneId zone;

  /**
   * A reader of one profile.
   *
   * @param keys its settings
   * @param zone the spec's time zone
   */
  BusinessHoursReader(Keys keys, ZoneId zone) {
    this.keys = keys;
    this.zone = zone;
  }

  /** The profile; null if a multiplier is missing or breaks a rule. */
  @Nullable BusinessHours read() {
    Set<DayOfWeek> days = keys.readOr("days", WeekDays.WORKING, WeekDays::parse);
    long openMicros = keys.readOr("open", NINE, BusinessHoursReader::clockMicros);
    long closeMicros = keys.readOr("close", SEVENTEEN, BusinessHoursReader::clockMicros);
    refuseReversed(openMicros, closeMicros);
    ZoneId clock = keys.readOr("timeZone", zone, Times::zone);
    BigDecimal inside = keys.required("inside", "4", Multipliers::orZero);
    BigDecimal outside = keys.required("outside", "1", Multipliers::orZero);
    List<LocalDate> holidays = List.copyOf(holidays());
    if (inside == null || outside == null) {
      return null;
    }
    if (inside.signum() == 0 && outside.signum() == 0) {
      keys.problem(
          "inside",
          "must be above 0 where outside is 0, or no row would ever come, but was '0'; raise one");
    }
    return new BusinessHours(days, openMicros, closeMicros, clock, inside, outside, holidays);
  }

  private void refuseReversed(long openMicros, long closeMicros) {
    if (openMicros < closeMicros || keys.isBroken("open") || keys.isBroken("close")) {
      return;
    }
    keys.problem(
        keys.has("close") ? "close" : "open",
        "must close after it opens, but opens at "
            + shown(openMicros)
            + " and closes at "
            + shown(closeMicros)
            + "; for hours over midnight take a schedule");
  }

  /** Microseconds of a local day. */
  private static long clockMicros(SpecNode node) {
    String text = Keys.text(node).strip();
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      long seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
      long minutes = Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2));
      long micros = (minutes * 60 + seconds) * SECOND_MICROS;
      if (micros <= DAY_MICROS) {
        return micros;
      }
    }
    String wayOut =
        WHOLE_NUMBER.matcher(text).matches()
            ? "; some tools read a time of day without quotes as a number, so quote it"
            : "";
    throw new ValueException(
        "must be a time of day from 00:00 to 24:00, such as \"09:00\" or \"17:30:00\", but was "
            + node.description()
            + wayOut);
  }

  private static String shown(long micros) {
    long minutes = micros / SECOND_MICROS / 60;
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  private TreeSet<LocalDate> holidays() {
    TreeSet<LocalDate> days = new TreeSet<>();
    List<SpecNode> none = new ArrayList<>();
    List<SpecNode> items = keys.readOr("holidays", none, BusinessHoursReader::list);
    for (int i = 0; i < items.size(); i++) {
      Long day = keys.readBelow("holidays", "[" + i + "]", items.get(i), Times::days);
      if (day != null) {
        days.add(LocalDate.ofEpochDay(day));
      }
    }
    if (days.size() > MOST_HOLIDAYS) {
      keys.problem(
          "holidays", "must be at most 10000 days, but are " + days.size() + "; take some out");
    }
    return days;
  }

  private static List<SpecNode> list(SpecNode node) {
    if (node instanceof SpecNode.Sequence sequence) {
      return sequence.items();
    }
    throw new ValueException(
        "must be a list of dates such as [2026-12-25, 2027-01-01], but was " + node.description());
  }
}
