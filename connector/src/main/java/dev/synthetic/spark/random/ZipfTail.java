package dev.synthetic.spark.random;

/**
 * The ranks of Zipf's distribution from a great one on, by inversion of the integral.
 *
 * <p>A rank k has the mass of k<sup>−s</sup> between k − 1/2 and k + 1/2, which differs from
 * k<sup>−s</sup> itself by a share of about s (s + 1) / 24 k<sup>2</sup> (Euler and Maclaurin, as
 * in Hörmann and Derflinger, "Rejection-Inversion to Generate Variates from Monotone Discrete
 * Distributions", TOMACS 6(3), 1996, here without rejection).
 */
public final class ZipfTail {
  private static final double HALF = 0.5;
  private static final double UNIT = 0x1.0p-53;
  private static final int DROPPED_BITS = 11;

  private final double start;
  private final double rise; // 1 − s
  private final double whole; // the integral up to the end, in units of the start's
  private final long first;
  private final long last;

  /**
   * The tail of a law.
   *
   * @param exponent s, positive
   * @param first the least rank (inclusive), counted from 1
   * @param last the greatest rank (inclusive)
   */
  public ZipfTail(double exponent, long first, long last) {
    this.start = first - HALF;
    this.rise = 1 - exponent;
    this.first = first;
    this.last = last;
    this.whole = integral(last + HALF);
  }

  /** The sum of all masses, where that of rank 1 is 1. */
  public double mass() {
    return whole * StrictMath.pow(start, rise);
  }

  /** The rank of a row's bits. */
  public long sample(long bits) {
    double part = ((bits >>> DROPPED_BITS) + HALF) * UNIT * whole;
    double growth = rise == 0 ? part : StrictMath.log1p(rise * part) / rise;
    long rank = (long) (start * StrictMath.exp(growth) + HALF);
    return Math.max(first, Math.min(last, rank));
  }

  /** The integral of (x / start)<sup>−s</sup> / start from the start on. */
  private double integral(double to) {
    double growth = StrictMath.log(to / start);
    return rise == 0 ? growth : StrictMath.expm1(rise * growth) / rise;
  }
}
