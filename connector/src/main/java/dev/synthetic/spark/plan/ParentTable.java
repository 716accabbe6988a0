package dev.synthetic.spark.plan;

import dev.synthetic.spec.ParsedSpec;
import dev.synthetic.spec.Spec;
import java.util.List;
import java.util.Map;

/**
 * A table that is referred to, with all its columns.
 *
 * @param parsed what the spec says of it
 * @param columns its columns; none if the spec is not whole
 * @param problems where problems with it go
 */
record ParentTable(ParsedSpec parsed, List<PlannedColumn> columns, Problems problems) {

  /** Its name in lower case, of a spec that is whole. */
  String key() {
    return TablePlan.key(spec().name());
  }

  /** The table, of a spec that is whole. */
  Spec spec() {
    Spec spec = parsed.spec();
    if (spec == null) {
      throw new IllegalStateException("a spec without problems is whole");
    }
    return spec;
  }

  /** Its columns by their names in lower case. */
  Map<String, PlannedColumn> byName() {
    return new TablePlan(spec(), "", columns).byName();
  }

  /** Adds a problem for each column that cannot be generated, whatever its rows. */
  void check() {
    TablePlan plan = new TablePlan(spec(), "", columns);
    ColumnRules.check(plan, problems);
    SampleBlock.checkLaws(plan, problems);
  }
}
