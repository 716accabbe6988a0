package dev.synthetic.spark.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Real numbers rounded to a type: to the nearest, a half to the even neighbour.
 *
 * @param column the column's name, for messages
 * @param scale digits after the point
 * @param least smallest value (inclusive)
 * @param greatest largest value (inclusive)
 * @param end the first number beyond the type, before rounding away the digits below the scale
 */
public record RoundedNumbers(
    String column, int scale, BigDecimal least, BigDecimal greatest, double end) {

  /** As numbers of 64 bits, unscaled. */
  public Fill<long[]> longs(Fill<double[]> doubles) {
    double unit = BigDecimal.ONE.movePointRight(scale).doubleValue();
    long smallest = least.movePointRight(scale).longValueExact();
    long largest = greatest.movePointRight(scale).longValueExact();
    double beyond = end * unit;
    return (rows, values) -> {
      double[] wide = rows.fractions();
      doubles.fill(rows, wide);
      for (int i = 0; i < rows.count(); i++) {
        double rounded = Math.rint(wide[i] * unit);
        if (!(rounded < beyond && -rounded <= beyond)) {
          throw beyond(rows, i, wide[i]);
        }
        values[i] = Math.max(smallest, Math.min(largest, (long) rounded));
      }
    };
  }

  /**
   * As decimals of any precision.
   *
   * @param precision digits in all
   */
  public Fill<Object[]> decimals(Fill<double[]> doubles, int precision) {
    return (rows, values) -> {
      double[] wide = rows.fractions();
      doubles.fill(rows, wide);
      for (int i = 0; i < rows.count(); i++) {
        if (!(wide[i] < end && -wide[i] < end)) {
          throw beyond(rows, i, wide[i]);
        }
        BigDecimal rounded = new BigDecimal(wide[i]).setScale(scale, RoundingMode.HALF_EVEN);
        BigDecimal within = rounded.max(least).min(greatest);
        values[i] = WideDecimals.decimal(within.setScale(scale).unscaledValue(), precision, scale);
      }
    };
  }

  /** As numbers of single precision. */
  public Fill<float[]> floats(Fill<double[]> doubles) {
    return (rows, values) -> {
      double[] wide = rows.fractions();
      doubles.fill(rows, wide);
      for (int i = 0; i < rows.count(); i++) {
        values[i] = (float) wide[i];
        if (Float.isInfinite(values[i])) {
          throw beyond(rows, i, wide[i]);
        }
      }
    };
  }

  private GenerationException beyond(Rows rows, int cell, double value) {
    return new GenerationException(
        column,
        rows.row(cell),
        "the series is at "
            + value
            + ", beyond the column's type; give it minValue and maxValue, or a wider type");
  }
}
