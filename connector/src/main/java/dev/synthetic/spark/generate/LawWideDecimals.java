package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Decimals of more than 18 digits drawn by a continuous law over more than 2^62 places.
 *
 * @param key the column's stream
 * @param sampler the law, in places
 * @param shift what is added before rounding down
 * @param origin unscaled number at place 0
 * @param step unscaled distance of neighbours
 * @param last the last place (inclusive)
 * @param precision digits in all
 * @param scale digits after the point
 */
public record LawWideDecimals(
    StreamKey key,
    TableSampler sampler,
    double shift,
    BigInteger origin,
    BigInteger step,
    BigInteger last,
    int precision,
    int scale)
    implements Fill<Object[]> {
  @Override
  public void fill(Rows rows, Object[] values) {
    for (int i = 0; i < rows.count(); i++) {
      long bits = RowBits.bits(key, rows.base() + rows.offsets()[i]);
      BigInteger place = new BigDecimal(sampler.sample(bits) + shift).toBigInteger().min(last);
      values[i] = WideDecimals.decimal(origin.add(place.multiply(step)), precision, scale);
    }
  }
}
