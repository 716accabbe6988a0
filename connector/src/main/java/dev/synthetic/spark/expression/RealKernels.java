package dev.synthetic.spark.expression;

import java.util.function.DoubleUnaryOperator;

/** Functions of real numbers: each gives the bits that Catalyst's code gives. */
final class RealKernels {
  private RealKernels() {}

  static final Kernel.Binary ADD =
      (left, right, out, count) -> {
        double[] a = left.doubles;
        double[] b = right.doubles;
        double[] sum = out.doubles;
        for (int i = 0; i < count; i++) {
          sum[i] = a[i] + b[i];
        }
      };

  static final Kernel.Binary SUBTRACT =
      (left, right, out, count) -> {
        double[] a = left.doubles;
        double[] b = right.doubles;
        double[] difference = out.doubles;
        for (int i = 0; i < count; i++) {
          difference[i] = a[i] - b[i];
        }
      };

  static final Kernel.Binary MULTIPLY =
      (left, right, out, count) -> {
        double[] a = left.doubles;
        double[] b = right.doubles;
        double[] product = out.doubles;
        for (int i = 0; i < count; i++) {
          product[i] = a[i] * b[i];
        }
      };

  /** A quotient; a divisor of zero is an error. */
  static final Kernel.Binary DIVIDE =
      (left, right, out, count) -> {
        double[] a = left.doubles;
        double[] b = right.doubles;
        double[] quotient = out.doubles;
        for (int i = 0; i < count; i++) {
          quotient[i] = a[i] / b[i];
        }
        leaveZerosOpen(b, out, count);
      };

  /** The rest of a division, which is exact; a divisor of zero is an error. */
  static final Kernel.Binary REMAINDER =
      (left, right, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.doubles[i] = left.doubles[i] % right.doubles[i];
        }
        leaveZerosOpen(right.doubles, out, count);
      };

  static final Kernel.Binary POWER =
      (left, right, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.doubles[i] = StrictMath.pow(left.doubles[i], right.doubles[i]);
        }
      };

  static final Kernel.Unary NEGATE =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.doubles[i] = -in.doubles[i];
        }
      };

  static final Kernel.Unary ABSOLUTE =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.doubles[i] = Math.abs(in.doubles[i]);
        }
      };

  /** The natural logarithm, null where there is none. */
  static final Kernel.Unary LOGARITHM =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          if (in.doubles[i] <= 0) {
            out.doubles[i] = 0;
            out.makeNull(i, count);
          } else {
            out.doubles[i] = StrictMath.log(in.doubles[i]);
          }
        }
      };

  /** The whole number not above; beyond longs the nearest of them. */
  static final Kernel.Unary FLOOR =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = (long) Math.floor(in.doubles[i]);
        }
      };

  /** The whole number not below; beyond longs the nearest of them. */
  static final Kernel.Unary CEILING =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = (long) Math.ceil(in.doubles[i]);
        }
      };

  /** A function that has a value for every number. */
  static Kernel.Unary function(DoubleUnaryOperator operator) {
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        out.doubles[i] = operator.applyAsDouble(in.doubles[i]);
      }
    };
  }

  private static void leaveZerosOpen(double[] divisors, Cells out, int count) {
    boolean any = false;
    for (int i = 0; i < count; i++) {
      any |= divisors[i] == 0;
    }
    for (int i = 0; any && i < count; i++) {
      if (divisors[i] == 0) {
        out.leaveOpen(i, count);
      }
    }
  }
}
