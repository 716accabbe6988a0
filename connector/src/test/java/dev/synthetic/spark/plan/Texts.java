package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.ConstantRate;
import java.util.ArrayList;
import java.util.List;

/** The first texts of one column. */
final class Texts {
  private Texts() {}

  static List<String> of(TablePlan plan, String column, int rows) {
    BlockGenerator generator =
        new BlockGenerator(
            plan, List.of(column), ConstantRate.of(plan.spec().rowsPerSecond(), 0, 0));
    List<String> texts = new ArrayList<>();
    for (int first = 0; first < rows; first += Rows.CAPACITY) {
      int count = Math.min(Rows.CAPACITY, rows - first);
      var batch = generator.rows(first, count);
      for (int i = 0; i < count; i++) {
        texts.add(
            batch.column(0).isNullAt(i) ? "null" : batch.column(0).getUTF8String(i).toString());
      }
    }
    return texts;
  }
}
