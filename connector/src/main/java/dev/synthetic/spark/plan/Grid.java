package dev.synthetic.spark.plan;

import dev.synthetic.spec.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The values of an integral or decimal range: origin, origin + step, …, in units of the scale.
 *
 * @param origin unscaled number at place 0
 * @param step unscaled distance of neighbours, positive
 * @param size number of places, at least 1
 * @param precision digits in all; of a 64-bit number where the column is integral
 * @param scale digits after the point
 */
record Grid(BigInteger origin, BigInteger step, BigInteger size, int precision, int scale) {
  /** The most digits that a 64-bit number holds whatever they are. */
  static final int LONG_DIGITS = 18;

  /**
   * The grid of a column.
   *
   * @param type an integral type or a decimal
   * @param minValue smallest value (inclusive)
   * @param maxValue largest value (inclusive)
   * @param step distance of neighbours; null for the smallest there is
   */
  static Grid of(
      DataType type, BigDecimal minValue, BigDecimal maxValue, @Nullable BigDecimal step) {
    int precision = type instanceof DataType.Decimal decimal ? decimal.precision() : LONG_DIGITS;
    int scale = type instanceof DataType.Decimal decimal ? decimal.scale() : 0;
    BigInteger origin = unscaled(minValue, scale);
    BigInteger stride = step == null ? BigInteger.ONE : unscaled(step, scale);
    BigInteger span = unscaled(maxValue, scale).subtract(origin);
    return new Grid(origin, stride, span.divide(stride).add(BigInteger.ONE), precision, scale);
  }

  static BigInteger unscaled(BigDecimal value, int scale) {
    return value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
  }

  /** Whether values need more than 64 bits. */
  boolean isWide() {
    return precision > LONG_DIGITS;
  }

  /** The value at place 0, in the column's unit. */
  double columnOrigin() {
    return new BigDecimal(origin, scale).doubleValue();
  }

  /** The distance of neighbours, in the column's unit. */
  double columnStep() {
    return new BigDecimal(step, scale).doubleValue();
  }

  /** A grid over the same values with at most so many places. */
  Grid coarser(BigInteger most) {
    BigInteger factor = size.add(most).subtract(BigInteger.ONE).divide(most);
    BigInteger places = size.subtract(BigInteger.ONE).divide(factor).add(BigInteger.ONE);
    return new Grid(origin, step.multiply(factor), places, precision, scale);
  }
}
