package dev.synthetic.spark.expression;

import dev.synthetic.spark.expression.LogicKernels.Comparison;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.BinaryComparison;
import org.apache.spark.sql.catalyst.expressions.EqualNullSafe;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/** Kernels of comparisons and of truth values, null among them. */
final class LogicNodes {
  private LogicNodes() {}

  static @Nullable Kernel of(Expression node, BlockCompiler compiler) {
    if (node instanceof Not) {
      return Kernel.strict(compiler.child(node, 0), LogicKernels.NOT);
    }
    if (node instanceof And) {
      return Kernel.free(compiler.child(node, 0), compiler.child(node, 1), LogicKernels.AND);
    }
    if (node instanceof Or) {
      return Kernel.free(compiler.child(node, 0), compiler.child(node, 1), LogicKernels.OR);
    }
    if (node instanceof IsNull isNull) {
      return LogicKernels.isNull(any(isNull.child(), compiler));
    }
    if (node instanceof IsNotNull isNotNull) {
      return Kernel.strict(LogicKernels.isNull(any(isNotNull.child(), compiler)), LogicKernels.NOT);
    }
    if (node instanceof In in) {
      return in(in, compiler);
    }
    return node instanceof BinaryComparison comparison ? comparison(comparison, compiler) : null;
  }

  private static Kernel any(Expression node, BlockCompiler compiler) {
    return BlockTypes.isText(node.dataType())
        ? TextNodes.of(node, compiler).codes()
        : compiler.kernel(node);
  }

  private static @Nullable Kernel in(In node, BlockCompiler compiler) {
    List<Expression> list = Trees.list(node.list());
    DataType type = node.value().dataType();
    if (!isComparable(type) || list.isEmpty()) {
      return null;
    }
    Kernel result = null;
    for (Expression element : list) {
      Kernel equals = compare(Comparison.EQUAL, node.value(), element, compiler);
      result = result == null ? equals : Kernel.free(result, equals, LogicKernels.OR);
    }
    return result;
  }

  private static boolean isComparable(DataType type) {
    return BlockTypes.isReal(type) || BlockTypes.isWord(type);
  }

  private static @Nullable Kernel comparison(BinaryComparison node, BlockCompiler compiler) {
    DataType type = node.left().dataType();
    if (!isComparable(type) || !type.equals(node.right().dataType())) {
      return null;
    }
    if (node instanceof LessThan) {
      return compare(Comparison.LESS, node.left(), node.right(), compiler);
    }
    if (node instanceof LessThanOrEqual) {
      return compare(Comparison.LESS_OR_EQUAL, node.left(), node.right(), compiler);
    }
    if (node instanceof GreaterThan) {
      return compare(Comparison.LESS, node.right(), node.left(), compiler);
    }
    if (node instanceof GreaterThanOrEqual) {
      return compare(Comparison.LESS_OR_EQUAL, node.right(), node.left(), compiler);
    }
    if (node instanceof EqualNullSafe) {
      return LogicKernels.nullSafe(
          compiler.kernel(node.left()),
          compiler.kernel(node.right()),
          function(Comparison.EQUAL, type));
    }
    return node instanceof EqualTo
        ? compare(Comparison.EQUAL, node.left(), node.right(), compiler)
        : null;
  }

  private static Kernel compare(
      Comparison comparison, Expression left, Expression right, BlockCompiler compiler) {
    Double upper = comparison == Comparison.EQUAL ? null : RealLine.constant(right);
    if (upper != null) {
      return bounded(comparison, left, upper, compiler);
    }
    Double lower = comparison == Comparison.EQUAL ? null : RealLine.constant(left);
    if (lower != null) {
      Kernel isNotAbove = bounded(comparison.opposite(), right, lower, compiler);
      return Kernel.strict(isNotAbove, LogicKernels.NOT);
    }
    return Kernel.strict(
        compiler.kernel(left), compiler.kernel(right), function(comparison, left.dataType()));
  }

  /** Whether a real number is less than a constant, or at most as large. */
  private static Kernel bounded(
      Comparison comparison, Expression node, double bound, BlockCompiler compiler) {
    RandomLeaves random = RandomLeaves.uniform(node, compiler);
    boolean isBelow = comparison == Comparison.LESS;
    if (random != null) {
      return isBelow ? random.areBelow(bound) : random.areAtMost(bound);
    }
    return Kernel.strict(
        compiler.kernel(node), isBelow ? LogicKernels.below(bound) : LogicKernels.atMost(bound));
  }

  private static Kernel.Binary function(Comparison comparison, DataType type) {
    return BlockTypes.isReal(type)
        ? LogicKernels.reals(comparison)
        : LogicKernels.wholes(comparison);
  }
}
