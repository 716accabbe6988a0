package dev.synthetic.spark.timeline;

import java.math.BigInteger;

/**
 * The places of a stream's rows on a scale on which one row comes per unit, whatever the pace.
 *
 * <p>The first row is at 0, and none is before an earlier one. A place is a whole number of parts,
 * 2<sup>fractionBits</sup> to the unit.
 */
interface Arrivals {
  /** How many bits a place has below the unit. */
  int fractionBits();

  /**
   * The place of a row.
   *
   * @param rank its number, counted from 0
   */
  BigInteger place(long rank);

  /**
   * How many rows have a place of at most so much.
   *
   * @param place at least 0
   */
  long count(BigInteger place);

  /**
   * Puts the distances of some rows from the first of them in place of their numbers, in parts.
   *
   * @param ranks their numbers, best ascending
   * @param count how many, at least 1
   * @throws ArithmeticException if a distance is beyond 64 bits
   */
  void distances(long[] ranks, int count);
}
