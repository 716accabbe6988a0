package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.connector.catalog.MetadataColumn;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/**
 * A column that every table has, as Spark's analyser sees it.
 *
 * @param column the column
 */
record HiddenColumn(dev.synthetic.spark.plan.MetadataColumn column) implements MetadataColumn {

  /** Those of a table: all whose names none of its own columns has, omitted ones included. */
  static List<HiddenColumn> of(TablePlan plan) {
    return Arrays.stream(dev.synthetic.spark.plan.MetadataColumn.values())
        .filter(column -> !plan.has(column.title()))
        .map(HiddenColumn::new)
        .toList();
  }

  /** It as a field of what is read. */
  StructField field() {
    return new StructField(name(), dataType(), isNullable(), Metadata.empty());
  }

  @Override
  public String name() {
    return column.title();
  }

  @Override
  public DataType dataType() {
    return column.type();
  }

  @Override
  public boolean isNullable() {
    return false;
  }

  @Override
  public String comment() {
    return column.comment();
  }
}
