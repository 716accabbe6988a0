package dev.synthetic.spec;

import org.jspecify.annotations.Nullable;

/** A sentence about one thing that was otherwise: {@code seed was 42, is 43}. */
final class Change {
  /** A value of which there is none. */
  static final String NONE = "none";

  private static final int LONGEST = 80;

  /** How much of what both have in common stands before the first difference. */
  private static final int LEAD = 20;

  private Change() {}

  /**
   * The sentence; long values are cut to the surroundings of their first difference.
   *
   * @param key what a user knows it by
   * @param was its value before; null for none
   * @param is its value now, another one; null for none
   */
  static String of(String key, @Nullable String was, @Nullable String is) {
    String before = onOneLine(was);
    String now = onOneLine(is);
    int difference = firstDifference(before, now);
    return key + " was " + around(difference, before) + ", is " + around(difference, now);
  }

  private static String onOneLine(@Nullable String value) {
    return value == null
        ? NONE
        : value.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
  }

  private static int firstDifference(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return i;
      }
    }
    return length;
  }

  private static String around(int difference, String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    int first = difference < LONGEST - LEAD ? 0 : difference - LEAD;
    int end = Math.min(value.length(), first + LONGEST);
    return (first > 0 ? "…" : "") + value.substring(first, end) + (end < value.length() ? "…" : "");
  }
}
