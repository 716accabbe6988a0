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
  private final @Nullable ReplayOptions replay;
  private StructType columns;

  /**
   * A builder of reads.
   *
   * @param replay the stream whose rows are read again; null: the options say which rows
   */
  SyntheticScanBuilder(TablePlan plan, @Nullable ReplayOptions replay) {
    this.plan = plan;
    this.replay = replay;
    this.columns = plan.schema();
  }

  /** Fields that are not needed stay: they are generated when they are touched, which is never. */
  @Override
  public void pruneColumns(StructType requiredSchema) {
    StructType all = plan.schema();
    StructType needed = new StructType();
    for (String name : requiredSchema.fieldNames()) {
      needed = needed.add(all.apply(name));
    }
    columns = needed;
  }

  @Override
  public Scan build() {
    if (replay != null) {
      return new ReplayScan(new SyntheticScan(plan, columns, 0), replay);
    }
    boolean endsNow = BatchRows.endNow(plan.spec());
    return new SyntheticScan(plan, columns, endsNow ? MicroClock.system().nowMicros() : 0);
  }
}
