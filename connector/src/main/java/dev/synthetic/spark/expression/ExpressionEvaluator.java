package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spark.generate.Rows;
import java.util.Arrays;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Computes an expression for blocks of rows, for one thread.
 *
 * <p>Common nodes run as kernels over the whole block, whatever has none as Catalyst's generated
 * projection, row by row. Both give the same bits.
 */
public final class ExpressionEvaluator {
  private final CompiledExpression expression;
  private final ColumnVector[] inputs;
  private final ProjectionPool pool;
  private final @Nullable BlockProgram program;

  private ExpressionEvaluator(
      CompiledExpression expression, ColumnVector[] inputs, @Nullable BlockProgram program) {
    this.expression = expression;
    this.inputs = inputs;
    this.pool = ProjectionPool.of(expression);
    this.program = program;
  }

  /** An evaluator by kernels where the expression has them for some inputs. */
  static ExpressionEvaluator of(CompiledExpression expression, ColumnVector[] inputs) {
    return new ExpressionEvaluator(expression, inputs, BlockProgram.of(expression, inputs));
  }

  /** An evaluator by Catalyst's projection alone. */
  static ExpressionEvaluator ofRows(CompiledExpression expression, ColumnVector[] inputs) {
    return new ExpressionEvaluator(expression, inputs, null);
  }

  /** Whether values are computed by kernels. */
  public boolean isOfBlocks() {
    return program != null;
  }

  /** The few texts that all values are among; null if they are not known. */
  public UTF8String @Nullable [] texts() {
    return program == null ? null : program.texts();
  }

  /**
   * Evaluates the first {@code count} rows of the inputs. A vector is touched only if the
   * expression needs it.
   *
   * @param count number of rows
   * @param values where values go, from index 0: a {@code long[]} for booleans (0 or 1), integral
   *     numbers, dates, timestamps, times, intervals of one field kind and decimals of at most 18
   *     digits (unscaled), and for places in {@link #texts()}; a {@code float[]}; a {@code
   *     double[]}; else an {@code Object[]} of Catalyst's own values, which stay valid. The value
   *     of a null is undefined, but for a place, which is one
   * @param nulls set for every row, true for null; null only if the expression is not nullable
   * @throws RowExpressionException if the expression fails in a row
   * @throws GenerationException if a column that it refers to has no value in a row
   */
  public void evaluate(int count, Object values, boolean @Nullable [] nulls) {
    if (isDoneInBlock(count, values, nulls)) {
      return;
    }
    UTF8String[] texts = texts();
    if (texts != null && values instanceof long[] places) {
      @Nullable Object[] objects = new Object[count];
      evaluateRows(count, objects, nulls);
      TextPlaces.write(texts, objects, places);
    } else {
      evaluateRows(count, values, nulls);
    }
  }

  private boolean isDoneInBlock(int count, Object values, boolean @Nullable [] nulls) {
    if (program == null || count > Rows.CAPACITY) {
      return false;
    }
    try {
      return program.run(count, values, nulls);
    } catch (RowExpressionException | GenerationException e) {
      return false; // of a column that is perhaps not needed in the row where it has no value
    }
  }

  private void evaluateRows(int count, Object values, boolean @Nullable [] nulls) {
    if (nulls != null) {
      Arrays.fill(nulls, 0, count, false);
    }
    PinnedConf.within(
        expression.zone(),
        () -> {
          ProjectionPool.Projector projector = pool.take();
          run(projector, count, values, nulls);
          pool.giveBack(projector);
          return projector;
        });
  }

  private void run(
      ProjectionPool.Projector projector, int count, Object values, boolean @Nullable [] nulls) {
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
