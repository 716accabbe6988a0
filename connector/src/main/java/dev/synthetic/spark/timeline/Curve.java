package dev.synthetic.spark.timeline;

import java.math.BigInteger;

/**
 * The work done by an instant, a whole number that never falls: the integral of a pace.
 *
 * <p>In whole microseconds since 1970-01-01T00:00:00Z. Work is counted from an instant of the
 * curve's own, before which it is negative. Exact, so that both directions agree.
 */
interface Curve {
  /** The work done by an instant. */
  BigInteger at(long micros);

  /**
   * The straight piece in which the work first comes to so much.
   *
   * @param work an amount that is reached some time
   * @throws ArithmeticException if that is beyond 64 bits of microseconds
   */
  Stretch reaching(BigInteger work);

  /** Whether no work is ever done. */
  default boolean isIdle() {
    return false;
  }

  /** Time itself: a unit of work each microsecond. */
  Curve TIME =
      new Curve() {
        private static final Stretch ALL =
            new Stretch(0, BigInteger.ZERO, BigInteger.ONE, Stretch.ALWAYS, Stretch.NEVER);

        @Override
        public BigInteger at(long micros) {
          return BigInteger.valueOf(micros);
        }

        @Override
        public Stretch reaching(BigInteger work) {
          return ALL;
        }
      };
}
