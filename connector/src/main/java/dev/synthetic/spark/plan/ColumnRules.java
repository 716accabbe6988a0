package dev.synthetic.spark.plan;

/** The rules for columns that need more to be known than a column's own keys. */
final class ColumnRules {
  private ColumnRules() {}

  /** Adds a problem for each column of a table that breaks one. */
  static void check(TablePlan plan, Problems problems) {
    BaseColumns.check(plan, problems);
    TextColumns.check(plan, problems);
    SeriesRules.check(plan, problems);
  }
}
