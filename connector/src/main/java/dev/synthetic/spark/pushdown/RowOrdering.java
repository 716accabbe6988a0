package dev.synthetic.spark.pushdown;

import java.util.List;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.SortDirection;
import org.apache.spark.sql.connector.expressions.SortOrder;
import org.jspecify.annotations.Nullable;

/** Where the first rows of an order are among rows by their number. */
public enum RowOrdering {
  /** In front. */
  FIRST_FIRST,
  /** At the end, backwards. */
  LAST_FIRST,
  /** Anywhere. */
  NONE;

  /**
   * Where some rows are that come first in an order.
   *
   * @param orders what they are sorted by, the most important first
   */
  public static RowOrdering of(RowSearch search, RowRanges rows, List<SortOrder> orders) {
    RowOrdering ordering = NONE;
    for (SortOrder order : orders) {
      OrderedColumn column = column(search, rows, order);
      if (column == null) {
        return NONE;
      }
      boolean isAscending = order.direction() == SortDirection.ASCENDING;
      RowOrdering next = column.isAscending() == isAscending ? FIRST_FIRST : LAST_FIRST;
      if (ordering != NONE && ordering != next) {
        return NONE;
      }
      ordering = next;
      if (column.isStrict()) {
        return ordering; // what else it is sorted by decides nothing
      }
    }
    return ordering;
  }

  private static @Nullable OrderedColumn column(RowSearch search, RowRanges rows, SortOrder order) {
    return order.expression() instanceof NamedReference reference
            && reference.fieldNames().length == 1
            && search.isColumn(reference.fieldNames()[0])
        ? search.ordered(reference.fieldNames()[0], rows)
        : null;
  }
}
