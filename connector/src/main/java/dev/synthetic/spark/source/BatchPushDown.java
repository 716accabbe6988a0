package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.MetadataColumn;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.pushdown.Aggregates;
import dev.synthetic.spark.pushdown.PushedPredicates;
import dev.synthetic.spark.pushdown.RowOrdering;
import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spark.pushdown.RowRanges;
import dev.synthetic.spark.pushdown.RowSample;
import dev.synthetic.spark.pushdown.RowSearch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.connector.expressions.SortOrder;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What a batch read has taken over of a query so far, in the order in which Spark asks: a sample,
 * filters, an aggregate, a limit and an offset.
 */
final class BatchPushDown {
  private final TablePlan plan;
  private final Map<String, DataType> columns = new HashMap<>();
  private final RowRange all;
  private final RowSearch search;
  private PushedPredicates predicates;
  private RowRanges rows;
  private @Nullable RowSample sample;
  private long mostRows = Long.MAX_VALUE; // of a task
  private boolean isPartial;
  private @Nullable AggregatedScan aggregated;

  /**
   * Nothing yet.
   *
   * @param plan the table as batch reads take it
   * @param shown its columns
   * @param all the rows of the read
   */
  BatchPushDown(TablePlan plan, StructType shown, RowRange all) {
    this.plan = plan;
    this.all = all;
    this.search = new RowSearch(plan, all, Anchor.ofBatch(plan.spec()).timeline());
    this.predicates = PushedPredicates.none(all);
    this.rows = predicates.rows();
    for (MetadataColumn column : MetadataColumn.values()) {
      columns.put(column.title(), column.type());
    }
    for (StructField field : shown.fields()) {
      columns.put(field.name(), field.dataType());
    }
  }

  /** Takes over a sample; whether it does. */
  boolean sample(RowSample asked) {
    if (sample != null) {
      return false;
    }
    sample = asked;
    return true;
  }

  /** Takes over filters; those that it does not. */
  Predicate[] filter(Predicate[] asked) {
    predicates = PushedPredicates.of(List.of(asked), columns, search);
    rows = predicates.rows();
    return predicates.left().toArray(Predicate[]::new);
  }

  /** The filters taken over. */
  Predicate[] filters() {
    return predicates.pushed().toArray(Predicate[]::new);
  }

  /** Whether the rows of the read are known by their numbers alone. */
  private boolean isExact() {
    return predicates.left().isEmpty()
        && predicates.cells() == null
        && sample == null
        && mostRows == Long.MAX_VALUE
        && aggregated == null;
  }

  /** Takes over the first rows; whether it does. */
  boolean limit(int most) {
    if (aggregated != null || !predicates.left().isEmpty()) {
      return false;
    }
    isPartial = !isExact();
    if (isPartial) {
      mostRows = Math.min(mostRows, most);
    } else {
      rows = rows.slice(0, most);
    }
    return true;
  }

  /** Takes over leaving out the first rows; whether it does. */
  boolean offset(int count) {
    if (!isExact()) {
      return false;
    }
    rows = rows.slice(count, Long.MAX_VALUE);
    return true;
  }

  /** Takes over the first rows in an order, which Spark then sorts; whether it does. */
  boolean top(SortOrder[] orders, int most) {
    if (aggregated != null || !predicates.left().isEmpty()) {
      return false;
    }
    RowOrdering ordering = RowOrdering.of(search, rows, Arrays.asList(orders));
    boolean isEnd = ordering == RowOrdering.LAST_FIRST;
    if (ordering == RowOrdering.NONE || (isEnd && !isExact())) {
      return false;
    }
    isPartial = true;
    if (!isExact()) {
      mostRows = Math.min(mostRows, most);
      return true;
    }
    long size = rows.size();
    rows = isEnd ? rows.slice(Math.max(0, size - most), size) : rows.slice(0, most);
    return true;
  }

  /** Whether the last limit taken over leaves Spark something to do. */
  boolean isPartial() {
    return isPartial;
  }

  /** Whether an aggregate's answer is known. */
  boolean knows(Aggregation aggregation) {
    return isExact() && Aggregates.of(aggregation, rows, search) != null;
  }

  /** Takes over an aggregate; whether it does. */
  boolean aggregate(Aggregation aggregation) {
    Aggregates answer = isExact() ? Aggregates.of(aggregation, rows, search) : null;
    if (answer == null) {
      return false;
    }
    aggregated = new AggregatedScan(answer, ScanDescription.of(plan.spec(), selection()));
    return true;
  }

  /** The aggregate's row; null if there is none. */
  @Nullable AggregatedScan aggregated() {
    return aggregated;
  }

  /** What has been taken over; null: nothing, so that all rows are read. */
  @Nullable Selection selection() {
    ReadTests tests = new ReadTests(predicates.cells(), sample, mostRows);
    List<String> filters = predicates.pushed().stream().map(Predicate::toString).toList();
    boolean isNothing = tests.areNone() && rows.equals(RowRanges.of(all)) && filters.isEmpty();
    return isNothing ? null : new Selection(rows, tests, filters);
  }
}
