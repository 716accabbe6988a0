package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.generate.Storage;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** An expression as kernels over whole blocks of some inputs, for one thread. */
final class BlockProgram {
  private final ColumnVector[] inputs;
  private final Kernel kernel;
  private final UTF8String @Nullable [] texts;

  private BlockProgram(ColumnVector[] inputs, Kernel kernel, UTF8String @Nullable [] texts) {
    this.inputs = inputs;
    this.kernel = kernel;
    this.texts = texts;
  }

  /**
   * The program of an expression; null if some node of it has no kernel.
   *
   * @param inputs the columns referred to, then the rows' numbers, then their event times
   */
  static @Nullable BlockProgram of(CompiledExpression expression, ColumnVector[] inputs) {
    Expression tree = expression.tree();
    BlockCompiler compiler = new BlockCompiler(inputs, expression.zone());
    try {
      if (BlockTypes.isText(tree.dataType())) {
        TextKernel kernel = TextNodes.of(tree, compiler);
        return new BlockProgram(inputs, kernel.codes(), kernel.texts());
      }
      return switch (Storage.of(tree.dataType())) {
        case OBJECTS -> null;
        case FLOATS -> new BlockProgram(inputs, FloatNodes.floats(tree, compiler), null);
        case LONGS, DOUBLES -> new BlockProgram(inputs, compiler.kernel(tree), null);
      };
    } catch (NoKernel e) {
      return null;
    }
  }

  /** The texts that values are places in; null if they are none of texts. */
  UTF8String @Nullable [] texts() {
    return texts;
  }

  /**
   * Computes the values of a block.
   *
   * @param count number of rows, at most {@link Rows#CAPACITY}
   * @param values a {@code double[]}, a {@code float[]}, a {@code long[]}, or for texts an {@code
   *     Object[]}
   * @param nulls set for every row, true for null; null only if the expression is not nullable
   * @return whether that is all; if not, what was written counts for nothing
   */
  boolean run(int count, Object values, boolean @Nullable [] nulls) {
    Block block = Block.of(inputs, count);
    Cells cells = kernel.of(block);
    boolean isDone = writeNulls(cells, nulls, count);
    if (isDone) {
      write(cells, values, count);
    }
    block.giveBack(cells);
    return isDone;
  }

  private static boolean writeNulls(Cells cells, boolean @Nullable [] nulls, int count) {
    if (nulls != null) {
      Arrays.fill(nulls, 0, count, false);
    }
    if (cells.isPlain) {
      return true;
    }
    byte all = 0;
    for (int i = 0; i < count; i++) {
      all |= cells.states[i];
    }
    if (all != Cells.NULL || nulls == null) {
      return all == Cells.VALUE;
    }
    for (int i = 0; i < count; i++) {
      nulls[i] = cells.states[i] == Cells.NULL;
    }
    return true;
  }

  private void write(Cells cells, Object values, int count) {
    if (values instanceof double[] doubles) {
      System.arraycopy(cells.doubles, 0, doubles, 0, count);
    } else if (values instanceof float[] floats) {
      System.arraycopy(cells.floats, 0, floats, 0, count);
    } else if (texts == null) {
      System.arraycopy(cells.longs, 0, (long[]) values, 0, count);
    } else {
      writeTexts(cells, values, texts, count);
    }
  }

  private static void writeTexts(Cells cells, Object values, UTF8String[] texts, int count) {
    for (int i = 0; i < count; i++) {
      int place = cells.state(i) == Cells.VALUE ? (int) cells.longs[i] : 0;
      if (values instanceof long[] places) {
        places[i] = place;
      } else {
        ((Object[]) values)[i] = texts[place];
      }
    }
  }
}
