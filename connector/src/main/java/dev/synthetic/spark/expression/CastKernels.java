package dev.synthetic.spark.expression;

/** Casts among numbers and booleans, as Catalyst's code makes them. */
final class CastKernels {
  private CastKernels() {}

  static final Kernel.Unary WHOLE_TO_DOUBLE =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.doubles[i] = (double) in.longs[i];
        }
      };

  static final Kernel.Unary WHOLE_TO_FLOAT =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.doubles[i] = (float) in.longs[i];
        }
      };

  static final Kernel.Unary WHOLE_TO_FLAG =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = in.longs[i] != 0 ? 1 : 0;
        }
      };

  static final Kernel.Unary REAL_TO_FLAG =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = in.doubles[i] != 0 ? 1 : 0;
        }
      };

  /** Numbers without their fraction; none that is beyond two bounds (both inclusive) then. */
  static Kernel.Unary realToWhole(long least, long most) {
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        double number = in.doubles[i];
        out.longs[i] = (long) number;
        if (!(Math.floor(number) <= most && Math.ceil(number) >= least)) {
          out.leaveOpen(i, count);
        }
      }
    };
  }
}
