package dev.synthetic.spark.expression;

/**
 * Functions that Spark takes from {@link Math}, whose last bit may differ between machines, as
 * {@link StrictMath} defines them.
 *
 * <p>Public because Catalyst's generated code calls it; not meant for anybody else.
 */
public final class StrictFunctions {
  private StrictFunctions() {}

  /** The angle whose cosine is x, in radians. */
  public static double acos(double x) {
    return StrictMath.acos(x);
  }

  /** The angle whose sine is x, in radians. */
  public static double asin(double x) {
    return StrictMath.asin(x);
  }

  /** The angle whose tangent is x, in radians. */
  public static double atan(double x) {
    return StrictMath.atan(x);
  }

  /** The angle of the point (x, y), in radians; negative zeros count as zeros. */
  public static double atan2(double y, double x) {
    return StrictMath.atan2(y + 0.0, x + 0.0);
  }

  /** The cube root. */
  public static double cbrt(double x) {
    return StrictMath.cbrt(x);
  }

  /** The cosine of an angle in radians. */
  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  /** The hyperbolic cosine. */
  public static double cosh(double x) {
    return StrictMath.cosh(x);
  }

  /** The cotangent of an angle in radians. */
  public static double cot(double x) {
    return 1 / StrictMath.tan(x);
  }

  /** The cosecant of an angle in radians. */
  public static double csc(double x) {
    return 1 / StrictMath.sin(x);
  }

  /** The length of the hypotenuse. */
  public static double hypot(double x, double y) {
    return StrictMath.hypot(x, y);
  }

  /** The secant of an angle in radians. */
  public static double sec(double x) {
    return 1 / StrictMath.cos(x);
  }

  /** The sine of an angle in radians. */
  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  /** The hyperbolic sine. */
  public static double sinh(double x) {
    return StrictMath.sinh(x);
  }

  /** The tangent of an angle in radians. */
  public static double tan(double x) {
    return StrictMath.tan(x);
  }

  /** The hyperbolic tangent. */
  public static double tanh(double x) {
    return StrictMath.tanh(x);
  }
}
