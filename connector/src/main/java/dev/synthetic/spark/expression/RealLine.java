package dev.synthetic.spark.expression;

import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.types.DoubleType;
import org.jspecify.annotations.Nullable;

/**
 * A product with a constant, a sum with one, or both: {@code argument * factor + summand}, rounded
 * after each step.
 *
 * <p>A factor of 1, a summand of -0.0, and turning a sign on both sides of a sum are exact.
 */
record RealLine(Expression argument, double factor, double summand) {
  private static final double NO_SUMMAND = -0.0; // 0.0 would turn -0.0 into it

  /** The line that a node is; null if it is none, or one of a line that rounds more often. */
  static @Nullable RealLine of(Expression node) {
    if (!(node.dataType() instanceof DoubleType)) {
      return null;
    }
    if (node instanceof Multiply) {
      return product(node);
    }
    boolean isSum = node instanceof Add;
    if (!isSum && !(node instanceof Subtract)) {
      return null;
    }
    Double right = constant(child(node, 1));
    if (right != null) {
      return sum(child(node, 0), 1, isSum ? right : -right);
    }
    Double left = constant(child(node, 0));
    return left == null ? null : sum(child(node, 1), isSum ? 1 : -1, left);
  }

  private static @Nullable RealLine product(Expression node) {
    Double right = constant(child(node, 1));
    if (right != null) {
      return new RealLine(child(node, 0), right, NO_SUMMAND);
    }
    Double left = constant(child(node, 0));
    return left == null ? null : new RealLine(child(node, 1), left, NO_SUMMAND);
  }

  private static RealLine sum(Expression argument, double sign, double summand) {
    RealLine product = argument instanceof Multiply ? product(argument) : null;
    return product == null
        ? new RealLine(argument, sign, summand)
        : new RealLine(product.argument, sign * product.factor, summand);
  }

  private static Expression child(Expression node, int index) {
    return node.children().apply(index);
  }

  /** The number that a node is; null if it is none. */
  static @Nullable Double constant(Expression node) {
    return node instanceof Literal literal
            && BlockTypes.isReal(literal.dataType())
            && literal.value() instanceof Number number
            && !Double.isNaN(number.doubleValue())
        ? number.doubleValue()
        : null;
  }

  /** The kernel, as doubles. */
  Kernel kernel(BlockCompiler compiler) {
    RandomLeaves random = RandomLeaves.uniform(argument, compiler);
    if (random != null) {
      return random.line(factor, summand);
    }
    return Kernel.strict(
        compiler.kernel(argument),
        (in, out, count) -> {
          double[] numbers = in.doubles;
          double[] line = out.doubles;
          for (int i = 0; i < count; i++) {
            line[i] = numbers[i] * factor + summand;
          }
        });
  }
}
