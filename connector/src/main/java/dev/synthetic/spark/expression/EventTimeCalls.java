package dev.synthetic.spark.expression;

import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.CurrentDate;
import org.apache.spark.sql.catalyst.expressions.CurrentTimeZone;
import org.apache.spark.sql.catalyst.expressions.CurrentTimestampLike;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.LocalTimestamp;
import org.apache.spark.sql.catalyst.trees.TreePattern;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Option;

/** Makes each reading of the clock a reading of the row's event time, in the spec's time zone. */
final class EventTimeCalls {
  private final String zone;
  private final RowInputs row;

  EventTimeCalls(String zone, RowInputs row) {
    this.zone = zone;
    this.row = row;
  }

  /** The tree with the event time in place of the clock. */
  Expression replaceIn(Expression tree) {
    return Trees.rewrite(tree, this::replace);
  }

  private Expression replace(Expression node) {
    if (node instanceof CurrentTimestampLike) {
      return row.eventTime();
    }
    if (node instanceof CurrentDate) {
      return cast(DataTypes.DateType);
    }
    if (node instanceof LocalTimestamp) {
      return cast(DataTypes.TimestampNTZType);
    }
    if (node instanceof CurrentTimeZone) {
      return new Literal(UTF8String.fromString(zone), DataTypes.StringType);
    }
    if (Trees.list(node.nodePatterns()).contains(TreePattern.CURRENT_LIKE())) {
      throw new ExpressionProblem(
          node.prettyName() + "() is not allowed; it reads more than the row's event time");
    }
    return node;
  }

  private Expression cast(DataType type) {
    return new Cast(row.eventTime(), type, Option.apply(zone), EvalMode$.MODULE$.ANSI());
  }
}
