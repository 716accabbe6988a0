package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import java.math.BigInteger;
import java.util.List;

/**
 * Decimals of more than 18 digits over more than 2^64 values, each equally likely.
 *
 * <p>Three words of 64 bits times the number of values, over 2^192: the bias is below 2^-64.
 *
 * @param words three independent streams
 * @param origin smallest unscaled number (inclusive)
 * @param step unscaled distance of neighbours
 * @param size number of values
 * @param precision digits in all
 * @param scale digits after the point
 */
public record UniformWideDecimals(
    List<StreamKey> words,
    BigInteger origin,
    BigInteger step,
    BigInteger size,
    int precision,
    int scale)
    implements Fill<Object[]> {
  @Override
  public void fill(Rows rows, Object[] values) {
    for (int i = 0; i < rows.count(); i++) {
      long row = rows.base() + rows.offsets()[i];
      BigInteger place = draw(row).multiply(size).shiftRight(Long.SIZE * words.size());
      values[i] = WideDecimals.decimal(origin.add(place.multiply(step)), precision, scale);
    }
  }

  private BigInteger draw(long row) {
    BigInteger draw = BigInteger.ZERO;
    for (StreamKey key : words) {
      draw = draw.shiftLeft(Long.SIZE).add(WideDecimals.unsigned(RowBits.bits(key, row)));
    }
    return draw;
  }
}
