package dev.synthetic.spec;

import org.jspecify.annotations.Nullable;

/**
 * Reads a SQL expression.
 *
 * @param keys the keys among which it is
 * @param key its key
 */
record SqlReader(Keys keys, String key) {

  /** The expression; null if anything about it is a problem. */
  @Nullable GeneratorSpec read() {
    String sql = keys.read(key, Keys::text);
    if (sql == null) {
      return null;
    }
    if (sql.isBlank() || sql.length() > SpecLimits.LONGEST_SQL) {
      keys.problem(
          key,
          sql.isBlank()
              ? "must not be empty; give a Spark SQL expression"
              : "must have at most "
                  + SpecLimits.LONGEST_SQL
                  + " characters, but has "
                  + sql.length()
                  + "; split it into several columns, with omit: true for those in between");
      return null;
    }
    if (isDeep(sql)) {
      keys.problem(
          key,
          "must not nest deeper than "
              + SpecLimits.DEEPEST_SQL
              + " parentheses; split it into several columns, with omit: true for those in"
              + " between");
      return null;
    }
    return new GeneratorSpec.Expression(sql);
  }

  private static boolean isDeep(String sql) {
    int depth = 0;
    for (int i = 0; i < sql.length() && depth <= SpecLimits.DEEPEST_SQL; i++) {
      depth += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
    }
    return depth > SpecLimits.DEEPEST_SQL;
  }
}
