package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructType;

/** A scan in the making: Spark says which columns it needs. */
final class SyntheticScanBuilder implements ScanBuilder, SupportsPushDownRequiredColumns {
  private final TablePlan plan;
  private StructType columns;

  SyntheticScanBuilder(TablePlan plan) {
    this.plan = plan;
    this.columns = plan.schema();
  }

  @Override
  public void pruneColumns(StructType requiredSchema) {
    columns = requiredSchema;
  }

  @Override
  public Scan build() {
    boolean endsNow = BatchRows.endNow(plan.spec());
    return new SyntheticScan(plan, columns, endsNow ? MicroClock.system().nowMicros() : 0);
  }
}
