package dev.synthetic.spark.expression;

import dev.synthetic.spark.expression.ChoiceKernels.Values;
import org.apache.spark.sql.catalyst.expressions.Abs;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.BinaryArithmetic;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Remainder;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.jspecify.annotations.Nullable;

/** Kernels that hold numbers of single precision as floats. */
final class FloatNodes {
  private FloatNodes() {}

  /**
   * The kernel of a node of single precision, as floats.
   *
   * @throws NoKernel if there is none
   */
  static Kernel floats(Expression node, BlockCompiler compiler) {
    Kernel own = of(node, compiler);
    return own == null ? Kernel.strict(compiler.kernel(node), FloatKernels.OF_DOUBLES) : own;
  }

  /** The kernel of a node that has one which gives floats; null for another. */
  static @Nullable Kernel of(Expression node, BlockCompiler compiler) {
    if (!(node.dataType() instanceof FloatType)) {
      return null;
    }
    if (node instanceof Literal || node instanceof BoundReference) {
      return leaf(node, compiler);
    }
    if (node instanceof If || node instanceof CaseWhen) {
      return ChoiceNodes.choice(Values.FLOATS, node, compiler, branch -> floats(branch, compiler));
    }
    if (node instanceof UnaryMinus minus) {
      return Kernel.strict(floats(minus.child(), compiler), FloatKernels.NEGATE);
    }
    if (node instanceof Abs abs) {
      return Kernel.strict(floats(abs.child(), compiler), FloatKernels.ABSOLUTE);
    }
    if (node instanceof Cast cast && cast.child().dataType() instanceof DoubleType) {
      boolean isAnsi = cast.evalMode().equals(EvalMode$.MODULE$.ANSI());
      return isAnsi ? narrowed(cast.child(), compiler) : null;
    }
    return node instanceof BinaryArithmetic operation ? binary(operation, compiler) : null;
  }

  private static @Nullable Kernel leaf(Expression node, BlockCompiler compiler) {
    if (node instanceof BoundReference reference) {
      return compiler.column(reference);
    }
    return ((Literal) node).value() instanceof Float value ? Leaves.constant(value) : null;
  }

  private static @Nullable Kernel binary(BinaryArithmetic node, BlockCompiler compiler) {
    Kernel.Binary function = function(node);
    boolean isAnsi = node.evalMode().equals(EvalMode$.MODULE$.ANSI());
    return isAnsi && function != null
        ? Kernel.strict(floats(node.left(), compiler), floats(node.right(), compiler), function)
        : null;
  }

  private static Kernel.@Nullable Binary function(Expression node) {
    if (node instanceof Add) {
      return FloatKernels.ADD;
    }
    if (node instanceof Subtract) {
      return FloatKernels.SUBTRACT;
    }
    if (node instanceof Multiply) {
      return FloatKernels.MULTIPLY;
    }
    return node instanceof Remainder ? FloatKernels.REMAINDER : null;
  }

  /** A node of doubles, as the nearest floats. */
  private static Kernel narrowed(Expression node, BlockCompiler compiler) {
    if (node instanceof If || node instanceof CaseWhen) {
      return ChoiceNodes.choice(
          Values.FLOATS, node, compiler, branch -> narrowed(branch, compiler));
    }
    Double constant = RealLine.constant(node);
    if (constant != null) {
      return Leaves.constant(constant.floatValue());
    }
    RealLine line = RealLine.of(node);
    RandomLeaves random = line == null ? null : RandomLeaves.uniform(line.argument(), compiler);
    if (line != null && random != null) {
      return random.floatLine(line.factor(), line.summand());
    }
    return Kernel.strict(compiler.kernel(node), FloatKernels.OF_DOUBLES);
  }
}
