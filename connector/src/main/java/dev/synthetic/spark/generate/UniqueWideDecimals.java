package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import java.math.BigInteger;

/**
 * Decimals of more than 18 digits that never repeat, over more than 2^64 values.
 *
 * <p>The range is parted into 2^64 strata of equal size, within one value; each row has a stratum
 * of its own, and any value in it.
 *
 * @param strata the stratum of each cell, unsigned
 * @param high the stream of the high bits of the place in a stratum
 * @param low the stream of the low bits
 * @param origin smallest unscaled number (inclusive)
 * @param step unscaled distance of neighbours
 * @param size number of values
 * @param precision digits in all
 * @param scale digits after the point
 */
public record UniqueWideDecimals(
    Fill<long[]> strata,
    StreamKey high,
    StreamKey low,
    BigInteger origin,
    BigInteger step,
    BigInteger size,
    int precision,
    int scale)
    implements Fill<Object[]> {
  @Override
  public void fill(Rows rows, Object[] values) {
    long[] at = rows.scratch();
    strata.fill(rows, at);
    for (int i = 0; i < rows.count(); i++) {
      BigInteger stratum = WideDecimals.unsigned(at[i]);
      BigInteger first = bound(stratum);
      BigInteger width = bound(stratum.add(BigInteger.ONE)).subtract(first);
      BigInteger place = first.add(draw(rows.base() + rows.offsets()[i], width));
      values[i] = WideDecimals.decimal(origin.add(place.multiply(step)), precision, scale);
    }
  }

  /** The first place (inclusive) of a stratum. */
  private BigInteger bound(BigInteger stratum) {
    return stratum.multiply(size).shiftRight(Long.SIZE);
  }

  private BigInteger draw(long row, BigInteger bound) {
    return WideDecimals.unsigned(RowBits.bits(high, row))
        .shiftLeft(Long.SIZE)
        .add(WideDecimals.unsigned(RowBits.bits(low, row)))
        .multiply(bound)
        .shiftRight(2 * Long.SIZE);
  }
}
