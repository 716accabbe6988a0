package dev.synthetic.spark.expression;

import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.BinaryArithmetic;
import org.apache.spark.sql.catalyst.expressions.Divide;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/**
 * Kernels of decimals by their digits.
 *
 * <p>Sums and products are exact, whatever precision Spark gives them, as long as their digits fit
 * a long; where they do not, the cell is left to Catalyst.
 */
final class DecimalNodes {
  /** The most places after the point of a quotient; see {@link DecimalKernels#quotient}. */
  private static final int MOST_QUOTIENT_SCALE = 15;

  private DecimalNodes() {}

  static @Nullable Kernel of(BinaryArithmetic node, BlockCompiler compiler) {
    DecimalType type = (DecimalType) node.dataType();
    boolean areDecimals =
        node.left().dataType() instanceof DecimalType
            && node.right().dataType() instanceof DecimalType;
    if (!areDecimals) {
      return null;
    }
    DecimalType left = (DecimalType) node.left().dataType();
    DecimalType right = (DecimalType) node.right().dataType();
    Kernel a = compiler.child(node, 0);
    Kernel b = compiler.child(node, 1);
    if (node instanceof Multiply) {
      boolean isExact = type.scale() == left.scale() + right.scale();
      return isExact ? fitting(Kernel.strict(a, b, WholeKernels.MULTIPLY), type) : null;
    }
    if (node instanceof Add || node instanceof Subtract) {
      boolean isExact = type.scale() == Math.max(left.scale(), right.scale());
      Kernel.Binary function = node instanceof Add ? WholeKernels.ADD : WholeKernels.SUBTRACT;
      return isExact
          ? fitting(
              Kernel.strict(
                  moved(a, left.scale(), type.scale()),
                  moved(b, right.scale(), type.scale()),
                  function),
              type)
          : null;
    }
    int places = type.scale() + right.scale() - left.scale();
    boolean divides = node instanceof Divide && places >= 0 && type.scale() <= MOST_QUOTIENT_SCALE;
    return divides
        ? fitting(
            Kernel.strict(moved(a, 0, places), b, DecimalKernels.quotient(type.scale())), type)
        : null;
  }

  /** The digits at another scale, rounded if there are fewer places. */
  static Kernel moved(Kernel kernel, int scale, int newScale) {
    int places = newScale - scale;
    if (places == 0) {
      return kernel;
    }
    if (Math.abs(places) > DecimalKernels.MOST_PLACES) {
      throw new NoKernel();
    }
    return Kernel.strict(
        kernel, places > 0 ? DecimalKernels.scaledUp(places) : DecimalKernels.rounded(-places));
  }

  /** Digits that have to fit a type; any longs fit one of 19 digits or more. */
  static Kernel fitting(Kernel kernel, DecimalType type) {
    if (type.precision() > DecimalKernels.MOST_PLACES) {
      return kernel;
    }
    long most = DecimalKernels.power(type.precision()) - 1;
    return Kernel.strict(kernel, WholeKernels.within(-most, most));
  }
}
