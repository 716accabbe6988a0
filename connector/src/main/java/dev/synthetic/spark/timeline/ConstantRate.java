package dev.synthetic.spark.timeline;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A timeline of one pace: row k is due (k − anchorRow) / rate after the anchor, rounded up to a
 * microsecond.
 *
 * <p>With the rate as a fraction rows / micros in lowest terms:
 *
 * <pre>
 * rate 3 rows a second = 3 rows / 1,000,000 micros
 * row      0        1        2         3
 * due      0  333,334  666,667 1,000,000
 * </pre>
 */
public final class ConstantRate implements Timeline {
  private static final BigDecimal MICROS_PER_SECOND = BigDecimal.valueOf(1_000_000);

  /** Offsets, and rows of a fraction, up to which products with micros below fit 64 bits. */
  private static final long MOST_OFFSET = 1L << 31;

  private static final long MOST_MICROS = 1L << 30;

  private final long anchorRow;
  private final long anchorMicros;
  private final long rows; // per so many micros, in lowest terms
  private final long micros;

  private ConstantRate(long anchorRow, long anchorMicros, long rows, long micros) {
    this.anchorRow = anchorRow;
    this.anchorMicros = anchorMicros;
    this.rows = rows;
    this.micros = micros;
  }

  /**
   * The timeline of a pace.
   *
   * @param rowsPerSecond the pace, positive
   * @param anchorRow the row that is due at the anchor
   * @param anchorMicros the instant of the anchor
   * @throws IllegalArgumentException if the pace is not positive
   * @throws ArithmeticException if its fraction needs more than 64 bits
   */
  public static ConstantRate of(BigDecimal rowsPerSecond, long anchorRow, long anchorMicros) {
    if (rowsPerSecond.signum() <= 0) {
      throw new IllegalArgumentException("rowsPerSecond must be > 0, but was " + rowsPerSecond);
    }
    int scale = Math.max(0, rowsPerSecond.scale());
    BigInteger rows = rowsPerSecond.setScale(scale).unscaledValue();
    BigInteger micros = MICROS_PER_SECOND.scaleByPowerOfTen(scale).toBigIntegerExact();
    BigInteger divisor = rows.gcd(micros);
    return new ConstantRate(
        anchorRow,
        anchorMicros,
        rows.divide(divisor).longValueExact(),
        micros.divide(divisor).longValueExact());
  }

  @Override
  public long dueMicros(long row) {
    long after = Math.subtractExact(row, anchorRow);
    long whole = Math.floorDiv(after, rows);
    long rest = Math.floorMod(after, rows);
    long wholeMicros = Math.multiplyExact(whole, micros);
    return Math.addExact(Math.addExact(anchorMicros, wholeMicros), scaleUp(rest));
  }

  /** In one division a row, or none, where 64 bits are enough; the same instants in any case. */
  @Override
  public void dueMicros(long[] offsets, long base, int count, long[] dueMicros) {
    long most = 0; // all bits of all offsets: none is greater
    for (int i = 0; i < count; i++) {
      most |= offsets[i];
    }
    if (most < 0 || most > MOST_OFFSET || micros > MOST_MICROS || rows > MOST_OFFSET) {
      Timeline.super.dueMicros(offsets, base, count, dueMicros);
      return;
    }
    long after = Math.subtractExact(base, anchorRow);
    long wholeMicros = Math.multiplyExact(Math.floorDiv(after, rows), micros);
    long begin = Math.addExact(anchorMicros, wholeMicros);
    long rest = Math.floorMod(after, rows);
    long mostMicros = ((rest + most) * micros + rows - 1) / rows;
    if (base > Long.MAX_VALUE - most || begin > Long.MAX_VALUE - mostMicros) {
      Timeline.super.dueMicros(offsets, base, count, dueMicros); // the last may be beyond
      return;
    }
    if (rows == 1) {
      for (int i = 0; i < count; i++) {
        dueMicros[i] = begin + offsets[i] * micros;
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      dueMicros[i] = begin + ((rest + offsets[i]) * micros + rows - 1) / rows;
    }
  }

  @Override
  public long rowsDue(long instantMicros) {
    if (instantMicros < anchorMicros) {
      return anchorRow;
    }
    BigInteger elapsed =
        BigInteger.valueOf(instantMicros).subtract(BigInteger.valueOf(anchorMicros));
    BigInteger due =
        elapsed
            .multiply(BigInteger.valueOf(rows))
            .divide(BigInteger.valueOf(micros))
            .add(BigInteger.ONE)
            .add(BigInteger.valueOf(anchorRow));
    return due.bitLength() < Long.SIZE ? due.longValue() : Long.MAX_VALUE;
  }

  /** rest × micros / rows, rounded up; rest is below rows. */
  private long scaleUp(long rest) {
    if (rest <= (Long.MAX_VALUE - rows) / micros) {
      return (rest * micros + rows - 1) / rows;
    }
    BigInteger product = BigInteger.valueOf(rest).multiply(BigInteger.valueOf(micros));
    return product
        .add(BigInteger.valueOf(rows - 1))
        .divide(BigInteger.valueOf(rows))
        .longValueExact();
  }
}
