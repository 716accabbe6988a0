package dev.synthetic.spark.timeline;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spec.RateSpec;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

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
  private static final int RECENT = 64; // periods that are remembered; a power of two

  private final Curve curve;
  private final long everyMicros;
  private final BigInteger every;
  private final BigInteger duration;
  private final BigInteger low; // outside of bursts
  private final BigInteger high; // within
  private final BigInteger extra; // the difference; may be negative
  private final BigInteger mean;
  private final StreamKey key;
  private final @Nullable Period[] recent = new Period[RECENT];
  private @Nullable Stretch lately; // the piece of the curve that was last asked for

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
    this.high = Waves.factor(spec.multiplier()).multiply(low).divide(Waves.UNIT);
    this.extra = high.subtract(low);
    this.mean = low.multiply(every).add(extra.multiply(duration)); // of a period
    this.key = key;
  }

  /** The work that stands for a unit of the curve's work outside of bursts. */
  static BigInteger unit(RateSpec.Bursts spec) {
    return Waves.UNIT.divide(Waves.UNIT.gcd(Waves.factor(spec.multiplier())));
  }

  /**
   * A period and its burst: where each starts and stops.
   *
   * @param index its number, counted from 1970-01-01T00:00:00Z
   * @param begin of the period
   * @param start of the burst
   * @param stop of the burst
   * @param end of the period
   */
  private record Period(long index, Mark begin, Mark start, Mark stop, Mark end) {}

  /**
   * A point of both curves.
   *
   * @param own the curve's work
   * @param work this curve's work
   */
  private record Mark(BigInteger own, BigInteger work) {

    /** A later point, with a straight line up to it. */
    Mark then(BigInteger laterOwn, BigInteger factor) {
      return new Mark(laterOwn, work.add(laterOwn.subtract(own).multiply(factor)));
    }
  }

  @Override
  public BigInteger at(long micros) {
    Period period = period(micros);
    BigInteger own = curve.at(micros);
    if (own.compareTo(period.start.own) <= 0) {
      return period.begin.then(own, low).work;
    }
    return own.compareTo(period.stop.own) <= 0
        ? period.start.then(own, high).work
        : period.stop.then(own, low).work;
  }

  @Override
  public Stretch reaching(BigInteger work) {
    Found found = found(work);
    Period period = found.period;
    if (work.compareTo(period.start.work) <= 0) {
      return straight(work, low, period.begin, period.start, found.stretch);
    }
    return work.compareTo(period.stop.work) <= 0
        ? straight(work, high, period.start, period.stop, found.stretch)
        : straight(work, low, period.stop, period.end, found.stretch);
  }

  /**
   * The piece of a part of a period.
   *
   * @param near a piece of the curve, which mostly is that part's, too
   */
  private Stretch straight(BigInteger work, BigInteger factor, Mark from, Mark to, Stretch near) {
    BigInteger own = from.own.add(Whole.ceilDiv(work.subtract(from.work), factor));
    BigInteger shift = from.work.subtract(from.own.multiply(factor));
    return piece(own, near).mapped(factor, shift, from.work, to.work);
  }

  /** A period, and a piece of the curve that reaches into it. */
  private record Found(Period period, Stretch stretch) {}

  /** The period that begins with less work and ends with at least so much. */
  private Found found(BigInteger work) {
    Found found = find(Whole.floorDiv(work.multiply(every), mean)); // right but for rounding
    while (found.period.begin.work.compareTo(work) >= 0) {
      found = find(found.period.begin.own);
    }
    while (found.period.end.work.compareTo(work) < 0) {
      found = find(found.period.end.own.add(BigInteger.ONE));
    }
    return found;
  }

  /** The period in which the curve's work first comes to so much. */
  private Found find(BigInteger ownWork) {
    Stretch stretch = piece(ownWork, lately);
    lately = stretch; // immutable: a race finds it twice, never half
    return new Found(period(stretch.when(ownWork) - 1), stretch);
  }

  /** The piece of the curve in which its work first comes to so much; near is mostly the one. */
  private Stretch piece(BigInteger ownWork, @Nullable Stretch near) {
    return near != null && near.reaches(ownWork) ? near : curve.reaching(ownWork);
  }

  /** The period of an instant; at the ends of 64 bits, what there is of it. */
  private Period period(long micros) {
    long index = Math.floorDiv(micros, everyMicros);
    int slot = (int) (index & (RECENT - 1));
    Period known = recent[slot];
    if (known == null || known.index != index) {
      known = period(index, micros);
      recent[slot] = known; // immutable: a race makes it twice, never half
    }
    return known;
  }

  private Period period(long index, long micros) {
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
    Mark first = new Mark(begin, begin.multiply(low).add(sharesBefore.multiply(extra)));
    Mark burst = first.then(start, low);
    Mark stop = burst.then(start.add(share), high);
    return new Period(index, first, burst, stop, stop.then(end, low));
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
