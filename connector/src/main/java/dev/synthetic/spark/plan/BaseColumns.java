package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.BaseRows;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.KeySpec;
import dev.synthetic.spec.RawRange;
import dev.synthetic.spec.TemplatePart;
import dev.synthetic.spec.TextSpec;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;

/** The rules for columns that are functions of other columns' values. */
final class BaseColumns {
  private BaseColumns() {}

  /** Adds a problem for each column whose base columns cannot serve it. */
  static void check(TablePlan plan, Problems problems) {
    for (PlannedColumn column : plan.columns()) {
      if (!column.spec().baseColumns().isEmpty()) {
        check(plan, column, problems);
      } else if (isUnbounded(column)) {
        checkInherited(plan, column, problems);
      }
    }
  }

  /** Refuses values without end over base columns that a column around them has. */
  private static void checkInherited(TablePlan plan, PlannedColumn column, Problems problems) {
    PlannedColumn based = around(plan, column);
    while (based != null && based.spec().baseColumns().isEmpty()) {
      based = around(plan, based);
    }
    if (based != null && !isWhole(plan, based.spec().baseColumns())) {
      problems.add(
          column.place().path(),
          column.spec().generator() instanceof GeneratorSpec.Sequence ? "sequence" : "interval",
          "must not go on without end where the baseColumn around it is not one column of whole"
              + " numbers, but is '"
              + String.join("', '", based.spec().baseColumns())
              + "'; give it an end, or take that baseColumn out");
    }
  }

  /** The column around another over the same cells; null if there is none. */
  private static @Nullable PlannedColumn around(TablePlan plan, PlannedColumn column) {
    String owner = column.place().owner();
    PlannedColumn around = owner.isEmpty() ? null : plan.column(owner);
    return around != null && around.place().space().equals(column.place().space()) ? around : null;
  }

  private static void check(TablePlan plan, PlannedColumn column, Problems problems) {
    String path = column.place().path();
    List<String> bases = column.spec().baseColumns();
    for (String base : bases) {
      DataType type = plan.column(base).type();
      if (!BaseRows.accepts(type)) {
        problems.add(
            path,
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
          path,
          "baseColumn",
          "must be one column of whole numbers beside unique, as others are hashed and may meet,"
              + " but was '"
              + String.join("', '", bases)
              + "'; take unique out, or give a base column of whole numbers");
    }
    if (column.spec().generator() instanceof RawRange && !isWhole(plan, bases)) {
      problems.add(
          path,
          "baseColumn",
          "must be one column of whole numbers beside baseColumnType: raw, but was '"
              + String.join("', '", bases)
              + "'; take baseColumnType: hash");
    }
    if (isUnbounded(column) && !isWhole(plan, bases)) {
      problems.add(
          path,
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
                    column.place().path(),
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
    if (generator instanceof TextSpec.Formatted formatted) {
      return formatted.numbers() instanceof GeneratorSpec.Sequence;
    }
    return generator instanceof GeneratorSpec.Sequence
        || (generator instanceof GeneratorSpec.TimeRange range && range.end() == null);
  }

  private static boolean isWhole(TablePlan plan, List<String> bases) {
    return bases.size() == 1 && plan.column(bases.get(0)).spec().type().isIntegral();
  }
}
