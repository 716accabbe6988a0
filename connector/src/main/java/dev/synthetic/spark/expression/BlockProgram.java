package dev.synthetic.spark.expression;

import dev.synthetic.spark.expression.Block.Longs;
import dev.synthetic.spark.expression.Block.Numbers;
import dev.synthetic.spark.generate.Rows;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.jspecify.annotations.Nullable;

/** An expression as kernels over whole blocks, for one thread. */
final class BlockProgram {
  private final @Nullable Numbers numbers;
  private final @Nullable Longs flags;
  private final double[] room = new double[Rows.CAPACITY];

  private BlockProgram(@Nullable Numbers numbers, @Nullable Longs flags) {
    this.numbers = numbers;
    this.flags = flags;
  }

  /** The program of a tree; null if some node of it has no kernel. */
  static @Nullable BlockProgram of(Expression tree) {
    Numbers numbers = BlockCompiler.numbers(tree);
    Longs flags = numbers == null ? BlockCompiler.flags(tree) : null;
    return numbers == null && flags == null ? null : new BlockProgram(numbers, flags);
  }

  /**
   * Computes the values of a block.
   *
   * @param values a {@code double[]}, {@code float[]} or, for booleans, {@code long[]}
   */
  void run(Block block, Object values) {
    if (flags != null) {
      flags.fill(block, (long[]) values);
      return;
    }
    if (numbers == null) {
      throw new IllegalStateException("a program has a kernel");
    }
    if (values instanceof double[] doubles) {
      numbers.fill(block, doubles);
      return;
    }
    numbers.fill(block, room);
    float[] floats = (float[]) values;
    for (int i = 0; i < block.count(); i++) {
      floats[i] = (float) room[i];
    }
  }
}
