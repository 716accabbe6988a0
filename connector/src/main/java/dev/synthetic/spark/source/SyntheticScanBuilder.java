package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A scan in the making: Spark says which columns it needs. */
final class SyntheticScanBuilder implements ScanBuilder, SupportsPushDownRequiredColumns {
  private final TablePlan plan;
  private final TablePlan batchPlan;
  private final @Nullable ReplayOptions replay;
  private final StructType shown;
  private StructType columns;

  /**
   * A builder of reads.
   *
   * @param plan the table
   * @param batchPlan the table as batch reads take it
   * @param shown the columns to choose from
   * @param replay the stream whose rows are read again; null: the options say which rows
   */
  SyntheticScanBuilder(
      TablePlan plan, TablePlan batchPlan, StructType shown, @Nullable ReplayOptions replay) {
    this.plan = plan;
    this.batchPlan = batchPlan;
    this.replay = replay;
    this.shown = shown;
    this.columns = shown;
  }

  /** Fields that are not needed stay: they are generated when they are touched, which is never. */
  @Override
  public void pruneColumns(StructType requiredSchema) {
    StructType needed = new StructType();
    for (String name : requiredSchema.fieldNames()) {
      needed = needed.add(shown.apply(name));
    }
    columns = needed;
  }

  @Override
  public Scan build() {
    if (replay != null) {
      return new ReplayScan(new SyntheticScan(plan, columns, 0), replay);
    }
    boolean endsNow = BatchRows.endNow(plan.spec());
    long nowMicros = endsNow ? MicroClock.system().nowMicros() : 0;
    return new SyntheticScan(plan, batchPlan, columns, nowMicros);
  }
}
