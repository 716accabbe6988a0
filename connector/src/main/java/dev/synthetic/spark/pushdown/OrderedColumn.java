package dev.synthetic.spark.pushdown;

import dev.synthetic.spark.plan.RowOrder;
import dev.synthetic.spark.plan.SingleCells;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values go on in one direction, perhaps beginning anew after a while: the rows of a
 * value are found by halving, in the cells that the kernels themselves generate.
 */
final class OrderedColumn {
  private final SingleCells cells;
  private final String name;
  private final DataType type;
  private final RowOrder.InOrder order;

  OrderedColumn(SingleCells cells, String name, DataType type, RowOrder.InOrder order) {
    this.cells = cells;
    this.name = name;
    this.type = type;
    this.order = order;
  }

  /** Whether values go up. */
  boolean isAscending() {
    return order.ascending();
  }

  /** Whether no two rows of a cycle have the same value. */
  boolean isStrict() {
    return order.strict();
  }

  /** The rows of a range that have one of some values; null where they are too many ranges. */
  @Nullable RowRanges rows(Spans<ValueCut> values, RowRange range) {
    long cycle = order.cycle();
    if (cycle == 0 || range.first() / cycle == (range.end() - 1) / cycle) {
      return RowRanges.covering(within(values, range));
    }
    RowRanges places = RowRanges.covering(within(values, new RowRange(0, cycle)));
    return Cycles.repeated(places, cycle, range);
  }

  /** The same in one cycle. */
  private List<RowRange> within(Spans<ValueCut> values, RowRange range) {
    List<RowRange> found = new ArrayList<>();
    for (Span<ValueCut> span : values.spans()) {
      long one = firstBeyond(span.from(), range);
      long other = firstBeyond(span.until(), range);
      found.add(new RowRange(Math.min(one, other), Math.max(one, other)));
    }
    return found;
  }

  /** The first row of a range from which on values are on the other side of a place. */
  private long firstBeyond(ValueCut cut, RowRange range) {
    long low = range.first();
    long high = range.end();
    while (low < high) {
      long middle = low + (high - low) / 2;
      boolean isBelow = cut.isAbove(value(middle));
      if (isBelow == order.ascending()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Object value(long row) {
    Object known = ColumnValues.of(cells.value(name, row), type, type);
    if (known == null) {
      throw new IllegalStateException("row " + row + " of '" + name + "' has no order");
    }
    return known;
  }
}
