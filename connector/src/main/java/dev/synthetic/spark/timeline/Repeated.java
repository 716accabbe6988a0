package dev.synthetic.spark.timeline;

import java.math.BigInteger;

/** A curve's first period over and over, counted from 1970-01-01T00:00:00Z. */
final class Repeated implements Curve {
  private final Curve period;
  private final long lengthMicros;
  private final BigInteger total;

  /**
   * The curve of a period.
   *
   * @param period from instant 0 (inclusive) with no work
   * @param lengthMicros to here (exclusive), positive
   */
  Repeated(Curve period, long lengthMicros) {
    this.period = period;
    this.lengthMicros = lengthMicros;
    this.total = period.at(lengthMicros);
  }

  @Override
  public boolean isIdle() {
    return total.signum() == 0;
  }

  @Override
  public BigInteger at(long micros) {
    long periods = Math.floorDiv(micros, lengthMicros);
    BigInteger rest = period.at(Math.floorMod(micros, lengthMicros));
    return total.multiply(BigInteger.valueOf(periods)).add(rest);
  }

  @Override
  public Stretch reaching(BigInteger work) {
    BigInteger periods = Whole.ceilDiv(work, total).subtract(BigInteger.ONE);
    BigInteger done = periods.multiply(total);
    Stretch stretch = period.reaching(work.subtract(done));
    long later = Math.multiplyExact(periods.longValueExact(), lengthMicros);
    return stretch.within(BigInteger.ZERO, total).later(later, done);
  }
}
