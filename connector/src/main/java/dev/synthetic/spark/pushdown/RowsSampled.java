package dev.synthetic.spark.pushdown;

import dev.synthetic.spark.plan.BlockGenerator;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.timeline.Timeline;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Rows at equal distances among others: what an estimate is made from. */
public final class RowsSampled {
  private final TablePlan plan;
  private final Timeline timeline;
  private final long[] numbers;

  /**
   * A sample.
   *
   * @param rows among which, at least one
   * @param most the most rows of the sample
   */
  public RowsSampled(TablePlan plan, Timeline timeline, RowRanges rows, int most) {
    this.plan = plan;
    this.timeline = timeline;
    this.numbers = spread(rows, (int) Math.min(most, rows.size()));
  }

  private static long[] spread(RowRanges rows, int count) {
    long[] numbers = new long[count];
    double distance = (double) rows.size() / count;
    int next = 0;
    long passed = 0;
    for (RowRange range : rows.ranges()) {
      while (next < count && (long) (next * distance) < passed + range.size()) {
        numbers[next] = range.first() + (long) (next * distance) - passed;
        next++;
      }
      passed += range.size();
    }
    return numbers;
  }

  /** Some columns of the sample, of as many of its rows as fit a block. */
  public ColumnarBatch columns(List<String> names) {
    int count = Math.min(numbers.length, plan.blockRows(names));
    BlockGenerator.Request request = new BlockGenerator.Request(plan, names, timeline, 0);
    return BlockGenerator.ofChosen(request, null).rows(numbers, count);
  }

  /** The share of the sample that a filter lets through. */
  public double share(CellFilter filter) {
    ColumnarBatch cells = columns(filter.columns());
    CellTests tests = CellTests.of(filter, cells);
    int hits = tests.select(0, cells.numRows(), new long[cells.numRows() + 1], 0);
    return Math.max(hits, 0.5) / cells.numRows();
  }
}
