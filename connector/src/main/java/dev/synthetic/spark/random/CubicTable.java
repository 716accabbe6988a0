package dev.synthetic.spark.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Cubics that follow a {@link TableSampler} at a known distance, for draws that are rounded anyway:
 * where all that lies within the distance rounds alike, the sampler need not be asked.
 *
 * <p>The 53 bits of a draw are folded at the median: 52 of them count from the nearer end, the
 * first one tells which. There are 64 slices to an octave of {@code z = count / 2^52 + 2^-12}, so
 * that the upper bits of the double z are the number of a slice, and tails have slices as narrow as
 * they are improbable. Slices where a cubic is too far off, as at kinks and at the ends of a range,
 * have a constant in place of one, which no caller takes for clear.
 *
 * <p>The distance is that of polynomials of degree five, tabled pieces less cubics: at the extrema
 * of a Chebyshev polynomial of degree 15 one is seen to within 1 / cos(5 π / 30) of its maximum
 * (Ehlich and Zeller, Mathematische Zeitschrift 86, 1964).
 */
final class CubicTable {
  /** Doubles of one slice: coefficients of the powers of z, the constant first. */
  static final int STRIDE = 4;

  private static final int DROPPED_BITS = 11;
  private static final int OCTAVES = 12;
  private static final int SLICE_BITS = 6;
  private static final double SHIFT = 1.0 / (1 << OCTAVES);
  private static final long ONE = Double.doubleToRawLongBits(1);
  private static final double ORIGIN = 1 - SHIFT;
  private static final int FRACTION_BITS = 52 - SLICE_BITS;
  private static final int FIRST = (int) (Double.doubleToRawLongBits(SHIFT) >>> FRACTION_BITS);
  private static final int SLICES = (OCTAVES << SLICE_BITS) + 1; // of one side
  private static final long COUNTS = 1L << 52; // of one side
  private static final double[] NODE = Interpolation.zeros(STRIDE);
  private static final double[] EXTREMUM = Interpolation.extrema(16);
  private static final double BETWEEN_EXTREMA = 1.25;
  private static final double ROUNDING = 0x1.0p-48;
  private static final double MOST_UNCLEAR = 1.0 / 16;
  private static final int FEW = 64;
  private static final int DOUBLINGS = 40;

  private final TableSampler sampler;
  private final double shift;
  private final double[] cubics = new double[2 * SLICES * STRIDE];
  private double distance;
  private double unclear = 1;

  /**
   * The cubics of a sampler.
   *
   * @param shift what is added to draws
   * @param spacing the distance of the numbers between which draws are told apart, near a draw
   * @param constant what stands for the cubic of a slice that has none
   */
  CubicTable(TableSampler sampler, double shift, DoubleUnaryOperator spacing, double constant) {
    this.sampler = sampler;
    this.shift = shift;
    double[] distances = new double[2 * SLICES];
    Arrays.setAll(distances, this::fit);
    choose(distances, spacing);
    for (int slice = 0; slice < distances.length; slice++) {
      if (!(distances[slice] <= distance)) {
        set(slice, new double[] {constant, 0, 0, 0});
      }
    }
  }

  /** Whether the sampler is asked so rarely that cubics are less work. */
  boolean isUseful() {
    return unclear <= MOST_UNCLEAR;
  }

  /** The share of draws for which the sampler is asked, at most. */
  double unclear() {
    return unclear;
  }

  /** How far a draw can be from its cubic. */
  double distance() {
    return distance;
  }

  /** The coefficients, {@link #STRIDE} for each slice. */
  double[] cubics() {
    return cubics;
  }

  /** The argument of the cubic of one row's bits. */
  static double argument(long bits) {
    long folded = bits ^ (bits >> (Long.SIZE - 1));
    return Double.longBitsToDouble(ONE | (folded >>> DROPPED_BITS)) - ORIGIN;
  }

  /** Where the coefficients of one row's bits begin. */
  static int place(long bits, double argument) {
    int slice = (int) (Double.doubleToRawLongBits(argument) >>> FRACTION_BITS) - FIRST;
    return (slice + ((int) (bits >> (Long.SIZE - 1)) & SLICES)) * STRIDE;
  }

  /**
   * The cubic whose coefficients begin at a place, by Horner's rule.
   *
   * @param cubics the coefficients, in a caller's local, so that C2 keeps it in a register
   */
  static double cubic(double[] cubics, int place, double argument) {
    double value = cubics[place + 3];
    value = value * argument + cubics[place + 2];
    value = value * argument + cubics[place + 1];
    return value * argument + cubics[place];
  }

  /** The first count of a slice, from its end on. */
  private static long firstCount(int slice) {
    int number = slice % SLICES;
    double argument = Double.longBitsToDouble((long) (number + FIRST) << FRACTION_BITS);
    return (long) ((argument - SHIFT) * COUNTS);
  }

