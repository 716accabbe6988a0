package dev.synthetic.spark.expression;

/** Comparisons and three-valued logic: each gives what Catalyst's code gives. */
final class LogicKernels {
  private LogicKernels() {}

  /** A comparison; Catalyst has more, which are these with the operands or the result turned. */
  enum Comparison {
    LESS,
    LESS_OR_EQUAL,
    EQUAL;

    /** The one of the operands turned that holds where this does not. */
    Comparison opposite() {
      return this == LESS ? LESS_OR_EQUAL : LESS;
    }
  }

  /** Whether real numbers are less than a bound that is a number: NaN is not. */
  static Kernel.Unary below(double bound) {
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        out.longs[i] = in.doubles[i] < bound ? 1 : 0;
      }
    };
  }

  /** Whether real numbers are at most a bound that is a number: NaN is not. */
  static Kernel.Unary atMost(double bound) {
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        out.longs[i] = in.doubles[i] <= bound ? 1 : 0;
      }
    };
  }

  /** A comparison of real numbers: NaN equals itself and is above all others, as in Spark. */
  static Kernel.Binary reals(Comparison comparison) {
    return switch (comparison) {
      case LESS -> (left, right, out, count) -> less(left.doubles, right.doubles, count, out.longs);
      case LESS_OR_EQUAL ->
          (left, right, out, count) -> lessOrEqual(left.doubles, right.doubles, count, out.longs);
      case EQUAL ->
          (left, right, out, count) -> equal(left.doubles, right.doubles, count, out.longs);
    };
  }

  private static void less(double[] a, double[] b, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = isLess(a[i], b[i]) ? 1 : 0;
    }
  }

  /** Whether one number is below another, where NaN is above all others. */
  static boolean isLess(double a, double b) {
    return a < b | (Double.isNaN(b) & !Double.isNaN(a));
  }

  private static void lessOrEqual(double[] a, double[] b, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] <= b[i] | Double.isNaN(b[i]) ? 1 : 0;
    }
  }

  private static void equal(double[] a, double[] b, int count, long[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = a[i] == b[i] | (Double.isNaN(a[i]) & Double.isNaN(b[i])) ? 1 : 0;
    }
  }

  /** A comparison of what is held as whole numbers. */
  static Kernel.Binary wholes(Comparison comparison) {
    return switch (comparison) {
      case LESS ->
          (left, right, out, count) -> {
            for (int i = 0; i < count; i++) {
              out.longs[i] = left.longs[i] < right.longs[i] ? 1 : 0;
            }
          };
      case LESS_OR_EQUAL ->
          (left, right, out, count) -> {
            for (int i = 0; i < count; i++) {
              out.longs[i] = left.longs[i] <= right.longs[i] ? 1 : 0;
            }
          };
      case EQUAL ->
          (left, right, out, count) -> {
            for (int i = 0; i < count; i++) {
              out.longs[i] = left.longs[i] == right.longs[i] ? 1 : 0;
            }
          };
    };
  }

  static final Kernel.Unary NOT =
      (in, out, count) -> {
        for (int i = 0; i < count; i++) {
          out.longs[i] = in.longs[i] ^ 1;
        }
      };

  static final Kernel.Binary AND = (left, right, out, count) -> both(left, right, out, 1, count);

  static final Kernel.Binary OR = (left, right, out, count) -> both(left, right, out, 0, count);

  /**
   * What holds of two sides.
   *
   * @param neutral the value of a side that leaves it to the other: 1 for AND, 0 for OR
   */
  private static void both(Cells left, Cells right, Cells out, long neutral, int count) {
    for (int i = 0; i < count; i++) {
      out.longs[i] = neutral != 0 ? left.longs[i] & right.longs[i] : left.longs[i] | right.longs[i];
    }
    if (left.isPlain && right.isPlain) {
      return;
    }
    out.openStates(count);
    for (int i = 0; i < count; i++) {
      byte first = left.state(i);
      byte second = right.state(i);
      boolean firstDecides = first == Cells.VALUE && left.longs[i] != neutral;
      boolean secondDecides =
          first <= Cells.NULL && second == Cells.VALUE && right.longs[i] != neutral;
      boolean isDecided = firstDecides || secondDecides;
      out.longs[i] = isDecided ? 1 - neutral : neutral;
      out.states[i] = isDecided ? Cells.VALUE : (byte) (first | second);
    }
  }

  /** Whether a node is null. */
  static Kernel isNull(Kernel child) {
    return block -> {
      Cells in = child.of(block);
      Cells out = block.take();
      for (int i = 0; i < block.count(); i++) {
        byte state = in.state(i);
        out.longs[i] = state == Cells.NULL ? 1 : 0;
        if (state > Cells.NULL) {
          out.leaveOpen(i, block.count());
        }
      }
      block.giveBack(in);
      return out;
    };
  }

  /** Whether two nodes are both null, or equal. */
  static Kernel nullSafe(Kernel left, Kernel right, Kernel.Binary equal) {
    return Kernel.free(
        left,
        right,
        (a, b, out, count) -> {
          equal.fill(a, b, out, count);
          for (int i = 0; i < count && !(a.isPlain && b.isPlain); i++) {
            byte first = a.state(i);
            byte second = b.state(i);
            if (first > Cells.NULL || second > Cells.NULL) {
              out.leaveOpen(i, count);
            } else if (first == Cells.NULL || second == Cells.NULL) {
              out.longs[i] = first == second ? 1 : 0;
            }
          }
        });
  }
}
