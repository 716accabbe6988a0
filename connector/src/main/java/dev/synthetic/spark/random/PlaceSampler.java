package dev.synthetic.spark.random;

import java.util.Map;

/**
 * Places drawn by a continuous law over a grid whose unit is one place, rounded down.
 *
 * <p>Most draws come of a cubic in fixed point, whose fraction tells that no whole number is near;
 * the others are the sampler's. Either way a place is that of the sampler's draw.
 */
public final class PlaceSampler {
  private static final int LONGEST_FRACTION = 24;
  private static final int FIXED_BITS = 50; // of a place and its fraction, together
  private static final double MANTISSA = 0x1.8p52; // plus a number: its bits end with that number
  private static final int MOST_SAMPLERS = 256;

  private static final Map<Request, PlaceSampler> SAMPLERS = new RecentlyUsed<>(MOST_SAMPLERS);

  private final TableSampler sampler;
  private final double shift;
  private final long last;
  private final LateCubics cubics;
  private final int fractionBits;

  private record Request(TableSampler sampler, double shift, long last) {}

  private PlaceSampler(Request request) {
    sampler = request.sampler;
    shift = request.shift;
    last = request.last;
    cubics = new LateCubics(() -> new CubicTable(sampler, shift, draw -> 1, 0));
    int placeBits = Long.SIZE - Long.numberOfLeadingZeros(last);
    fractionBits = Math.min(LONGEST_FRACTION, FIXED_BITS - placeBits);
  }

  /**
   * The places of a sampler, remembered.
   *
   * @param sampler the law, truncated to the width of all places
   * @param shift what is added before rounding down: 0 for a law over [0, n), 1/2 for one over
   *     [−1/2, n − 1/2)
   * @param last the last place (inclusive)
   */
  public static PlaceSampler of(TableSampler sampler, double shift, long last) {
    Request request = new Request(sampler, shift, last);
    synchronized (SAMPLERS) {
      return SAMPLERS.computeIfAbsent(request, PlaceSampler::new);
    }
  }

  /** The place of one row's bits. */
  public long sample(long bits) {
    long place = (long) (sampler.sample(bits) + shift);
    // The sampler's upper end is the width of all places, where the last place has ended.
    return place > last ? last : place;
  }

  /**
   * Fills {@code places[i]} with {@code sample(bits[i])}, 0 ≤ i &lt; count.
   *
   * @param places another array than that of the bits
   */
  public void sample(long[] bits, int count, long[] places) {
    CubicTable table = fractionBits > 0 ? cubics.forDraws(count) : null;
    if (table != null) {
      sampleByCubics(table, bits, count, places);
      return;
    }
    for (int i = 0; i < count; i++) {
      places[i] = sample(bits[i]);
    }
  }

  /** Three loops: the second is vector code, and the third has little to do. */
  private void sampleByCubics(CubicTable table, long[] bits, int count, long[] places) {
    double mantissa = Math.scalb(MANTISSA, -fractionBits);
    drawCubics(table.cubics(), bits, count, mantissa, places);
    // What rounding to the fixed point adds is less than two units.
    long distance = (long) Math.scalb(table.distance(), fractionBits) + 2;
    long origin = Double.doubleToRawLongBits(mantissa) - distance;
    roundDown(places, count, origin, 2 * distance, fractionBits);
    for (int i = 0; i < count; i++) {
      if (places[i] < 0) {
        places[i] = sample(bits[i]);
      }
    }
  }

  /**
   * Fills in draws as the bits of doubles of one exponent, which end with a draw in fixed point.
   */
  private static void drawCubics(
      double[] cubics, long[] bits, int count, double mantissa, long[] draws) {
    for (int i = 0; i < count; i++) {
      double z = CubicTable.argument(bits[i]);
      double draw = CubicTable.cubic(cubics, CubicTable.place(bits[i], z), z);
      draws[i] = Double.doubleToRawLongBits(draw + mantissa);
    }
  }

  /**
   * Rounds draws down in place; one that is too near to a whole number becomes negative.
   *
   * @param origin what stands for the distance below 0
   * @param twice twice the distance, in fixed point
   */
  private static void roundDown(long[] draws, int count, long origin, long twice, int width) {
    long fraction = (1L << width) - 1;
    for (int i = 0; i < count; i++) {
      long above = draws[i] - origin;
      draws[i] = (above >> width) | (((above & fraction) - twice) >> (Long.SIZE - 1));
    }
  }
}
