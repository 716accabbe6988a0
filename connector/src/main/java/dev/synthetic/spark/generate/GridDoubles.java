package dev.synthetic.spark.generate;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Real numbers on a grid: {@code origin + place * step}, none above {@code last}.
 *
 * <p>Where both have few decimal digits, each is the double nearest to its decimal: 0.3 is the
 * third step of 0.1, not 0.30000000000000004. It is a whole number divided by a power of ten, both
 * exact as doubles, so that the division alone rounds.
 *
 * @param places the place of each cell
 * @param origin the number at place 0
 * @param step distance of neighbours
 * @param last the largest number (inclusive)
 * @param decimal the grid in whole units of a power of ten
 */
public record GridDoubles(
    Fill<long[]> places, double origin, double step, double last, DecimalGrid decimal)
    implements Fill<double[]> {

  /** The grid of a decimal origin and step. */
  public static GridDoubles of(
      Fill<long[]> places, BigDecimal origin, BigDecimal step, double last) {
    return new GridDoubles(
        places, origin.doubleValue(), step.doubleValue(), last, DecimalGrid.of(origin, step));
  }

  @Override
  public void fill(Rows rows, double[] values) {
    long[] at = rows.scratch();
    places.fill(rows, at);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      long place = at[i];
      double value = decimal.holds(place) ? decimal.value(place) : origin + place * step;
      values[i] = value > last ? last : value;
    }
  }

  /**
   * A grid in whole units of a power of ten.
   *
   * @param origin units at place 0
   * @param step units from one place to the next
   * @param divisor units in 1, a power of ten of at most 10^22
   * @param most places up to this one (inclusive) and down to its negative have exact units; −1 for
   *     none
   */
  record DecimalGrid(long origin, long step, double divisor, long most) {
    private static final int MOST_DIGITS = 22; // greater powers of ten are no doubles
    private static final BigInteger EXACT = BigInteger.ONE.shiftLeft(53);
    private static final DecimalGrid NONE = new DecimalGrid(0, 0, 1, -1);

    static DecimalGrid of(BigDecimal origin, BigDecimal step) {
      int scale =
          Math.max(
              0, Math.max(origin.stripTrailingZeros().scale(), step.stripTrailingZeros().scale()));
      if (scale > MOST_DIGITS) {
        return NONE;
      }
      BigInteger first = origin.setScale(scale).unscaledValue();
      BigInteger stride = step.setScale(scale).unscaledValue();
      BigInteger most = EXACT.subtract(first.abs()).divide(stride.abs());
      if (most.signum() <= 0) {
        return NONE;
      }
      double divisor = BigDecimal.ONE.movePointRight(scale).doubleValue();
      return new DecimalGrid(
          first.longValueExact(), stride.longValueExact(), divisor, most.longValueExact());
    }

    boolean holds(long place) {
      return place <= most && place >= -most;
    }

    double value(long place) {
      return (origin + place * step) / divisor;
    }
  }
}
