package dev.synthetic.spark.plan;

import dev.synthetic.spark.timeline.ConstantRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Rows of a column of doubles that are due every thousand seconds from the spec's start on. */
final class SeriesSamples {
  private static final BigDecimal PACE = new BigDecimal("0.001");

  private SeriesSamples() {}

  /** The first rows, at most one block of them. */
  static double[] of(TablePlan plan, String column, int rows) {
    long start = Objects.requireNonNull(plan.spec().startMicros());
    ConstantRate timeline = ConstantRate.of(PACE, 0, start);
    ColumnarBatch batch = new BlockGenerator(plan, List.of(column), timeline).rows(0, rows);
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = batch.getRow(i).getDouble(0);
    }
    return values;
  }
}
