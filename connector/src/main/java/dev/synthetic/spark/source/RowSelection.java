package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.BlockGenerator;
import dev.synthetic.spark.pushdown.CellFilter;
import dev.synthetic.spark.pushdown.CellTests;
import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spark.pushdown.RowSample;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of the rows of some ranges that tests let through, some at a time. */
final class RowSelection {
  private final Iterator<RowRange> ranges;
  private final @Nullable RowSample sample;
  private final @Nullable Tested tested;
  private final int most;
  private final ReadMeter meter;
  private long nextRow;
  private long endRow; // exclusive, of the range under way

  /**
   * Cells to test.
   *
   * @param generator of the filter's columns over consecutive rows
   */
  record Tested(CellFilter filter, BlockGenerator generator, CellTests tests) {
    Tested(CellFilter filter, BlockGenerator generator) {
      this(filter, generator, CellTests.of(filter, generator.rows(0, 0)));
    }
  }

  /**
   * A selection.
   *
   * @param sample the sample that rows have to be in; null: none
   * @param tested what is tested on cells; null: nothing
   * @param most the most rows that are looked at together
   */
  RowSelection(
      List<RowRange> ranges,
      @Nullable RowSample sample,
      @Nullable Tested tested,
      int most,
      ReadMeter meter) {
    this.ranges = ranges.iterator();
    this.sample = sample;
    this.tested = tested;
    this.most = most;
    this.meter = meter;
  }

  /** Whether there are rows that have not been looked at. */
  boolean hasMore() {
    return nextRow < endRow || ranges.hasNext();
  }

  /**
   * Adds the numbers of some rows, perhaps of none; there must be more.
   *
   * @param place of the first number to be added
   * @return the place after the last one
   */
  int select(long[] numbers, int place) {
    if (nextRow >= endRow) {
      RowRange range = ranges.next();
      nextRow = range.first();
      endRow = range.end();
    }
    int count = (int) Math.min(most, endRow - nextRow);
    int end = tested == null ? all(numbers, place, count) : some(tested, numbers, place, count);
    nextRow += count;
    return sample == null ? end : sample.keep(numbers, place, end);
  }

  private int all(long[] numbers, int place, int count) {
    for (int i = 0; i < count; i++) {
      numbers[place + i] = nextRow + i;
    }
    return place + count;
  }

  private int some(Tested filter, long[] numbers, int place, int count) {
    filter.generator.rows(nextRow, count);
    meter.tested(count);
    return filter.tests.select(nextRow, count, numbers, place);
  }
}
