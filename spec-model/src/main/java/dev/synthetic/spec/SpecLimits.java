package dev.synthetic.spec;

import java.math.BigDecimal;

/** What keeps a hostile text from harming the driver; each limit is far above any honest spec. */
final class SpecLimits {
  /** Characters of the whole text. */
  static final int LONGEST_TEXT = 4 * 1024 * 1024;

  /** Maps and lists inside each other. */
  static final int DEEPEST = 64;

  /** YAML aliases. */
  static final int MOST_ALIASES = 100;

  /** Nodes, those that aliases repeat included. */
  static final int MOST_NODES = 1_000_000;

  /** Tables of a spec. */
  static final int MOST_TABLES = 1_000;

  /** Columns of a table. */
  static final int MOST_COLUMNS = 10_000;

  /** Columns inside each other. */
  static final int DEEPEST_COLUMN = 16;

  /** Characters of a column's SQL. */
  static final int LONGEST_SQL = 100_000;

  /** Parentheses inside each other in a column's SQL. */
  static final int DEEPEST_SQL = 100;

  /** Characters of a template. */
  static final int LONGEST_TEMPLATE = 1_000;

  /** Bytes of the longest text that a template gives, but for base values. */
  static final int LONGEST_TEMPLATE_TEXT = 8_192;

  /** Words of a template's list. */
  static final int MOST_WORDS = 1 << 16;

  /** Rows per second (inclusive). */
  static final BigDecimal SLOWEST_PACE = new BigDecimal("0.001");

  /** Rows per second (inclusive). */
  static final BigDecimal FASTEST_PACE = new BigDecimal("1e9");

  /** Digits after the point of rows per second. */
  static final int PACE_DIGITS = 6;

  /** Problems told at once. */
  static final int MOST_PROBLEMS = 100;

  private SpecLimits() {}
}
