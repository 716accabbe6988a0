package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.RowExpressionException;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spark.random.InfeasibleLawException;
import dev.synthetic.spark.timeline.InfeasibleRateException;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.TextSpec;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** The first rows of a table, generated on the driver to find what fails in any of them. */
final class SampleBlock {
  private static final int MOST_ROWS = 256;

  private SampleBlock() {}

  /** Adds a problem for a pace that cannot be followed, and each column that fails in a row. */
  static void check(TablePlan plan, Problems problems) {
    checkLaws(plan, problems);
    if (problems.isEmpty()) { // a column without a law fails in every column that is made from it
      generate(plan, problems);
    }
  }

  /** Adds a problem for a pace that cannot be followed, and each column without a law. */
  static void checkLaws(TablePlan plan, Problems problems) {
    try {
      timeline(plan.spec());
    } catch (InfeasibleRateException e) {
      problems.add("rate", String.valueOf(e.getMessage()));
      return; // there are no due instants
    }
    plan.columns().forEach(column -> bind(plan, column, problems));
  }

  private static void generate(TablePlan plan, Problems problems) {
    List<String> names = plan.spec().columns().stream().map(ColumnSpec::name).toList();
    BlockGenerator generator = new BlockGenerator(plan, names, timeline(plan.spec()));
    Long end = plan.spec().read().endingRow();
    Long rows = end == null ? plan.spec().rows() : end;
    int most = Math.min(MOST_ROWS, plan.blockRows(names));
    int count = rows == null ? most : (int) Math.min(most, rows);
    ColumnarBatch batch = generator.rows(0, count);
    for (int i = 0; i < names.size() && count > 0; i++) {
      try {
        ((GeneratedVector) batch.column(i)).generate();
      } catch (RowExpressionException e) {
        problems.add(
            path(plan, e.column()),
            plan.column(e.column()).place().sqlKey(),
            "must have a value in every row, but fails in row " + e.row() + ": " + e.reason());
      } catch (GenerationException e) {
        GeneratorSpec failed = plan.column(e.column()).spec().generator();
        problems.add(
            path(plan, e.column()),
            failed instanceof ReferenceSpec ? ReferenceTarget.key(failed) : "type",
            "must hold every row's value, but fails in row " + e.row() + ": " + e.reason());
      }
    }
  }

  /** Binds a column by itself, so that a problem with its law is told of no other. */
  private static void bind(TablePlan plan, PlannedColumn column, Problems problems) {
    GeneratorSpec generator = column.spec().generator();
    if (column.expression() != null || !hasLaw(generator)) {
      return;
    }
    Spec spec = plan.spec();
    ColumnKeys keys = new ColumnKeys(spec.version(), spec.seed(), spec.name(), column.name());
    try {
      if (generator instanceof ReferenceSpec reference) {
        reference.match(new ReferenceBinder(column.name(), keys));
        return;
      }
      new GeneratorBinder(column.spec(), keys, spec.timeZone(), timeline(spec), List.of()).bind();
    } catch (InfeasibleLawException e) {
      problems.add(
          path(plan, column.name()),
          generator instanceof ReferenceSpec ? "reference" : "distribution",
          "must be drawable over the column's range, but "
              + e.getMessage()
              + "; choose parameters of the range's size, or another range");
    }
  }

  /**
   * Whether it draws by a distribution; other generators may need their base columns to be bound.
   */
  private static boolean hasLaw(GeneratorSpec generator) {
    if (generator instanceof TextSpec) {
      return generator instanceof TextSpec.Formatted formatted && formatted.numbers() != null;
    }
    return !(generator instanceof GeneratorSpec.Template)
        && !(generator instanceof NestedSpec)
        && !(generator instanceof SeriesSpec) // asked for it by its rules
        && ReferenceTarget.over(generator) == null;
  }

  private static Timeline timeline(Spec spec) {
    long start = spec.startMicros() == null ? 0 : spec.startMicros();
    return Timelines.of(spec, 0, start);
  }

  private static String path(TablePlan plan, String column) {
    return plan.column(column).place().path();
  }
}
