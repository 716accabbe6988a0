package dev.synthetic.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Where a time axis has its marks: at round times of the clock of a zone. */
final class TimeTicks {
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final long MONTH_MICROS = 30 * DAY_MICROS; // about
  private static final int GAP = 2; // characters between two labels

  /** The steps between two marks, the shortest first. */
  private static final List<Step> STEPS = steps();

  private final long fromMicros;
  private final long toMicros;
  private final ZoneId zone;
  private final Step step;
  private final List<Tick> ticks = new ArrayList<>();
  private String lastContext = "";

  private TimeTicks(long fromMicros, long toMicros, ZoneId zone, Step step) {
    this.fromMicros = fromMicros;
    this.toMicros = toMicros;
    this.zone = zone;
    this.step = step;
  }

  /**
   * A mark.
   *
   * @param micros the instant
   * @param label the time, or the date where a step is days or more
   * @param context what the label leaves out, where that is new: the date or the year; may be empty
   */
  record Tick(long micros, String label, String context) {}

  /** What a label says. */
  private enum Form {
    MILLI(12),
    SECOND(8),
    MINUTE(6),
    DAY(10),
    MONTH(4),
    YEAR(4);

    private final int width;

    Form(int width) {
      this.width = width;
    }
  }

  /**
   * The distance of two marks.
   *
   * @param micros its length where it is below a day, else about its length
   * @param count so many days or months
   */
  private record Step(Form form, long micros, int count) {}

  /**
   * The marks of a time axis.
   *
   * @param fromMicros its begin (inclusive)
   * @param toMicros its end (inclusive)
   * @param characters how many characters of a label fit along the axis
   */
  static List<Tick> of(long fromMicros, long toMicros, ZoneId zone, int characters) {
    for (Step step : STEPS) {
      double marks = (double) (toMicros - fromMicros) / step.micros;
      if (marks * (step.form.width + GAP) <= characters) {
        return new TimeTicks(fromMicros, toMicros, zone, step).ticks();
      }
    }
    return List.of();
  }

  private static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int millis : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500}) {
      steps.add(new Step(Form.MILLI, millis * 1000L, 0));
    }
    for (int seconds : new int[] {1, 2, 5, 10, 15, 30}) {
      steps.add(new Step(Form.SECOND, seconds * 1_000_000L, 0));
    }
    for (int minutes : new int[] {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720}) {
      steps.add(new Step(Form.MINUTE, minutes * 60_000_000L, 0));
    }
    for (int days : new int[] {1, 2, 7, 14}) {
      steps.add(new Step(Form.DAY, days * DAY_MICROS, days));
    }
    for (int months : new int[] {1, 3, 6}) {
      steps.add(new Step(Form.MONTH, months * MONTH_MICROS, months));
    }
    for (int years : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000}) {
      steps.add(new Step(Form.YEAR, years * 12 * MONTH_MICROS, years * 12));
    }
    return List.copyOf(steps);
  }

  private List<Tick> ticks() {
    switch (step.form) {
      case MILLI, SECOND, MINUTE -> times();
      case DAY -> days();
      case MONTH, YEAR -> months();
    }
    if (ticks.size() > 1 && !ticks.get(1).context.isEmpty() && step.form != Form.DAY) {
      ticks.set(0, new Tick(ticks.get(0).micros, ticks.get(0).label, "")); // there is no room
    }
    return ticks;
  }

  /** An hour that daylight saving leaves out has no marks, one that comes twice has them once. */
  private void times() {
    LocalDateTime from = Moments.at(fromMicros, zone).toLocalDateTime();
    LocalDateTime midnight = from.truncatedTo(ChronoUnit.DAYS);
    long first = ChronoUnit.MICROS.between(midnight, from) / step.micros;
    long micros = Long.MIN_VALUE;
    for (long i = first; micros <= toMicros; i++) {
      LocalDateTime local = midnight.plus(i * step.micros, ChronoUnit.MICROS);
      micros = Moments.micros(local.atZone(zone).toInstant());
      ZonedDateTime shown = Moments.at(micros, zone);
      add(micros, time(shown), Moments.day(shown.toLocalDate()));
    }
  }

  private String time(ZonedDateTime shown) {
    String text = Moments.time(shown.toLocalTime());
    String filled = text.length() == 5 && step.form != Form.MINUTE ? text + ":00" : text;
    return filled.length() == 8 && step.form == Form.MILLI ? filled + ".000" : filled;
  }

  private void days() {
    LocalDate first = Moments.at(fromMicros, zone).toLocalDate();
    long monday =
        Math.floorMod(first.toEpochDay() + 3, (long) step.count); // 1970 began on Thursday
    long micros = Long.MIN_VALUE;
    for (LocalDate day = first.minusDays(monday);
        micros <= toMicros;
        day = day.plusDays(step.count)) {
      micros = Moments.micros(day.atStartOfDay(zone).toInstant());
      add(micros, Moments.day(day), String.valueOf(day.getYear()));
    }
  }

  private void months() {
    LocalDate first = Moments.at(fromMicros, zone).toLocalDate().withDayOfMonth(1);
    int months = (first.getYear() * 12 + first.getMonthValue() - 1) % step.count;
    long micros = Long.MIN_VALUE;
    for (LocalDate day = first.minusMonths(months);
        micros <= toMicros;
        day = day.plusMonths(step.count)) {
      micros = Moments.micros(day.atStartOfDay(zone).toInstant());
      String year = String.valueOf(day.getYear());
      boolean isYear = step.form == Form.YEAR;
      add(micros, isYear ? year : Moments.word(day.getMonth()), isYear ? "" : year);
    }
  }

  /** Adds a mark if it is within the axis and after the one before. */
  private void add(long micros, String label, String context) {
    boolean isLater = ticks.isEmpty() || micros > ticks.get(ticks.size() - 1).micros;
    if (micros >= fromMicros && micros <= toMicros && isLater) {
      ticks.add(new Tick(micros, label, context.equals(lastContext) ? "" : context));
      lastContext = context;
    }
  }
}