  /** The last count of a slice (inclusive). */
  private static long lastCount(int slice) {
    return slice % SLICES == SLICES - 1 ? COUNTS - 1 : firstCount(slice + 1) - 1;
  }

  private static double argumentOf(long count) {
    return (double) count / COUNTS + SHIFT;
  }

  private static long point(int slice, long count) {
    return slice < SLICES ? count : 2 * COUNTS - 1 - count;
  }

  private static double share(int slice) {
    return (lastCount(slice) - firstCount(slice) + 1.0) / (2 * COUNTS);
  }

  /** Sets the cubic of a slice, and tells how far from it draws can be. */
  private double fit(int slice) {
    interpolate(slice);
    long last = lastCount(slice);
    double furthest = 0;
    for (long count = firstCount(slice); count <= last; ) {
      long end = Math.min(last, lastOfPiece(slice, count));
      furthest = Math.max(furthest, furthest(slice, count, end));
      count = end + 1;
    }
    // Numbers are rounded before they are shifted, and those may be greater.
    double rounding = ROUNDING * (terms(slice) + 2 * Math.abs(shift));
    double reach = BETWEEN_EXTREMA * furthest + rounding;
    return touchesAnEnd(slice, reach) ? Double.POSITIVE_INFINITY : reach;
  }

  /** Sets the cubic of a slice: that of four of its counts. */
  private void interpolate(int slice) {
    double[] z = new double[STRIDE];
    double[] draws = new double[STRIDE];
    for (int i = 0; i < STRIDE; i++) {
      long count = countAt(firstCount(slice), lastCount(slice), NODE[i]);
      z[i] = argumentOf(count);
      draws[i] = draw(slice, count);
    }
    Interpolation.expand(z, draws);
    set(slice, draws);
  }

  private void set(int slice, double[] powers) {
    System.arraycopy(powers, 0, cubics, slice * STRIDE, STRIDE);
  }

  /** The greatest distance that is seen between two counts of one piece (both inclusive). */
  private double furthest(int slice, long from, long to) {
    double furthest = 0;
    boolean areFew = to - from < FEW;
    int seen = areFew ? (int) (to - from) + 1 : EXTREMUM.length;
    for (int i = 0; i < seen; i++) {
      long count = areFew ? from + i : countAt(from, to, EXTREMUM[i]);
      double away = Math.abs(cubic(cubics, slice * STRIDE, argumentOf(count)) - draw(slice, count));
      furthest = Math.max(furthest, away); // NaN stays
    }
    return furthest;
  }

  /** What the terms of a cubic amount to, all signs alike. */
  private double terms(int slice) {
    double z = argumentOf(lastCount(slice));
    double sum = 0;
    for (int power = STRIDE - 1; power >= 0; power--) {
      sum = sum * z + Math.abs(cubics[slice * STRIDE + power]);
    }
    return sum;
  }

  private double draw(int slice, long count) {
    return sampler.unbounded(point(slice, count)) + shift;
  }

  private long lastOfPiece(int slice, long count) {
    long point = point(slice, count);
    return slice < SLICES
        ? sampler.endOfPiece(point) - 1
        : 2 * COUNTS - 1 - sampler.startOfPiece(point);
  }

  private boolean touchesAnEnd(int slice, double reach) {
    double one = draw(slice, firstCount(slice));
    double other = draw(slice, lastCount(slice));
    double margin = 2 * reach;
    return !(Math.min(one, other) - margin > sampler.lower() + shift)
        || !(Math.max(one, other) + margin < sampler.upper() + shift);
  }

  /** Chooses the distance that leaves the fewest draws unclear; slices beyond it get no cubic. */
  private void choose(double[] distances, DoubleUnaryOperator spacing) {
    double[] spaces = new double[distances.length];
    Arrays.setAll(spaces, i -> spacing.applyAsDouble(draw(i, firstCount(i))));
    double candidate = Arrays.stream(distances).min().getAsDouble();
    for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
      double share = unclear(candidate, distances, spaces);
      if (share < unclear) {
        unclear = share;
        distance = candidate;
      }
      candidate *= 2;
    }
  }

  private static double unclear(double candidate, double[] distances, double[] spaces) {
    double sum = 0;
    for (int slice = 0; slice < distances.length; slice++) {
      boolean hasCubic = distances[slice] <= candidate;
      double share = hasCubic ? Math.min(1, 2 * candidate / spaces[slice]) : 1;
      sum += share * share(slice);
    }
    return sum;
  }

  /** The count at a place from −1 to 1 between two. */
  private static long countAt(long from, long to, double place) {
    return from + Math.round((to - from) * (0.5 + place / 2));
  }
}
