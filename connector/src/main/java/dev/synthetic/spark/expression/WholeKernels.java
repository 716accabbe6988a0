package dev.synthetic.spark.expression;

/** Functions of whole numbers: what does not fit their type is left to Catalyst, which fails. */
final class WholeKernels {
  private WholeKernels() {}

  static final Kernel.Binary AND =
      (left, right, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = left.longs[i] & right.longs[i];
        }
      };

  static final Kernel.Binary OR =
      (left, right, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = left.longs[i] | right.longs[i];
        }
      };

  static final Kernel.Binary EXCLUSIVE_OR =
      (left, right, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = left.longs[i] ^ right.longs[i];
        }
      };

  static final Kernel.Unary COMPLEMENT =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = ~in.longs[i];
        }
      };

  /** A sum of two longs. */
  static final Kernel.Binary ADD =
      (left, right, out, count) -> {
        long[] a = left.longs;
        long[] b = right.longs;
        long[] sum = out.longs;
        long overflow = 0;
        for (int i = 0; i < count; i++) {
          sum[i] = a[i] + b[i];
          overflow |= (a[i] ^ sum[i]) & (b[i] ^ sum[i]);
        }
        for (int i = 0; overflow < 0 && i < count; i++) {
          if (((a[i] ^ sum[i]) & (b[i] ^ sum[i])) < 0) {
            out.leaveOpen(i, count);
          }
        }
      };

  /** A difference of two longs. */
  static final Kernel.Binary SUBTRACT =
      (left, right, out, count) -> {
        long[] a = left.longs;
        long[] b = right.longs;
        long[] difference = out.longs;
        long overflow = 0;
        for (int i = 0; i < count; i++) {
          difference[i] = a[i] - b[i];
          overflow |= (a[i] ^ b[i]) & (a[i] ^ difference[i]);
        }
        for (int i = 0; overflow < 0 && i < count; i++) {
          if (((a[i] ^ b[i]) & (a[i] ^ difference[i])) < 0) {
            out.leaveOpen(i, count);
          }
        }
      };

  /** A product of two longs. */
  static final Kernel.Binary MULTIPLY =
      (left, right, out, count) -> {
        long[] a = left.longs;
        long[] b = right.longs;
        long[] product = out.longs;
        boolean overflow = false;
        for (int i = 0; i < count; i++) {
          product[i] = a[i] * b[i];
          overflow |= Math.multiplyHigh(a[i], b[i]) != product[i] >> 63;
        }
        for (int i = 0; overflow && i < count; i++) {
          if (Math.multiplyHigh(a[i], b[i]) != product[i] >> 63) {
            out.leaveOpen(i, count);
          }
        }
      };

  /** A quotient without its fraction; a divisor of zero is an error. */
  static final Kernel.Binary DIVIDE =
      (left, right, out, count) -> {
        for (int i = 0; i < count; i++) {
          long divisor = right.longs[i];
          boolean fails = divisor == 0 || (divisor == -1 && left.longs[i] == Long.MIN_VALUE);
          out.longs[i] = fails ? 0 : left.longs[i] / divisor;
          if (fails) {
            out.leaveOpen(i, count);
          }
        }
      };

  /** The rest of a division; a divisor of zero is an error. */
  static final Kernel.Binary REMAINDER =
      (left, right, out, count) -> {
        for (int i = 0; i < count; i++) {
          long divisor = right.longs[i];
          out.longs[i] = divisor == 0 ? 0 : left.longs[i] % divisor;
          if (divisor == 0) {
            out.leaveOpen(i, count);
          }
        }
      };

  static final Kernel.Unary NEGATE =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = -in.longs[i];
        }
        leaveOpen(in.longs, out, Long.MIN_VALUE, count);
      };

  static final Kernel.Unary ABSOLUTE =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = Math.abs(in.longs[i]);
        }
        leaveOpen(in.longs, out, Long.MIN_VALUE, count);
      };

  /** As an int: what does not fit goes around, as where days are added to a date. */
  static final Kernel.Unary AROUND =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = (int) in.longs[i];
        }
      };

  /** Numbers as they are, none beyond two bounds (both inclusive). */
  static Kernel.Unary within(long least, long most) {
    return (in, out, count) -> {
      boolean beyond = false;
      for (int i = 0; i < count; i++) {
        long value = in.longs[i];
        out.longs[i] = value;
        beyond |= value < least | value > most;
      }
      for (int i = 0; beyond && i < count; i++) {
        if (in.longs[i] < least || in.longs[i] > most) {
          out.leaveOpen(i, count);
        }
      }
    };
  }

  private static void leaveOpen(long[] values, Cells out, long failing, int count) {
    boolean any = false;
    for (int i = 0; i < count; i++) {
      any |= values[i] == failing;
    }
    for (int i = 0; any && i < count; i++) {
      if (values[i] == failing) {
        out.leaveOpen(i, count);
      }
    }
  }
}
