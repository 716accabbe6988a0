package dev.synthetic.spark.pushdown;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.SortDirection;
import org.apache.spark.sql.connector.expressions.SortOrder;

/** The order in which rows come by their number. */
public final class RowsInOrder {
  private RowsInOrder() {}

  /**
   * What rows are sorted by, the most important first; often nothing.
   *
   * <p>Of columns in order those that repeat values come first, as instants do: what follows the
   * first column without a repetition would never be asked.
   *
   * @param names the columns that are read
   */
  public static SortOrder[] of(
      TablePlan plan, List<String> names, RowRanges rows, Timeline timeline) {
    if (rows.isEmpty()) {
      return new SortOrder[0];
    }
    RowRange hull = new RowRange(rows.first(), rows.last() + 1);
    RowSearch search = new RowSearch(plan, hull, timeline);
    List<SortOrder> repeating = new ArrayList<>();
    List<SortOrder> strict = new ArrayList<>();
    for (String name : names) {
      OrderedColumn column = search.ordered(name, rows);
      if (column != null) {
        SortDirection direction =
            column.isAscending() ? SortDirection.ASCENDING : SortDirection.DESCENDING;
        SortOrder order = Expressions.sort(Expressions.column(quoted(name)), direction);
        (column.isStrict() ? strict : repeating).add(order);
      }
    }
    repeating.addAll(strict.subList(0, Math.min(1, strict.size())));
    return repeating.toArray(SortOrder[]::new);
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
