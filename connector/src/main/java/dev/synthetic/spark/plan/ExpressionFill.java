package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.CompiledExpression;
import dev.synthetic.spark.expression.ExpressionEvaluator;
import dev.synthetic.spark.expression.JoinedColumns;
import dev.synthetic.spark.expression.RowExpressionException;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.generate.Storage;
import java.util.List;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Values of a SQL expression over the block's other columns, and which of them are null.
 *
 * @param <A> the storage: {@code long[]}, {@code float[]}, {@code double[]} or {@code Object[]}
 */
final class ExpressionFill<A> implements Fill<A> {
  private final ExpressionEvaluator evaluator;
  private final boolean @Nullable [] nulls;

  /**
   * A kernel over other columns.
   *
   * @param nulls the mask that is written together with the values; null if none ever is
   */
  ExpressionFill(ExpressionEvaluator evaluator, boolean @Nullable [] nulls) {
    this.evaluator = evaluator;
    this.nulls = nulls;
  }

  /**
   * The kernel of an expression with the storage of its type.
   *
   * @param inputs one vector a reference, then the row numbers, then the event times
   * @param nulls the mask that is written together with the values; null if none ever is
   */
  static ColumnFill of(
      CompiledExpression expression, List<ColumnVector> inputs, boolean @Nullable [] nulls) {
    JoinedColumns joined = JoinedColumns.of(expression, inputs, nulls);
    if (joined != null) {
      return new ColumnFill.Texts(
          (rows, texts) -> {
            try {
              joined.fill(rows, texts);
            } catch (RowExpressionException e) {
              throw inRow(rows, e);
            }
          });
    }
    ExpressionEvaluator evaluator = expression.evaluator(inputs.toArray(ColumnVector[]::new));
    UTF8String[] texts = evaluator.texts();
    if (texts != null) {
      return new ColumnFill.Dictionary(new ExpressionFill<>(evaluator, nulls), texts);
    }
    return switch (Storage.of(expression.type())) {
      case LONGS -> new ColumnFill.Longs(new ExpressionFill<>(evaluator, nulls));
      case FLOATS -> new ColumnFill.Floats(new ExpressionFill<>(evaluator, nulls));
      case DOUBLES -> new ColumnFill.Doubles(new ExpressionFill<>(evaluator, nulls));
      case OBJECTS -> new ColumnFill.Objects(new ExpressionFill<>(evaluator, nulls));
    };
  }

  @Override
  public void fill(Rows rows, A values) {
    try {
      evaluator.evaluate(rows.count(), values, nulls);
    } catch (RowExpressionException e) {
      throw inRow(rows, e);
    }
  }

  /** The same with the row's number, where cells are told apart by other numbers. */
  private static RowExpressionException inRow(Rows rows, RowExpressionException e) {
    for (int i = 0; i < rows.count(); i++) {
      if (rows.number(i) == e.row() && rows.row(i) != e.row()) {
        return e.inRow(rows.row(i));
      }
    }
    return e;
  }
}
