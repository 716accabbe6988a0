package dev.synthetic.spec;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates and timestamps of a dbldatagen column. */
final class DbldatagenTimes {
  private static final Pattern SECONDS = Pattern.compile("(?i)interval (\\d+) seconds?");
  private static final Pattern NAMED = Pattern.compile("(\\w+)\\s*=\\s*(\\d+)");
  private static final long DAY_SECONDS = 86_400;

  private final DbldatagenKeys old;
  private final DataType type;
  private final Consumer<String> notes;
  private final boolean isRandom;

  /**
   * The times of a column.
   *
   * @param old its keys in dbldatagen
   * @param type its type
   * @param notes to which goes what has no equivalent
   */
  DbldatagenTimes(DbldatagenKeys old, DataType type, Consumer<String> notes) {
    this.old = old;
    this.type = type;
    this.notes = notes;
    this.isRandom = old.isTrue("random");
  }

  /** Puts our keys for them. */
  void put(Map<String, SpecNode> keys) {
    DbldatagenKeys range = old.has("dataRange") ? old.below("dataRange") : old;
    boolean isUnique = old.has("uniqueValues");
    String begin = time(range.textOr("begin", ""));
    String end = time(range.textOr("end", ""));
    if (begin.isEmpty()) {
      notes.accept("without begin covers the year before the present one there; here 2024");
      begin = "2024-01-01";
      end = "2024-12-31";
    } else if (end.isEmpty() && isRandom && !isUnique) {
      notes.accept("without end ends with the year before the present one there; here 2024");
      end = "2024-12-31";
    } else if (end.isEmpty() && !isUnique) {
      notes.accept("without end starts again after the year before the present one; not so here");
    }
    keys.put("begin", DbldatagenKeys.text(begin));
    if (isUnique) {
      old.move("uniqueValues", "uniqueValues", keys);
      notes.accept("'uniqueValues' count back from end there; here on from begin");
    } else if (!end.isEmpty()) {
      keys.put("end", DbldatagenKeys.text(end));
    }
    keys.put("interval", DbldatagenKeys.text(interval(range.textOr("interval", "1 day"))));
    if (isRandom) {
      keys.put("random", DbldatagenKeys.plain("true"));
    }
    if (old.has("distribution") && isRandom) {
      notes.accept("'distribution' of dates and timestamps has no equivalent; left out");
    }
    if (!old.bases().isEmpty() && old.bases().size() > 1) {
      notes.accept("'baseColumn' of dates and timestamps is left out; add it to have them follow");
    }
  }

  private String time(String text) {
    boolean isMidnight = text.endsWith(" 00:00:00");
    return type == DataType.Simple.DATE && text.length() > 10
        ? text.substring(0, 10)
        : isMidnight ? text.substring(0, text.length() - 9) : text;
  }

  private static String interval(String text) {
    Matcher seconds = SECONDS.matcher(text.strip());
    if (seconds.matches()) {
      long count = Long.parseLong(seconds.group(1));
      return count % DAY_SECONDS == 0 && count > 0
          ? count / DAY_SECONDS + " days"
          : count + " seconds";
    }
    String named = NAMED.matcher(text).replaceAll("$2 $1");
    return named.replace(",", " ").replaceAll("\\s+", " ").strip();
  }
}
