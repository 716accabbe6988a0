package dev.synthetic.spark.generate;

import java.math.BigInteger;

/**
 * Places of numbers themselves on a grid, wrapped at its ends; what lies between two places is the
 * lower one.
 *
 * @param origin the number at place 0
 * @param step distance of neighbours, positive
 * @param size number of places, unsigned; 0 stands for 2^64
 */
public record RawIndex(long origin, long step, long size) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    long[] offsets = rows.offsets();
    long base = rows.base();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      long number = base + offsets[i];
      long distance = number - origin;
      boolean isExact = ((number ^ origin) & (number ^ distance)) >= 0;
      values[i] =
          isExact && size > 0 ? Math.floorMod(Math.floorDiv(distance, step), size) : wide(number);
    }
  }

  /** The place where 64 bits are too few on the way. */
  private long wide(long number) {
    BigInteger distance = BigInteger.valueOf(number).subtract(BigInteger.valueOf(origin));
    BigInteger[] parts = distance.divideAndRemainder(BigInteger.valueOf(step));
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    BigInteger places = size == 0 ? BigInteger.ONE.shiftLeft(64) : WideDecimals.unsigned(size);
    return floor.mod(places).longValue();
  }
}
