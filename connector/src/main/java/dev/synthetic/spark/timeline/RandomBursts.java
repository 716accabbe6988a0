package dev.synthetic.spark.timeline;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spec.RateSpec;
import java.math.BigInteger;

/**
 * A curve with a burst at a random place in each period.
 *
 * <p>A burst multiplies a share of its period's work, duration / every. Where the curve is straight
 * over the period, that share takes exactly the duration; elsewhere it takes longer where there is
 * less work, and no burst falls where there is none. So the work of whole periods does not depend
 * on the places of their bursts, and no sum over periods is needed:
 *
 * <pre>
 * curve's work   begin |--------[ share ]------------| end        of one period
 * this work      low × curve's work + extra × (shares before this period + what is done of its own)
 * </pre>
 */
final class RandomBursts implements Curve {
  private final Curve curve;
  private final long everyMicros;
  private final BigInteger every;
  private final BigInteger duration;
  private final BigInteger low; // outside of bursts
  private final BigInteger extra; // within, on top; where negative, not below −low
  private final StreamKey key;

  /**
   * Bursts over a curve.
   *
   * @param key of their places
   */
  RandomBursts(Curve curve, RateSpec.Bursts spec, StreamKey key) {
    this.curve = curve;
    this.everyMicros = spec.everyMicros();
    this.every = BigInteger.valueOf(everyMicros);
    this.duration = BigInteger.valueOf(spec.durationMicros());
    this.low = unit(spec);
    BigInteger high = Waves.factor(spec.multiplier()).multiply(low).divide(Waves.UNIT);
    this.extra = high.subtract(low);
    this.key = key;
  }

  /** The work that stands for a unit of the curve's work outside of bursts. */
  static BigInteger unit(RateSpec.Bursts spec) {
    return Waves.UNIT.divide(Waves.UNIT.gcd(Waves.factor(spec.multiplier())));
  }

  /**
   * A period and its burst, in the curve's work.
   *
   * @param begin the work at the period's begin
   * @param end the work at its end
   * @param sharesBefore the shares of all periods before
   * @param start the work at which the burst starts
   * @param stop the work at which it stops
   */
  private record Period(
      BigInteger begin,
      BigInteger end,
      BigInteger sharesBefore,
      BigInteger start,
      BigInteger stop) {

    BigInteger shareDone(BigInteger work) {
      return work.min(stop).subtract(start).max(BigInteger.ZERO);
    }
  }

  @Override
  public BigInteger at(long micros) {
    return at(period(micros), curve.at(micros));
  }

  private BigInteger at(Period period, BigInteger work) {
    BigInteger shares = period.sharesBefore.add(period.shareDone(work));
    return work.multiply(low).add(shares.multiply(extra));
  }

  @Override
  public Stretch reaching(BigInteger work) {
    Period period = periodReaching(work);
    if (work.compareTo(at(period, period.start)) <= 0) {
      return straight(work, low, period.sharesBefore, period.start);
    }
    if (work.compareTo(at(period, period.stop)) <= 0) {
      BigInteger high = low.add(extra);
      return straight(work, high, period.sharesBefore.subtract(period.start), period.stop);
    }
    BigInteger shares = period.sharesBefore.add(period.stop).subtract(period.start);
    return straight(work, low, shares, period.end);
  }

  /** Where this work is factor × the curve's + extra × shares, up to an amount of the curve's. */
  private Stretch straight(
      BigInteger work, BigInteger factor, BigInteger shares, BigInteger ownEnd) {
    BigInteger shift = shares.multiply(extra);
    BigInteger own = Whole.ceilDiv(work.subtract(shift), factor);
    return curve.reaching(own).mapped(factor, shift, ownEnd.multiply(factor).add(shift));
  }

  /** The period that begins with less work and ends with at least so much. */
  private Period periodReaching(BigInteger work) {
    BigInteger mean = low.multiply(every).add(extra.multiply(duration));
    Period period = periodOf(Whole.floorDiv(work.multiply(every), mean)); // right but for rounding
    while (at(period, period.begin).compareTo(work) >= 0) {
      period = periodOf(period.begin);
    }
    while (at(period, period.end).compareTo(work) < 0) {
      period = periodOf(period.end.add(BigInteger.ONE));
    }
    return period;
  }

  /** The period in which the curve's work first comes to so much. */
  private Period periodOf(BigInteger ownWork) {
    return period(curve.reaching(ownWork).when(ownWork) - 1);
  }

  /** The period of an instant; at the ends of 64 bits, what there is of it. */
  private Period period(long micros) {
    long index = Math.floorDiv(micros, everyMicros);
    long elapsed = Math.floorMod(micros, everyMicros);
    long begin = micros < Long.MIN_VALUE + elapsed ? Long.MIN_VALUE : micros - elapsed;
    long left = everyMicros - elapsed;
    long end = micros > Long.MAX_VALUE - left ? Long.MAX_VALUE : micros + left;
    return period(index, curve.at(begin), curve.at(end));
  }

  private Period period(long index, BigInteger begin, BigInteger end) {
    BigInteger sharesBefore = shares(begin);
    BigInteger share = shares(end).subtract(sharesBefore);
    BigInteger room = end.subtract(begin).subtract(share).add(BigInteger.ONE);
    BigInteger start = begin.add(drawn(room, RowBits.bits(key, index)));
    return new Period(begin, end, sharesBefore, start, start.add(share));
  }

  /** The shares of all periods until one begins, by the work done then. */
  private BigInteger shares(BigInteger work) {
    return Whole.floorDiv(work.multiply(duration), every);
  }

  /** A whole number from 0 (inclusive) to count (exclusive), by 63 bits. */
  private static BigInteger drawn(BigInteger count, long bits) {
    return count.multiply(BigInteger.valueOf(bits >>> 1)).shiftRight(Long.SIZE - 1);
  }
}
