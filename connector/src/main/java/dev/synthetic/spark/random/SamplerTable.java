package dev.synthetic.spark.random;

import java.util.Arrays;

/**
 * Builds the pieces of a {@link TableSampler}: quintic polynomials of the inverse distribution
 * function, over cells of a grid of 2^53 points.
 *
 * <p>Point m stands for the probability (m + 1/2) / 2^53. Cells are laid from the lower end
 * upwards; each is as wide as its error allows, and never wider than its distance from the nearer
 * end, so that both tails are accurate relative to their own probability. The scheme is that of
 * Hörmann and Leydold, "Continuous Random Variate Generation by Fast Numerical Inversion" (TOMACS
 * 13(4), 2003), with a fixed degree and the goal split between both tails.
 */
final class SamplerTable {
  /** Points of the grid. */
  static final long POINTS = 1L << 53;

  /** Doubles of one piece: first point, 1 / width, six coefficients. */
  static final int STRIDE = 8;

  private static final int NODES = 6;
  private static final int MOST_CELLS = 4096;
  private static final double ABSOLUTE = 1e-13;
  private static final double RELATIVE = 1e-10;
  private static final int NEIGHBOURS = 2;
  private static final double POINT = 0x1.0p-53;

  /** Chebyshev-Lobatto nodes over [−1/2, 1/2]. */
  private static final double[] NODE = nodes();

  private final TruncatedLaw law;
  private final Breaks breaks;
  private final double[] x = new double[NODES];
  private final double[] coefficients = new double[NODES];
  private double[] pieces = new double[256 * STRIDE];
  private int cells;
  private double last; // value at the end of the last cell

  private SamplerTable(TruncatedLaw law) {
    this.law = law;
    this.breaks = Breaks.of(law);
    this.last = breaks.greatest(0, law.lower());
  }

  /**
   * The pieces of a law, closed by one that starts at {@link #POINTS}.
   *
   * @throws InfeasibleLawException if the law needs too many
   */
  static double[] build(TruncatedLaw law) {
    SamplerTable table = new SamplerTable(law);
    long point = 0;
    long width = 1;
    while (point < POINTS) {
      long most = Math.min(widest(point), table.breaks.distance(point));
      width = table.add(point, Math.min(width, most));
      point += width;
      table.last = table.breaks.greatest(point, table.last);
      width = width << 2;
    }
    table.put(0, POINTS);
    return Arrays.copyOf(table.pieces, table.cells * STRIDE);
  }

  private static long widest(long point) {
    long fromAbove = POINTS - point;
    return Math.max(1, Math.min(point, fromAbove / 2));
  }

  /** Adds a cell at a point, narrowed until it is accurate, and returns its width. */
  private long add(long point, long start) {
    long width = start;
    while (!fits(point, width)) {
      width = Math.max(1, (width * 3) >>> 2);
    }
    if (cells == MOST_CELLS) {
      throw new InfeasibleLawException("its density varies too much over the range to be tabled");
    }
    put(width, point);
    last = x[NODES - 1];
    return width;
  }

  private void put(long width, long point) {
    if ((cells + 1) * STRIDE > pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * pieces.length);
    }
    int at = cells * STRIDE;
    pieces[at] = point;
    pieces[at + 1] = width == 0 ? 0 : 1.0 / width;
    System.arraycopy(coefficients, 0, pieces, at + 2, NODES);
    cells++;
  }

  /** Whether a cell of this width is accurate; its coefficients are left behind if so. */
  private boolean fits(long point, long width) {
    for (int node = 0; node < NODES; node++) {
      x[node] = node == 0 ? last : quantile(point, (NODE[node] + 0.5) * width);
    }
    x[NODES - 1] = Math.max(x[0], breaks.least(point + width, x[NODES - 1]));
    interpolate();
    if (isMonotone() && isAccurate(point, width)) {
      return true;
    }
    chord();
    // Where the cell is less probable than the error allowed, rounding may hide every curve.
    return width * POINT <= ABSOLUTE || isAccurate(point, width);
  }

  private void chord() {
    Arrays.fill(coefficients, 0);
    double half = (x[NODES - 1] - x[0]) / 2;
    coefficients[0] = x[0] + half;
    coefficients[1] = 2 * half;
  }

  /** The value at a real distance from a point, in points. */
  private double quantile(long point, double distance) {
    double w = (point + distance) * POINT;
    double v = (POINTS - point - distance) * POINT;
    return law.quantile(w, v, last);
  }

  /** The polynomial through the values at the nodes. */
  private void interpolate() {
    for (int i = 0; i < NODES; i++) {
      coefficients[i] = x[i] - x[0];
    }
    Interpolation.expand(NODE, coefficients);
    coefficients[0] += x[0];
  }

  private boolean isAccurate(long point, long width) {
    for (int i = 0; i + 1 < NODES; i++) {
      double y = (NODE[i] + NODE[i + 1]) / 2;
      double w = (point + (y + 0.5) * width) * POINT;
      double v = (POINTS - point - (y + 0.5) * width) * POINT;
      double value = value(y);
      if (!isAccurate(law, value, w, v, 1)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a value is the quantile of w, as far as the allowed error and the distance of
   * neighbouring doubles tell; v is 1 − w.
   *
   * @param slack what both are multiplied by
   */
  static boolean isAccurate(TruncatedLaw law, double value, double w, double v, int slack) {
    double allowed = slack * (ABSOLUTE + RELATIVE * (w < v ? w : v));
    double excess = law.excess(value, w, v);
    if (Math.abs(excess) <= allowed) {
      return true;
    }
    double reach = slack * NEIGHBOURS * Math.ulp(value);
    return excess > 0
        ? law.excess(value - reach, w, v) <= allowed
        : law.excess(value + reach, w, v) >= -allowed;
  }

  private boolean isMonotone() {
    double previous = value(-0.5);
    for (int i = 1; i <= 16; i++) {
      double next = value(i / 16.0 - 0.5);
      if (next < previous) {
        return false;
      }
      previous = next;
    }
    return true;
  }

  private double value(double y) {
    double sum = coefficients[NODES - 1];
    for (int power = NODES - 2; power >= 0; power--) {
      sum = sum * y + coefficients[power];
    }
    return sum;
  }

  private static double[] nodes() {
    return Arrays.stream(Interpolation.extrema(NODES)).map(extremum -> extremum / 2).toArray();
  }
}
