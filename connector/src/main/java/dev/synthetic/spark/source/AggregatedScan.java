package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.Aggregates;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.LocalScan;
import org.apache.spark.sql.types.StructType;

/**
 * An aggregate that is known without reading a row.
 *
 * @param answer the aggregate
 * @param read what is not read for it, for people
 */
record AggregatedScan(Aggregates answer, String read) implements LocalScan {
  @Override
  public StructType readSchema() {
    return answer.schema();
  }

  @Override
  public InternalRow[] rows() {
    return new InternalRow[] {answer.row()};
  }

  /** What a query's plan shows. */
  @Override
  public String description() {
    return read + " known=" + String.join(", ", answer.schema().fieldNames());
  }
}
