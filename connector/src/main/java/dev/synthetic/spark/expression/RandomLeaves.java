package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spark.random.UnitDoubles;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.jspecify.annotations.Nullable;

/**
 * The kernels of a call of {@code rand()} or {@code randn()}.
 *
 * @param isUniform whether it is {@code rand()}
 * @param rowNumbers the input of the rows' numbers
 * @param key that of the call site
 */
record RandomLeaves(boolean isUniform, int rowNumbers, StreamKey key) {
  private static final double RESOLUTION = 0x1.0p53; // of numbers from 0 to 1

  /**
   * The call that a node is; null if it is another one, or of rows that are no {@link LongVector}.
   */
  static @Nullable RandomLeaves of(Expression node, BlockCompiler compiler) {
    if (!(node instanceof StaticInvoke call) || call.staticObject() != RandomFunctions.class) {
      return null;
    }
    List<Expression> arguments = Trees.list(call.arguments());
    boolean isUniform = call.functionName().equals("rand");
    if ((!isUniform && !call.functionName().equals("randn"))
        || arguments.size() != 3
        || !(arguments.get(0) instanceof BoundReference rows)
        || !(arguments.get(1) instanceof Literal k0)
        || !(arguments.get(2) instanceof Literal k1)
        || !(compiler.inputs()[rows.ordinal()] instanceof LongVector)) {
      return null;
    }
    StreamKey key = new StreamKey((Long) k0.value(), (Long) k1.value(), 0, 0);
    return new RandomLeaves(isUniform, rows.ordinal(), key);
  }

  /** The call of {@code rand()} that a node is; null if it is another one. */
  static @Nullable RandomLeaves uniform(Expression node, BlockCompiler compiler) {
    RandomLeaves random = of(node, compiler);
    return random == null || !random.isUniform ? null : random;
  }

  /** The numbers. */
  Kernel numbers() {
    if (isUniform) {
      return drawn((bits, count, out) -> UnitDoubles.halfOpen(bits, count, out.doubles));
    }
    TableSampler sampler = TableSampler.standardNormal();
    return drawn((bits, count, out) -> sampler.sample(bits, count, out.doubles));
  }

  /** Uniform numbers times a factor, and a summand more. */
  Kernel line(double factor, double summand) {
    return drawn(
        (bits, count, out) -> {
          for (int i = 0; i < count; i++) {
            out.doubles[i] = UnitDoubles.halfOpen(bits[i]) * factor + summand;
          }
        });
  }

  /** Uniform numbers times a factor, and a summand more, as floats. */
  Kernel floatLine(double factor, double summand) {
    return drawn(
        (bits, count, out) -> {
          for (int i = 0; i < count; i++) {
            out.floats[i] = (float) (UnitDoubles.halfOpen(bits[i]) * factor + summand);
          }
        });
  }

  /** Whether uniform numbers are below a bound, which is a number. */
  Kernel areBelow(double bound) {
    return areBelow((long) Math.ceil(within(bound)));
  }

  /** Whether uniform numbers are at most a bound, which is a number. */
  Kernel areAtMost(double bound) {
    return areBelow((long) Math.floor(within(bound)) + 1);
  }

  /**
   * A bound in steps of uniform numbers, which is exact; one that none reaches, if it is beyond.
   */
  private static double within(double bound) {
    return Math.max(-1, Math.min(RESOLUTION, bound * RESOLUTION));
  }

  private Kernel areBelow(long steps) {
    return drawn((bits, count, out) -> UnitDoubles.areBelow(steps, bits, count, out.longs));
  }

  /** Turns the bits of cells into what they are. */
  @FunctionalInterface
  private interface Draw {
    void fill(long[] bits, int count, Cells out);
  }

  private Kernel drawn(Draw draw) {
    long[] bits = new long[Rows.CAPACITY];
    return block -> {
      long[] rows = Leaves.read(block.inputs()[rowNumbers], block, bits);
      RowBits.fill(key, rows, 0, block.count(), bits);
      Cells out = block.take();
      draw.fill(bits, block.count(), out);
      return out;
    };
  }
}
