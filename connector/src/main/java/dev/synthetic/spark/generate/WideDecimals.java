package dev.synthetic.spark.generate;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.spark.sql.types.Decimal;

/**
 * Decimals of more than 18 digits on a grid: {@code origin + place * step}, unscaled.
 *
 * @param places the place of each cell, unsigned
 * @param origin the unscaled number at place 0
 * @param step unscaled distance of neighbours
 * @param precision digits in all
 * @param scale digits after the point
 */
public record WideDecimals(
    Fill<long[]> places, BigInteger origin, BigInteger step, int precision, int scale)
    implements Fill<Object[]> {
  @Override
  public void fill(Rows rows, Object[] values) {
    long[] at = rows.scratch();
    places.fill(rows, at);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      BigInteger unscaled = origin.add(unsigned(at[i]).multiply(step));
      values[i] = decimal(unscaled, precision, scale);
    }
  }

  /** A decimal in Spark's representation. */
  public static Decimal decimal(BigInteger unscaled, int precision, int scale) {
    return Decimal.apply(
        new scala.math.BigDecimal(new BigDecimal(unscaled, scale)), precision, scale);
  }

  static BigInteger unsigned(long word) {
    BigInteger value = BigInteger.valueOf(word & Long.MAX_VALUE);
    return word < 0 ? value.setBit(Long.SIZE - 1) : value;
  }
}
