package dev.synthetic.spark.catalog;

import java.util.Set;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.StagedTable;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.types.StructType;

/**
 * A table whose spec has been checked, and that is kept when Spark says so.
 *
 * @param name its name
 * @param rows a table with its columns
 * @param keep what keeps it
 */
record StagedSpec(String name, Table rows, Runnable keep) implements StagedTable {
  /** The columns as Spark 4.0 asks for them; later ones ask for {@link #columns}. */
  @Override
  @SuppressWarnings("deprecation") // abstract in Spark 4.0
  public StructType schema() {
    return rows.schema();
  }

  @Override
  public Column[] columns() {
    return rows.columns();
  }

  /** None, as nobody reads what is not there yet, and rows are never written. */
  @Override
  public Set<TableCapability> capabilities() {
    return Set.of();
  }

  @Override
  public void commitStagedChanges() {
    keep.run();
  }

  /** Does nothing, as nothing has been kept. */
  @Override
  public void abortStagedChanges() {}
}
