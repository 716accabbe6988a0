package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.BaseRows;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.KeySpec;
import dev.synthetic.spec.RawRange;
import dev.synthetic.spec.TemplatePart;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;

/** The rules for columns that are functions of other columns' values. */
final class BaseColumns {
  private BaseColumns() {}

  /** Adds a problem for each column whose base columns cannot serve it. */
  static void check(TablePlan plan, Problems problems) {
    for (PlannedColumn column : plan.columns()) {
      if (column.expression() == null && !column.inputs().isEmpty()) {
        check(plan, column, problems);
      }
    }
  }

  private static void check(TablePlan plan, PlannedColumn column, Problems problems) {
    int index = plan.spec().columns().indexOf(column.spec());
    List<String> bases = column.inputs();
    for (String base : bases) {
      DataType type = plan.column(base).type();
      if (!BaseRows.accepts(type)) {
        problems.add(
            index,
            "baseColumn",
            "must be a column of a scalar type, but '"
                + base
                + "' is "
                + type.catalogString()
                + "; take one of its parts by an expr column");
      }
    }
    checkTexts(plan, column, problems);
    if (column.spec().generator() instanceof KeySpec && !isWhole(plan, bases)) {
      problems.add(
          index,
          "baseColumn",
          "must be one column of whole numbers beside unique, as others are hashed and may meet,"
              + " but was '"
              + String.join("', '", bases)
              + "'; take unique out, or give a base column of whole numbers");
    }
    if (column.spec().generator() instanceof RawRange && !isWhole(plan, bases)) {
      problems.add(
          index,
          "baseColumn",
          "must be one column of whole numbers beside baseColumnType: raw, but was '"
              + String.join("', '", bases)
              + "'; take baseColumnType: hash");
    }
    if (isUnbounded(column) && !isWhole(plan, bases)) {
      problems.add(
          index,
          "baseColumn",
          "must be one column of whole numbers where values go on without end, but was "
              + "'"
              + String.join("', '", bases)
              + "'; give the column an end, or take its baseColumn out");
    }
  }

  /** Base values that a template shows are to be texts, or as good as. */
  private static void checkTexts(TablePlan plan, PlannedColumn column, Problems problems) {
    if (!(column.spec().generator() instanceof GeneratorSpec.Template template)) {
      return;
    }
    template.alternatives().stream()
        .flatMap(List::stream)
        .filter(TemplatePart.BaseValue.class::isInstance)
        .mapToInt(part -> ((TemplatePart.BaseValue) part).place())
        .mapToObj(place -> plan.column(column.spec().baseColumns().get(place)))
        .filter(base -> !hasText(base))
        .distinct()
        .forEach(
            base ->
                problems.add(
                    plan.spec().columns().indexOf(column.spec()),
                    "template",
                    "must show base values that are strings or whole numbers, but '"
                        + base.name()
                        + "' is "
                        + base.type().catalogString()
                        + "; cast it to a string in an expr column with omit: true, and show"
                        + " that"));
  }

  private static boolean hasText(PlannedColumn base) {
    return base.type() instanceof StringType || base.spec().type().isIntegral();
  }

  private static boolean isUnbounded(PlannedColumn column) {
    GeneratorSpec generator = column.spec().generator();
    return generator instanceof GeneratorSpec.Sequence
        || (generator instanceof GeneratorSpec.TimeRange range && range.end() == null);
  }

  private static boolean isWhole(TablePlan plan, List<String> bases) {
    return bases.size() == 1 && plan.column(bases.get(0)).spec().type().isIntegral();
  }
}
