package dev.synthetic.spark.expression;

import org.apache.spark.sql.catalyst.expressions.Abs;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.BinaryArithmetic;
import org.apache.spark.sql.catalyst.expressions.BitwiseAnd;
import org.apache.spark.sql.catalyst.expressions.BitwiseNot;
import org.apache.spark.sql.catalyst.expressions.BitwiseOr;
import org.apache.spark.sql.catalyst.expressions.BitwiseXor;
import org.apache.spark.sql.catalyst.expressions.Divide;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IntegralDivide;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Remainder;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.FloatType;
import org.jspecify.annotations.Nullable;

/** Kernels of arithmetic under ANSI rules. */
final class ArithmeticNodes {
  private ArithmeticNodes() {}

  static @Nullable Kernel of(Expression node, BlockCompiler compiler) {
    if (node instanceof UnaryMinus minus) {
      return signed(node, minus.failOnError(), RealKernels.NEGATE, WholeKernels.NEGATE, compiler);
    }
    if (node instanceof Abs abs) {
      return signed(node, abs.failOnError(), RealKernels.ABSOLUTE, WholeKernels.ABSOLUTE, compiler);
    }
    if (node instanceof BitwiseNot) {
      return Kernel.strict(compiler.child(node, 0), WholeKernels.COMPLEMENT);
    }
    return node instanceof BinaryArithmetic operation ? binary(operation, compiler) : null;
  }

  private static @Nullable Kernel signed(
      Expression node,
      boolean failsOnError,
      Kernel.Unary ofReals,
      Kernel.Unary ofWholes,
      BlockCompiler compiler) {
    DataType type = node.dataType();
    if (BlockTypes.isReal(type)) {
      return Kernel.strict(compiler.child(node, 0), ofReals);
    }
    boolean isWhole = BlockTypes.isWhole(type) && failsOnError;
    if (!isWhole && !(type instanceof DecimalType)) {
      return null;
    }
    Kernel result = Kernel.strict(compiler.child(node, 0), ofWholes);
    return isWhole ? narrowed(result, type) : result;
  }

  private static @Nullable Kernel binary(BinaryArithmetic node, BlockCompiler compiler) {
    boolean isAnsi = node.evalMode().equals(EvalMode$.MODULE$.ANSI());
    if (!isAnsi && !isBitwise(node)) {
      return null;
    }
    DataType type = node.dataType();
    if (BlockTypes.isReal(type)) {
      return real(node, compiler);
    }
    if (type instanceof DecimalType) {
      return DecimalNodes.of(node, compiler);
    }
    Kernel.Binary function = whole(node);
    boolean isWhole = BlockTypes.isWhole(type) && BlockTypes.isWhole(node.left().dataType());
    if (function == null || !isWhole) {
      return null;
    }
    Kernel result = Kernel.strict(compiler.child(node, 0), compiler.child(node, 1), function);
    return isBitwise(node) ? result : narrowed(result, type);
  }

  /** A result that has to fit a type smaller than a long. */
  private static Kernel narrowed(Kernel kernel, DataType type) {
    return BlockTypes.width(type) == Long.SIZE
        ? kernel
        : Kernel.strict(kernel, WholeKernels.within(BlockTypes.least(type), BlockTypes.most(type)));
  }

  private static boolean isBitwise(Expression node) {
    return node instanceof BitwiseAnd || node instanceof BitwiseOr || node instanceof BitwiseXor;
  }

  private static Kernel.@Nullable Binary whole(Expression node) {
    if (node instanceof Add) {
      return WholeKernels.ADD;
    }
    if (node instanceof Subtract) {
      return WholeKernels.SUBTRACT;
    }
    if (node instanceof Multiply) {
      return WholeKernels.MULTIPLY;
    }
    if (node instanceof IntegralDivide) {
      return WholeKernels.DIVIDE;
    }
    if (node instanceof Remainder) {
      return WholeKernels.REMAINDER;
    }
    if (node instanceof BitwiseAnd) {
      return WholeKernels.AND;
    }
    if (node instanceof BitwiseOr) {
      return WholeKernels.OR;
    }
    return node instanceof BitwiseXor ? WholeKernels.EXCLUSIVE_OR : null;
  }

  private static @Nullable Kernel real(Expression node, BlockCompiler compiler) {
    Kernel.Binary function = real(node);
    if (function == null || node.dataType() instanceof FloatType) {
      return null;
    }
    RealLine line = RealLine.of(node);
    return line == null
        ? Kernel.strict(compiler.child(node, 0), compiler.child(node, 1), function)
        : line.kernel(compiler);
  }

  private static Kernel.@Nullable Binary real(Expression node) {
    if (node instanceof Add) {
      return RealKernels.ADD;
    }
    if (node instanceof Subtract) {
      return RealKernels.SUBTRACT;
    }
    if (node instanceof Multiply) {
      return RealKernels.MULTIPLY;
    }
    if (node instanceof Divide) {
      return RealKernels.DIVIDE;
    }
    return node instanceof Remainder ? RealKernels.REMAINDER : null;
  }
}
