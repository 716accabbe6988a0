package dev.synthetic.spec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL of a dbldatagen column as a spec takes it. */
final class DbldatagenSql {
  private static final Pattern FORMAT_NUMBER = Pattern.compile("(?i)\\bformat_number\\s*\\(");
  private static final Pattern DIGITS = Pattern.compile("\\s*(\\d{1,2})\\s*");
  private static final int MOST_DIGITS = 18;

  private DbldatagenSql() {}

  /**
   * The same expression, in which {@code format_number} is of decimals: of doubles its digits
   * differ between Java versions, so that a spec refuses it.
   */
  static String portable(String sql) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    Matcher call = FORMAT_NUMBER.matcher(sql);
    while (call.find(from)) {
      int comma = end(sql, call.end(), ',');
      int close = comma < 0 ? -1 : end(sql, comma + 1, ')');
      Matcher digits = DIGITS.matcher(close < 0 ? "" : sql.substring(comma + 1, close));
      if (!digits.matches() || Integer.parseInt(digits.group(1)) > MOST_DIGITS) {
        text.append(sql, from, call.end());
        from = call.end();
        continue;
      }
      text.append(sql, from, call.end())
          .append("cast(")
          .append(portable(sql.substring(call.end(), comma)))
          .append(" as decimal(38, ")
          .append(digits.group(1))
          .append("))");
      from = comma;
    }
    return text.append(sql.substring(from)).toString();
  }

  /** The place of a character outside of inner parentheses and quotes; -1 if there is none. */
  private static int end(String sql, int from, char sought) {
    int depth = 0;
    boolean isQuoted = false;
    for (int i = from; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && depth == 0 && c == sought) {
        return i;
      } else if (!isQuoted && c == '(') {
        depth++;
      } else if (!isQuoted && c == ')') {
        depth--;
      }
      if (depth < 0) {
        return -1;
      }
    }
    return -1;
  }
}
