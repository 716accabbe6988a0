package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.pushdown.RowSample;
import java.util.List;
import org.apache.spark.sql.connector.expressions.SortOrder;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownAggregates;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownOffset;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownTableSample;
import org.apache.spark.sql.connector.read.SupportsPushDownTopN;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A scan in the making: Spark says which columns it needs, and of a batch read which rows. Of a
 * stream it says at most the columns.
 */
final class SyntheticScanBuilder
    implements ScanBuilder,
        SupportsPushDownRequiredColumns,
        SupportsPushDownTableSample,
        SupportsPushDownV2Filters,
        SupportsPushDownAggregates,
        SupportsPushDownLimit,
        SupportsPushDownOffset,
        SupportsPushDownTopN {
  private static final Predicate[] NO_PREDICATES = {};

  private final TablePlan plan;
  private final TablePlan batchPlan;
  private final Request request;
  private @Nullable List<String> pruned;
  private @Nullable BatchPushDown batch;
  private @Nullable Long nowMicros;

  /**
   * What is read.
   *
   * @param shown the columns to choose from, without metadata columns
   * @param replay the stream whose rows are read again; null: the options say which rows
   * @param isPushingDown whether a batch read takes over what the query asks for
   */
  record Request(StructType shown, @Nullable ReplayOptions replay, boolean isPushingDown) {}

  /**
   * A builder of reads.
   *
   * @param plan the table
   * @param batchPlan the table as batch reads take it
   */
  SyntheticScanBuilder(TablePlan plan, TablePlan batchPlan, Request request) {
    this.plan = plan;
    this.batchPlan = batchPlan;
    this.request = request;
  }

  /** Fields that are not needed stay: they are generated when they are touched, which is never. */
  @Override
  public void pruneColumns(StructType requiredSchema) {
    pruned = List.of(requiredSchema.fieldNames());
  }

  /** The sample is another one than Spark's own of the same seed, and the same for every read. */
  @Override
  @SuppressWarnings("deprecation") // abstract in Spark 4.0
  public boolean pushTableSample(
      double lowerBound, double upperBound, boolean withReplacement, long seed) {
    return !withReplacement
        && isPushingDown()
        && batch().sample(RowSample.of(lowerBound, upperBound, seed));
  }

  @Override
  public Predicate[] pushPredicates(Predicate[] predicates) {
    return isPushingDown() ? batch().filter(predicates) : predicates;
  }

  @Override
  public Predicate[] pushedPredicates() {
    return batch == null ? NO_PREDICATES : batch.filters();
  }

  @Override
  public boolean supportCompletePushDown(Aggregation aggregation) {
    return isPushingDown() && batch().knows(aggregation);
  }

  @Override
  public boolean pushAggregation(Aggregation aggregation) {
    return isPushingDown() && batch().aggregate(aggregation);
  }

  @Override
  public boolean pushLimit(int limit) {
    return isPushingDown() && batch().limit(limit);
  }

  @Override
  public boolean pushOffset(int offset) {
    return isPushingDown() && batch().offset(offset);
  }

  @Override
  public boolean pushTopN(SortOrder[] orders, int limit) {
    return isPushingDown() && batch().top(orders, limit);
  }

  /** Of both limits: one interface has it from the other. */
  @Override
  public boolean isPartiallyPushed() {
    return batch != null && batch.isPartial();
  }

  private boolean isPushingDown() {
    return request.isPushingDown && request.replay == null;
  }

  private BatchPushDown batch() {
    BatchPushDown known = batch;
    if (known == null) {
      known =
          new BatchPushDown(batchPlan, request.shown, BatchRows.of(batchPlan.spec(), nowMicros()));
      batch = known;
    }
    return known;
  }

  /** What is now, for a read that ends at the rows due now; else 0. */
  private long nowMicros() {
    Long known = nowMicros;
    if (known == null) {
      known = BatchRows.endNow(plan.spec()) ? MicroClock.system().nowMicros() : 0;
      nowMicros = known;
    }
    return known;
  }

  @Override
  public Scan build() {
    AggregatedScan known = batch == null ? null : batch.aggregated();
    if (known != null) {
      return known;
    }
    ScanColumns columns = ScanColumns.of(plan, request.shown, pruned);
    if (request.replay != null) {
      return new ReplayScan(new SyntheticScan(plan, plan, columns, 0, null), request.replay);
    }
    Selection selection = batch == null ? null : batch.selection();
    return new SyntheticScan(plan, batchPlan, columns, nowMicros(), selection);
  }
}
