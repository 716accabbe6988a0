package dev.synthetic.spark.expression;

/** Functions of floats, which are held as such: each gives the bits that Catalyst's code gives. */
final class FloatKernels {
  private FloatKernels() {}

  static final Kernel.Binary ADD =
      (left, right, out, count) -> {
        float[] a = left.floats;
        float[] b = right.floats;
        float[] sum = out.floats;
        for (int i = 0; i < count; i++) {
          sum[i] = a[i] + b[i];
        }
      };

  static final Kernel.Binary SUBTRACT =
      (left, right, out, count) -> {
        float[] a = left.floats;
        float[] b = right.floats;
        float[] difference = out.floats;
        for (int i = 0; i < count; i++) {
          difference[i] = a[i] - b[i];
        }
      };

  static final Kernel.Binary MULTIPLY =
      (left, right, out, count) -> {
        float[] a = left.floats;
        float[] b = right.floats;
        float[] product = out.floats;
        for (int i = 0; i < count; i++) {
          product[i] = a[i] * b[i];
        }
      };

  /** The rest of a division; a divisor of zero is an error. */
  static final Kernel.Binary REMAINDER =
      (left, right, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.floats[i] = left.floats[i] % right.floats[i];
          if (right.floats[i] == 0) {
            out.leaveOpen(i, count);
          }
        }
      };

  static final Kernel.Unary NEGATE =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.floats[i] = -in.floats[i];
        }
      };

  static final Kernel.Unary ABSOLUTE =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.floats[i] = Math.abs(in.floats[i]);
        }
      };

  /** The nearest floats to doubles. */
  static final Kernel.Unary OF_DOUBLES =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.floats[i] = (float) in.doubles[i];
        }
      };

  /** The doubles that equal floats. */
  static final Kernel.Unary TO_DOUBLES =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.doubles[i] = in.floats[i];
        }
      };
}
