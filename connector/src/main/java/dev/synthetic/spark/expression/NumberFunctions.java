package dev.synthetic.spark.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.math.BigDecimal.RoundingMode$;

/**
 * Functions that, in Spark, take a number's decimal digits from the JVM, which differ between Java
 * versions; here they are the same in all.
 *
 * <p>Public because Catalyst's generated code calls it; not meant for anybody else.
 */
public final class NumberFunctions {
  /** Numbers are written without exponent from 10^-3 to below 10^7. */
  private static final int MOST_PLACES_PLAIN = 7;

  private static final int FEWEST_PLACES_PLAIN = -2;

  private NumberFunctions() {}

  /** A number as text, as Java writes it. */
  public static UTF8String text(double number) {
    if (isPlain(number)) {
      return UTF8String.fromString(Double.toString(number));
    }
    return text(ShortestDecimal.of(number), number < 0);
  }

  /** A number as text, as Java writes it. */
  public static UTF8String text(float number) {
    if (isPlain(number)) {
      return UTF8String.fromString(Float.toString(number));
    }
    return text(ShortestDecimal.of(number), number < 0);
  }

  /** Whether a number is zero or none, which every Java writes alike. */
  private static boolean isPlain(double number) {
    return number == 0 || Double.isNaN(number) || Double.isInfinite(number);
  }

  private static UTF8String text(ShortestDecimal decimal, boolean isNegative) {
    String digits = Long.toString(decimal.digits());
    int places = digits.length() + decimal.exponent(); // before the point
    StringBuilder text = new StringBuilder(24);
    if (isNegative) {
      text.append('-');
    }
    if (places < FEWEST_PLACES_PLAIN || places > MOST_PLACES_PLAIN) {
      appendWithPoint(text, digits, 1);
      text.append('E').append(places - 1);
    } else if (places <= 0) {
      text.append("0.").append("0".repeat(-places)).append(digits);
    } else {
      appendWithPoint(text, digits, places);
    }
    return UTF8String.fromString(text.toString());
  }

  /** The digits, so many of them before the point and at least one after it. */
  private static void appendWithPoint(StringBuilder text, String digits, int places) {
    if (digits.length() > places) {
      text.append(digits, 0, places).append('.').append(digits, places, digits.length());
    } else {
      text.append(digits).append("0".repeat(places - digits.length())).append(".0");
    }
  }

  /**
   * A number as a decimal, halves rounded away from zero; null for one that is not finite.
   *
   * @throws ArithmeticException if it does not fit
   */
  public static @Nullable Decimal decimal(double number, int precision, int scale) {
    return decimal(number, precision, scale, false);
  }

  /** A number as a decimal; null for one that is not finite or does not fit. */
  public static @Nullable Decimal decimalOrNull(double number, int precision, int scale) {
    return decimal(number, precision, scale, true);
  }

  private static @Nullable Decimal decimal(
      double number, int precision, int scale, boolean nullOnOverflow) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return null;
    }
    return Decimal.apply(digits(number))
        .toPrecision(precision, scale, RoundingMode$.MODULE$.HALF_UP(), nullOnOverflow, null);
  }

  /** The number rounded to some places after the point, halves away from zero. */
  public static double round(double number, int scale) {
    return round(number, scale, RoundingMode.HALF_UP);
  }

  /** The number rounded to some places after the point, halves away from zero. */
  public static float round(float number, int scale) {
    return round(number, scale, RoundingMode.HALF_UP);
  }

  /** The number rounded to some places after the point, halves to the even digit. */
  public static double bround(double number, int scale) {
    return round(number, scale, RoundingMode.HALF_EVEN);
  }

  /** The number rounded to some places after the point, halves to the even digit. */
  public static float bround(float number, int scale) {
    return round(number, scale, RoundingMode.HALF_EVEN);
  }

  private static double round(double number, int scale, RoundingMode mode) {
    boolean isFinite = !Double.isNaN(number) && !Double.isInfinite(number);
    return isFinite ? digits(number).setScale(scale, mode).doubleValue() : number;
  }

  /** Spark rounds a float by the digits that it has as a double. */
  private static float round(float number, int scale, RoundingMode mode) {
    boolean isFinite = !Float.isNaN(number) && !Float.isInfinite(number);
    return isFinite ? digits(number).setScale(scale, mode).floatValue() : number;
  }

  private static BigDecimal digits(double number) {
    return number == 0 ? BigDecimal.ZERO : ShortestDecimal.of(number).signed(number < 0);
  }
}
