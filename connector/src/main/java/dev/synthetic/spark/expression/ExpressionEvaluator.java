package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.GenerationException;
import java.util.Arrays;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/**
 * Computes an expression for blocks of rows, for one thread.
 *
 * <p>Common nodes run as kernels over the whole block, whatever has none as Catalyst's generated
 * projection, row by row. Both give the same bits.
 */
public final class ExpressionEvaluator {
  private final CompiledExpression expression;
  private final ProjectionPool pool;
  private final @Nullable BlockProgram program;

  private ExpressionEvaluator(
      CompiledExpression expression, ProjectionPool pool, @Nullable BlockProgram program) {
    this.expression = expression;
    this.pool = pool;
    this.program = program;
  }

  /** An evaluator by kernels, where the expression has them. */
  static ExpressionEvaluator of(CompiledExpression expression) {
    return new ExpressionEvaluator(
        expression, ProjectionPool.of(expression), BlockProgram.of(expression.tree()));
  }

  /** An evaluator by Catalyst's projection alone. */
  static ExpressionEvaluator ofRows(CompiledExpression expression) {
    return new ExpressionEvaluator(expression, ProjectionPool.of(expression), null);
  }

  /**
   * Evaluates the first {@code count} rows of the inputs.
   *
   * @param inputs a vector for each of {@link CompiledExpression#references()}, then the rows'
   *     numbers (long), then their event times (timestamp, in microseconds since the epoch); a
   *     vector is touched only if the expression needs it in some row
   * @param count number of rows
   * @param values where values go, from index 0: a {@code long[]} for booleans (0 or 1), integral
   *     numbers, dates, timestamps, times, intervals of one field kind and decimals of at most 18
   *     digits (unscaled); a {@code float[]}; a {@code double[]}; else an {@code Object[]} of
   *     Catalyst's own values, which stay valid. The value of a null is undefined
   * @param nulls set for every row, true for null; null only if the expression is not nullable
   * @throws RowExpressionException if the expression fails in a row
   * @throws GenerationException if a column that it refers to has no value in a row
   */
  public void evaluate(
      ColumnVector[] inputs, int count, Object values, boolean @Nullable [] nulls) {
    if (nulls != null) {
      Arrays.fill(nulls, 0, count, false);
    }
    if (program != null && Block.isReadable(inputs, count)) {
      program.run(new Block(inputs, count), values);
      return;
    }
    PinnedConf.within(
        expression.zone(),
        () -> {
          ProjectionPool.Projector projector = pool.take();
          run(projector, inputs, count, values, nulls);
          pool.giveBack(projector);
          return projector;
        });
  }

  private void run(
      ProjectionPool.Projector projector,
      ColumnVector[] inputs,
      int count,
      Object values,
      boolean @Nullable [] nulls) {
    ColumnarBatch batch = new ColumnarBatch(inputs, count);
    ValueSink sink = projector.sink();
    sink.open(values, nulls);
    int index = 0;
    try {
      for (; index < count; index++) {
        sink.moveTo(index);
        projector.project(batch.getRow(index));
      }
    } catch (RowExpressionException | GenerationException e) {
      throw e;
    } catch (Exception e) {
      long row = inputs[expression.references().size()].getLong(index);
      throw new RowExpressionException(expression.column(), row, expression.sql(), e);
    } finally {
      sink.close();
    }
  }
}
