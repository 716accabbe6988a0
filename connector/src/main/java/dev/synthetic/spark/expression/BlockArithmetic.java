package dev.synthetic.spark.expression;

import dev.synthetic.spark.expression.Block.Longs;
import dev.synthetic.spark.expression.Block.Numbers;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spark.random.UnitDoubles;
import java.util.Arrays;

/** Kernels of real numbers: each gives the bits that Catalyst's code gives. */
final class BlockArithmetic {
  private BlockArithmetic() {}

  /** An operation on two real numbers. */
  enum Operation {
    ADD,
    SUBTRACT,
    MULTIPLY
  }

  static Numbers constant(double value) {
    return (block, out) -> Arrays.fill(out, 0, block.count(), value);
  }

  static Numbers reference(int input) {
    return (block, out) -> block.copyNumbers(input, out);
  }

  /** {@code rand()} of a call site. */
  static Numbers uniform(int rowNumbers, StreamKey key) {
    long[] bits = new long[Rows.CAPACITY];
    return (block, out) -> {
      RowBits.fill(key, block.longs(rowNumbers), 0, block.count(), bits);
      UnitDoubles.halfOpen(bits, block.count(), out);
    };
  }

  /** {@code randn()} of a call site. */
  static Numbers gaussian(int rowNumbers, StreamKey key) {
    long[] bits = new long[Rows.CAPACITY];
    TableSampler sampler = TableSampler.standardNormal();
    return (block, out) -> {
      RowBits.fill(key, block.longs(rowNumbers), 0, block.count(), bits);
      sampler.sample(bits, block.count(), out);
    };
  }

  static Numbers binary(Operation operation, Numbers left, Numbers right) {
    double[] other = new double[Rows.CAPACITY];
    return switch (operation) {
      case ADD ->
          (block, out) -> {
            left.fill(block, out);
            right.fill(block, other);
            for (int i = 0; i < block.count(); i++) {
              out[i] += other[i];
            }
          };
      case SUBTRACT ->
          (block, out) -> {
            left.fill(block, out);
            right.fill(block, other);
            for (int i = 0; i < block.count(); i++) {
              out[i] -= other[i];
            }
          };
      case MULTIPLY ->
          (block, out) -> {
            left.fill(block, out);
            right.fill(block, other);
            for (int i = 0; i < block.count(); i++) {
              out[i] *= other[i];
            }
          };
    };
  }

  static Numbers negated(Numbers numbers) {
    return (block, out) -> {
      numbers.fill(block, out);
      for (int i = 0; i < block.count(); i++) {
        out[i] = -out[i];
      }
    };
  }

  /**
   * Numbers rounded to floats.
   *
   * <p>A sum, difference or product of two floats, rounded to a double and then to a float, is the
   * float operation's own result, as 53 ≥ 2 × 24 + 2 (Figueroa, "When is Double Rounding
   * Innocuous?", SIGNUM Newsletter 30(3), 1995).
   */
  static Numbers toFloat(Numbers numbers) {
    return (block, out) -> {
      numbers.fill(block, out);
      for (int i = 0; i < block.count(); i++) {
        out[i] = (float) out[i];
      }
    };
  }

  /** Whole numbers as the nearest doubles. */
  static Numbers toDouble(Longs longs) {
    long[] whole = new long[Rows.CAPACITY];
    return (block, out) -> {
      longs.fill(block, whole);
      for (int i = 0; i < block.count(); i++) {
        out[i] = (double) whole[i];
      }
    };
  }

  /** One of two numbers, both computed for every row: neither can fail. */
  static Numbers choice(Longs condition, Numbers then, Numbers otherwise) {
    long[] flags = new long[Rows.CAPACITY];
    double[] other = new double[Rows.CAPACITY];
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
