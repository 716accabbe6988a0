package dev.synthetic.spark.expression;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.NamedExpression$;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;

/**
 * What a row brings along beside its columns; no text can refer to it.
 *
 * @param number the row's number, a long
 * @param eventTime the row's event time, a timestamp
 */
record RowInputs(AttributeReference number, AttributeReference eventTime) {
  static RowInputs create() {
    return new RowInputs(
        attribute("row", DataTypes.LongType, false),
        attribute("event time", DataTypes.TimestampType, false));
  }

  /** An attribute that is different from every other attribute of the same name. */
  static AttributeReference attribute(String name, DataType type, boolean nullable) {
    return new AttributeReference(
        name,
        type,
        nullable,
        Metadata.empty(),
        NamedExpression$.MODULE$.newExprId(),
        Trees.seq(List.of()));
  }
}
