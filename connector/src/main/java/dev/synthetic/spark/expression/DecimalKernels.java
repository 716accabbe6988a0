package dev.synthetic.spark.expression;

import org.apache.spark.sql.types.Decimal;

/**
 * Functions of decimals by their digits, a long each: what does not fit is left to Catalyst.
 *
 * <p>Half is rounded away from zero throughout, as Spark does.
 */
final class DecimalKernels {
  /** The most places that digits are moved by. */
  static final int MOST_PLACES = 18;

  private static final long[] POWERS = new long[MOST_PLACES + 1]; // of ten

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= MOST_PLACES; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private DecimalKernels() {}

  /** A power of ten. */
  static long power(int exponent) {
    return POWERS[exponent];
  }

  /** Digits with so many zeros behind them. */
  static Kernel.Unary scaledUp(int places) {
    long factor = power(places);
    long most = Long.MAX_VALUE / factor;
    return (in, out, count) -> {
      boolean beyond = false;
      for (int i = 0; i < count; i++) {
        long digits = in.longs[i];
        out.longs[i] = digits * factor;
        beyond |= digits > most | digits < -most;
      }
      for (int i = 0; beyond && i < count; i++) {
        if (in.longs[i] > most || in.longs[i] < -most) {
          out.leaveOpen(i, count);
        }
      }
    };
  }

  /** Digits without the last ones, rounded. */
  static Kernel.Unary rounded(int places) {
    long divisor = power(places);
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        out.longs[i] = quotient(in.longs[i], divisor);
      }
    };
  }

  /** Digits without the last ones. */
  static Kernel.Unary truncated(int places) {
    long divisor = power(places);
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        out.longs[i] = in.longs[i] / divisor;
      }
    };
  }

  /** Digits without the last ones, towards negative infinity. */
  static Kernel.Unary floor(int places) {
    long divisor = power(places);
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        out.longs[i] = Math.floorDiv(in.longs[i], divisor);
      }
    };
  }

  /** Digits without the last ones, towards positive infinity. */
  static Kernel.Unary ceiling(int places) {
    long divisor = power(places);
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        long floor = Math.floorDiv(in.longs[i], divisor);
        out.longs[i] = floor * divisor == in.longs[i] ? floor : floor + 1;
      }
    };
  }

  /**
   * A rounded quotient of digits; a divisor of zero is an error.
   *
   * <p>Catalyst rounds twice, first to 38 digits. That is seen nowhere as long as the distance of a
   * quotient from a half, at least {@code 0.5 / divisor} of the last place, is more than the first
   * rounding's error, at most 10^−19.
   *
   * @param scale the places after the point of the quotient
   */
  static Kernel.Binary quotient(int scale) {
    long most = power(MOST_PLACES - scale);
    return (left, right, out, count) -> {
      for (int i = 0; i < count; i++) {
        long divisor = right.longs[i];
        boolean isOpen = divisor == 0 || divisor > most || divisor < -most;
        out.longs[i] = isOpen ? 0 : quotient(left.longs[i], divisor);
        if (isOpen) {
          out.leaveOpen(i, count);
        }
      }
    };
  }

  private static long quotient(long digits, long divisor) {
    long quotient = digits / divisor;
    long rest = Math.abs(digits % divisor);
    if (rest < Math.abs(divisor) - rest) {
      return quotient;
    }
    return (digits ^ divisor) < 0 ? quotient - 1 : quotient + 1;
  }

  /** The double nearest to a decimal. */
  static Kernel.Unary toDouble(int scale) {
    double divisor = power(scale);
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        long digits = in.longs[i];
        boolean isExact = Math.abs(digits) <= 1L << 53; // and so is the power of ten
        out.doubles[i] =
            isExact ? digits / divisor : java.math.BigDecimal.valueOf(digits, scale).doubleValue();
      }
    };
  }

  /** A double rounded to a decimal; null for one that is not finite. */
  static Kernel.Unary ofDouble(int precision, int scale) {
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        ofDouble(in.doubles[i], precision, scale, out, i, count);
      }
    };
  }

  private static void ofDouble(
      double number, int precision, int scale, Cells out, int cell, int count) {
    long digits = ClearDigits.of(number, scale);
    boolean isClear = digits >= 0 && digits < power(precision);
    if (isClear) {
      out.longs[cell] = number < 0 ? -digits : digits;
      return;
    }
    out.longs[cell] = 0;
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      out.makeNull(cell, count);
      return;
    }
    Decimal decimal = NumberFunctions.decimalOrNull(number, precision, scale);
    if (decimal == null) {
      out.leaveOpen(cell, count);
    } else {
      out.longs[cell] = decimal.toUnscaledLong();
    }
  }

  /** A double rounded to some places after the point. */
  static Kernel.Unary roundedDouble(int scale) {
    double divisor = power(scale);
    return (in, out, count) -> {
      for (int i = 0; i < count; i++) {
        double number = in.doubles[i];
        long digits = ClearDigits.of(number, scale);
        out.doubles[i] =
            digits < 0
                ? NumberFunctions.round(number, scale)
                : (number < 0 ? -digits : digits) / divisor;
      }
    };
  }
}
