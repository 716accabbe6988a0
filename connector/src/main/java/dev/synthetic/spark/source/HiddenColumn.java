package dev.synthetic.spark.source;

import java.util.Arrays;
import org.apache.spark.sql.connector.catalog.MetadataColumn;
import org.apache.spark.sql.types.DataType;

/**
 * A column that every table has, as Spark's analyser sees it.
 *
 * @param column the column
 */
record HiddenColumn(dev.synthetic.spark.plan.MetadataColumn column) implements MetadataColumn {

  /** All of them. */
  static MetadataColumn[] all() {
    return Arrays.stream(dev.synthetic.spark.plan.MetadataColumn.values())
        .map(HiddenColumn::new)
        .toArray(MetadataColumn[]::new);
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
