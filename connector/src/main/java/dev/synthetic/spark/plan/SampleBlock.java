package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.RowExpressionException;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spark.random.InfeasibleLawException;
import dev.synthetic.spark.timeline.InfeasibleRateException;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.Spec;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** The first rows of a table, generated on the driver to find what fails in any of them. */
final class SampleBlock {
  private static final int MOST_ROWS = 256;

  private SampleBlock() {}

  /** Adds a problem for a pace that cannot be followed, and each column that fails in a row. */
  static void check(TablePlan plan, Problems problems) {
    try {
      timeline(plan.spec());
    } catch (InfeasibleRateException e) {
      problems.add("rate", String.valueOf(e.getMessage()));
      return; // there are no due instants
    }
    plan.columns().forEach(column -> bind(plan, column, problems));
    if (problems.isEmpty()) { // a column without a law fails in every column that is made from it
      generate(plan, problems);
    }
  }

  private static void generate(TablePlan plan, Problems problems) {
    List<String> names = plan.columns().stream().map(PlannedColumn::name).toList();
    BlockGenerator generator = new BlockGenerator(plan, names, timeline(plan.spec()));
    Long rows = plan.spec().rows();
    int count = rows == null ? MOST_ROWS : (int) Math.min(MOST_ROWS, rows);
    ColumnarBatch batch = generator.rows(0, count);
    for (int i = 0; i < names.size() && count > 0; i++) {
      try {
        ((GeneratedVector) batch.column(i)).generate();
      } catch (RowExpressionException e) {
        problems.add(
            index(plan, e.column()),
            "expr",
            "must have a value in every row, but fails in row " + e.row() + ": " + e.reason());
      } catch (GenerationException e) {
        problems.add(
            index(plan, e.column()),
            "type",
            "must hold every row's value, but fails in row " + e.row() + ": " + e.reason());
      }
    }
  }

  /** Binds a column by itself, so that a problem with its law is told of no other. */
  private static void bind(TablePlan plan, PlannedColumn column, Problems problems) {
    if (column.expression() != null
        || column.spec().generator() instanceof GeneratorSpec.Template
        || column.spec().generator() instanceof SeriesSpec) {
      return; // which have no law, or have been asked for it
    }
    Spec spec = plan.spec();
    ColumnKeys keys = new ColumnKeys(spec.version(), spec.seed(), spec.name(), column.name());
    try {
      new GeneratorBinder(column.spec(), keys, spec.timeZone(), timeline(spec), List.of()).bind();
    } catch (InfeasibleLawException e) {
      problems.add(
          index(plan, column.name()),
          "distribution",
          "must be drawable over the column's range, but "
              + e.getMessage()
              + "; choose parameters of the range's size, or another range");
    }
  }

  private static Timeline timeline(Spec spec) {
    long start = spec.startMicros() == null ? 0 : spec.startMicros();
    return Timelines.of(spec, 0, start);
  }

  private static int index(TablePlan plan, String column) {
    return plan.spec().columns().indexOf(plan.column(column).spec());
  }
}
