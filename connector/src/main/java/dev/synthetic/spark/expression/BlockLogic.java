package dev.synthetic.spark.expression;

import dev.synthetic.spark.expression.Block.Longs;
import dev.synthetic.spark.expression.Block.Numbers;
import dev.synthetic.spark.generate.Rows;
import java.util.Arrays;

/** Kernels of whole numbers and booleans: each gives what Catalyst's code gives. */
final class BlockLogic {
  private BlockLogic() {}

  /** A comparison; Catalyst has more, which are these with the operands or the result turned. */
  enum Comparison {
    LESS,
    LESS_OR_EQUAL,
    EQUAL
  }

  static Longs constant(long value) {
    return (block, out) -> Arrays.fill(out, 0, block.count(), value);
  }

  static Longs reference(int input) {
    return (block, out) -> System.arraycopy(block.longs(input), 0, out, 0, block.count());
  }

  /** A comparison of real numbers: NaN equals itself and is above all others, as in Spark. */
  static Longs compareNumbers(Comparison comparison, Numbers left, Numbers right) {
    double[] a = new double[Rows.CAPACITY];
    double[] b = new double[Rows.CAPACITY];
    return (block, out) -> {
      left.fill(block, a);
      right.fill(block, b);
      switch (comparison) {
        case LESS -> less(a, b, block.count(), out);
        case LESS_OR_EQUAL -> lessOrEqual(a, b, block.count(), out);
        case EQUAL -> equal(a, b, block.count(), out);
      }
    };
  }

  private static void less(double[] a, double[] b, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] < b[i] | (Double.isNaN(b[i]) & !Double.isNaN(a[i])) ? 1 : 0;
    }
  }

  private static void lessOrEqual(double[] a, double[] b, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] <= b[i] | Double.isNaN(b[i]) ? 1 : 0;
    }
  }

  private static void equal(double[] a, double[] b, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] == b[i] | (Double.isNaN(a[i]) & Double.isNaN(b[i])) ? 1 : 0;
    }
  }

  /** A comparison of whole numbers or booleans. */
  static Longs compareLongs(Comparison comparison, Longs left, Longs right) {
    long[] b = new long[Rows.CAPACITY];
    return (block, out) -> {
      left.fill(block, out);
      right.fill(block, b);
      for (int i = 0; i < block.count(); i++) {
        boolean holds =
            switch (comparison) {
              case LESS -> out[i] < b[i];
              case LESS_OR_EQUAL -> out[i] <= b[i];
              case EQUAL -> out[i] == b[i];
            };
        out[i] = holds ? 1 : 0;
      }
    };
  }

  static Longs not(Longs flags) {
    return (block, out) -> {
      flags.fill(block, out);
      for (int i = 0; i < block.count(); i++) {
        out[i] ^= 1;
      }
    };
  }

  static Longs and(Longs left, Longs right) {
    long[] other = new long[Rows.CAPACITY];
    return (block, out) -> {
      left.fill(block, out);
      right.fill(block, other);
      for (int i = 0; i < block.count(); i++) {
        out[i] &= other[i];
      }
    };
  }

  /** One of two whole numbers or booleans, both computed for every row: neither can fail. */
  static Longs choice(Longs condition, Longs then, Longs otherwise) {
    long[] flags = new long[Rows.CAPACITY];
    long[] other = new long[Rows.CAPACITY];
    return (block, out) -> {
      condition.fill(block, flags);
      then.fill(block, out);
      otherwise.fill(block, other);
      for (int i = 0; i < block.count(); i++) {
        out[i] = flags[i] != 0 ? out[i] : other[i];
      }
    };
  }
}
