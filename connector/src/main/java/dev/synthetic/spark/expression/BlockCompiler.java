package dev.synthetic.spark.expression;

import dev.synthetic.spark.generate.DoubleVector;
import dev.synthetic.spark.generate.FloatVector;
import dev.synthetic.spark.generate.LongVector;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** Turns a tree into kernels over whole blocks, where every node of it has one. */
final class BlockCompiler {
  /** Each knows some nodes, and has null for others. */
  private static final List<BiFunction<Expression, BlockCompiler, @Nullable Kernel>> FAMILIES =
      List.of(
          ArithmeticNodes::of,
          LogicNodes::of,
          ChoiceNodes::of,
          CastNodes::of,
          TimeNodes::of,
          FunctionNodes::of,
          TextNodes::table);

  private final ColumnVector[] inputs;
  private final String zone;

  /**
   * A compiler of trees over some inputs.
   *
   * @param inputs the columns referred to, then the rows' numbers, then their event times
   * @param zone the time zone under whose settings trees are evaluated
   */
  BlockCompiler(ColumnVector[] inputs, String zone) {
    this.inputs = inputs;
    this.zone = zone;
  }

  /** What an action gives under the settings of Catalyst's projections. */
  <T> T pinned(Supplier<T> action) {
    return PinnedConf.within(zone, action);
  }

  /** The inputs. */
  ColumnVector[] inputs() {
    return inputs;
  }

  /**
   * The kernel of a node of numbers or whatever else is held as one.
   *
   * @throws NoKernel if there is none
   */
  Kernel kernel(Expression node) {
    DataType type = node.dataType();
    if (!BlockTypes.isReal(type) && !BlockTypes.isWord(type)) {
      throw new NoKernel();
    }
    if (node instanceof Literal literal) {
      return constant(literal.value(), type);
    }
    Kernel floats = FloatNodes.of(node, this);
    if (floats != null) {
      return Kernel.strict(floats, FloatKernels.TO_DOUBLES);
    }
    if (node instanceof BoundReference reference) {
      return column(reference);
    }
    RandomLeaves random = RandomLeaves.of(node, this);
    if (random != null) {
      return random.numbers();
    }
    for (BiFunction<Expression, BlockCompiler, @Nullable Kernel> family : FAMILIES) {
      Kernel kernel = family.apply(node, this);
      if (kernel != null) {
        return kernel;
      }
    }
    throw new NoKernel();
  }

  /** The kernel of a child. */
  Kernel child(Expression node, int index) {
    return kernel(node.children().apply(index));
  }

  private static Kernel constant(@Nullable Object value, DataType type) {
    if (value == null) {
      return Leaves.nothing();
    }
    return BlockTypes.isReal(type)
        ? Leaves.constant(((Number) value).doubleValue())
        : Leaves.constant(BlockTypes.word(value));
  }

  /**
   * The kernel of a column that is no text; that of floats gives floats.
   *
   * @throws NoKernel if there is none
   */
  Kernel column(BoundReference reference) {
    ColumnVector vector = inputs[reference.ordinal()];
    boolean isReadable =
        BlockTypes.isReal(reference.dataType())
            ? vector instanceof DoubleVector || vector instanceof FloatVector
            : vector instanceof LongVector;
    if (!isReadable) {
      throw new NoKernel();
    }
    return leaf(reference);
  }

  /** The kernel of a column that kernels can read. */
  static Kernel leaf(BoundReference reference) {
    return reference.nullable()
        ? Leaves.nullable(reference.ordinal())
        : Leaves.column(reference.ordinal());
  }
}
