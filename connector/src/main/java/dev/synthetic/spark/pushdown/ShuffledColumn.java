package dev.synthetic.spark.pushdown;

import dev.synthetic.spark.plan.RowOrder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of a grid's values in shuffled order: the row of a value is found by the inverse. */
final class ShuffledColumn {
  private static final BigInteger MOST = BigInteger.valueOf(RowSearch.MOST_RANGES);

  private final RowOrder.Shuffled order;

  ShuffledColumn(RowOrder.Shuffled order) {
    this.order = order;
  }

  /** The rows of a range that have one of some values; null where they are too many ranges. */
  @Nullable RowRanges rows(Spans<ValueCut> values, RowRange range) {
    BigInteger places = count(values);
    if (places.compareTo(MOST) <= 0) {
      return rowsOf(values, range);
    }
    if (order.size().subtract(places).compareTo(MOST) > 0) {
      return null;
    }
    RowRanges others = rowsOf(values.complement(ValueCut.LOWEST, ValueCut.HIGHEST), range);
    return others == null ? null : others.complement(range);
  }

  private BigInteger count(Spans<ValueCut> values) {
    BigInteger count = BigInteger.ZERO;
    for (Span<ValueCut> span : values.spans()) {
      count = count.add(firstFrom(span.until()).subtract(firstFrom(span.from())));
    }
    return count;
  }

  private @Nullable RowRanges rowsOf(Spans<ValueCut> values, RowRange range) {
    List<RowRange> rows = new ArrayList<>();
    for (Span<ValueCut> span : values.spans()) {
      BigInteger end = firstFrom(span.until());
      for (BigInteger place = firstFrom(span.from());
          place.compareTo(end) < 0;
          place = place.add(BigInteger.ONE)) {
        addRow(order.permutation().invert(place.longValue()), rows);
      }
    }
    RowRanges once = RowRanges.covering(rows);
    return order.cycle() == 0
        ? once.and(RowRanges.of(range))
        : Cycles.repeated(once, order.cycle(), range);
  }

  /** Adds a row where there is one: of a place that no row shows there is none. */
  private void addRow(long row, List<RowRange> rows) {
    boolean isShown = row >= 0 && row < Long.MAX_VALUE;
    if (isShown && (order.cycle() == 0 || row < order.cycle())) {
      rows.add(new RowRange(row, row + 1));
    }
  }

  /** The first place whose value is not below another place between values. */
  private BigInteger firstFrom(ValueCut cut) {
    Object value = cut.value();
    if (value == null) {
      return cut.equals(ValueCut.LOWEST) ? BigInteger.ZERO : order.size();
    }
    BigInteger number = ColumnValues.whole(value);
    if (number == null) {
      throw new ArithmeticException("not a whole number: " + value);
    }
    BigInteger distance = number.subtract(order.origin());
    BigInteger[] steps = floorDivide(distance, order.step());
    boolean isOnGrid = steps[1].signum() == 0 && cut.equals(ValueCut.before(value));
    BigInteger place = isOnGrid ? steps[0] : steps[0].add(BigInteger.ONE);
    return place.max(BigInteger.ZERO).min(order.size());
  }

  private static BigInteger[] floorDivide(BigInteger number, BigInteger divisor) {
    BigInteger[] result = number.divideAndRemainder(divisor);
    return result[1].signum() < 0
        ? new BigInteger[] {result[0].subtract(BigInteger.ONE), result[1].add(divisor)}
        : result;
  }
}
