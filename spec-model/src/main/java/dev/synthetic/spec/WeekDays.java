package dev.synthetic.spec;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Days of the week as people write them: {@code MON}, {@code monday}, {@code MON-FRI, SUN}. */
final class WeekDays {
  /** From Monday to Friday. */
  static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static final int SHORT = 3; // letters that tell the days apart
  private static final List<String> NAMES =
      Arrays.stream(DayOfWeek.values()).map(WeekDays::shown).toList();

  private WeekDays() {}

  /** The days that a node says: a text, or a list of texts. */
  static Set<DayOfWeek> parse(SpecNode node) {
    if (!(node instanceof SpecNode.Sequence)) {
      return parse(Keys.text(node));
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (SpecNode item : Keys.items(node)) {
      days.addAll(parse(Keys.text(item)));
    }
    return days;
  }

  /** The days that a text says: names and ranges, with commas between them. */
  static Set<DayOfWeek> parse(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      int dash = part.indexOf('-');
      DayOfWeek first = day(dash < 0 ? part : part.substring(0, dash));
      DayOfWeek last = dash < 0 ? first : day(part.substring(dash + 1));
      for (DayOfWeek day = first; day != last; day = day.plus(1)) {
        days.add(day);
      }
      days.add(last);
    }
    return days;
  }

  /** The short name of a day. */
  static String shown(DayOfWeek day) {
    return day.name().substring(0, SHORT);
  }

  private static DayOfWeek day(String name) {
    String word = name.strip().toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word.length() >= SHORT && day.name().startsWith(word)) {
        return day;
      }
    }
    String what = "day '" + Suggestions.shown(name.strip()) + "'";
    throw new ValueException(new Vocabulary(what, NAMES, List.of(), Map.of()).refusal(word));
  }
}
