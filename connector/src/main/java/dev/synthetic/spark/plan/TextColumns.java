package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Datafaker;
import dev.synthetic.spec.FormatPart;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.TextSpec;
import java.util.List;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;

/** The rules for texts that need more to be known than their own column's keys. */
final class TextColumns {
  private static final String FAKER = "faker";

  private TextColumns() {}

  /** Adds a problem for each column of texts that cannot be made. */
  static void check(TablePlan plan, Problems problems) {
    for (PlannedColumn column : plan.columns()) {
      GeneratorSpec generator = column.spec().generator();
      String path = column.place().path();
      if (generator instanceof TextSpec.Formatted format && format.numbers() == null) {
        checkFormat(plan, column, format, path, problems);
      }
      if (generator instanceof TextSpec.Library library) {
        checkLibrary(library, path, problems);
      }
      if (generator instanceof TextSpec.Uuid uuid && uuid.isTimed()) {
        checkStart(plan.spec().startMicros(), path, problems);
      }
    }
  }

  private static void checkFormat(
      TablePlan plan,
      PlannedColumn column,
      TextSpec.Formatted format,
      String path,
      Problems problems) {
    List<FormatPart> values =
        format.parts().stream().filter(FormatPart.Value.class::isInstance).toList();
    List<String> bases = column.inputs();
    for (int i = 0; i < bases.size(); i++) {
      PlannedColumn base = plan.column(bases.get(i));
      boolean isText = base.type() instanceof StringType;
      boolean asText = ((FormatPart.Value) values.get(i)).style() == FormatPart.Style.TEXT;
      if (!base.spec().type().isIntegral() && !(isText && asText)) {
        problems.add(
            path,
            "baseColumn",
            "must be whole numbers, or strings shown by %s, but '"
                + base.name()
                + "' is "
                + base.type().catalogString()
                + (isText
                    ? "; show it by %s"
                    : "; cast it to a string in an expr column with omit: true, and show that"));
      }
    }
  }

  private static void checkLibrary(TextSpec.Library library, String path, Problems problems) {
    if (!Datafaker.isPresent()) {
      problems.add(
          path,
          FAKER,
          "needs Datafaker, which is not on the class path; start Spark with --packages "
              + Datafaker.COORDINATE
              + ", or choose a built-in name without a point, such as fullName");
      return;
    }
    String problem = Datafaker.problem(library.expression(), library.locale());
    if (problem != null) {
      problems.add(path, FAKER, problem);
    }
  }

  private static void checkStart(@Nullable Long startMicros, String path, Problems problems) {
    if (startMicros != null && startMicros < 0) {
      problems.add(
          path,
          "uuid.version",
          "must be 4 where startTimestamp is before 1970, as version 7 counts from there; take"
              + " version 4, or start later");
    }
  }
}
