package dev.synthetic.spark.plan;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** A column that every table has, and that shows only where a query names it. */
public enum MetadataColumn {
  /** The row's number. */
  ROW_ID("_row_id", DataTypes.LongType, "the row's number in the endless log of rows"),
  /** The instant at which the row is due. */
  DUE_TIME("_due_time", DataTypes.TimestampType, "the instant at which the row is due"),
  /** The number of the partition that generated the row. */
  PARTITION_ID(
      "_partition_id", DataTypes.IntegerType, "the partition of this read that has the row");

  private final String title;
  private final DataType type;
  private final String comment;

  MetadataColumn(String title, DataType type, String comment) {
    this.title = title;
    this.type = type;
    this.comment = comment;
  }

  /** Its name in a query. */
  public String title() {
    return title;
  }

  /** Its type; it is never null. */
  public DataType type() {
    return type;
  }

  /** What it is, for people. */
  public String comment() {
    return comment;
  }

  /** The metadata column of a name; null: there is none. */
  public static @Nullable MetadataColumn of(String name) {
    for (MetadataColumn column : values()) {
      if (column.title.equalsIgnoreCase(name)) {
        return column;
      }
    }
    return null;
  }
}
