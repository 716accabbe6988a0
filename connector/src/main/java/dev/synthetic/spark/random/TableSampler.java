package dev.synthetic.spark.random;

import java.util.Map;

/**
 * A sampler of any continuous law, truncated to a range: inversion by a table of quintic pieces.
 *
 * <p>The cost of a draw does not depend on the law: a guide table finds the piece (Chen and Asau,
 * AIIE Transactions 6, 1974), which is then evaluated by Horner's rule. Every finished table is
 * checked against the law's own distribution function.
 */
public final class TableSampler {
  private static final int DROPPED_BITS = 11;
  private static final int GUIDE_FACTOR = 8;
  private static final int CHECKED_POINTS = 4000;
  private static final int SLACK = 10;
  private static final double ROUNDING = 1e-12;
  private static final int MOST_SAMPLERS = 256;

  private static final Map<Request, TableSampler> SAMPLERS = new RecentlyUsed<>(MOST_SAMPLERS);

  private final double lower;
  private final double upper;
  private final double[] pieces;
  private final int[] guide;
  private final int guideShift;
  private final boolean isInside; // no draw reaches an end, as where the ends are far out

  private record Request(Law law, double lower, double upper) {}

  private TableSampler(TruncatedLaw law) {
    this.lower = law.lower();
    this.upper = law.upper();
    this.pieces = SamplerTable.build(law);
    int cells = pieces.length / SamplerTable.STRIDE;
    int slices = Integer.highestOneBit(2 * GUIDE_FACTOR * cells - 1);
    this.guideShift = 53 - Integer.numberOfTrailingZeros(slices);
    this.guide = guide(slices);
    this.isInside = isInside();
    check(law);
  }

  /**
   * The sampler of a law between two ends, built once and remembered.
   *
   * @param lower smallest value (inclusive), finite
   * @param upper largest value (inclusive), finite, above lower
   * @throws IllegalArgumentException if it is not a range
   * @throws InfeasibleLawException if the law has no mass there, or none that a table can follow
   */
  public static TableSampler of(Law law, double lower, double upper) {
    if (!(lower < upper) || Double.isInfinite(upper - lower)) {
      throw new IllegalArgumentException("not a range: " + lower + " to " + upper);
    }
    Request request = new Request(law, lower, upper);
    synchronized (SAMPLERS) {
      return SAMPLERS.computeIfAbsent(
          request, unused -> new TableSampler(new TruncatedLaw(law, lower, upper)));
    }
  }

  /** The standard Gaussian; what lies beyond ten standard deviations has a probability of 1e-23. */
  public static TableSampler standardNormal() {
    return StandardNormal.SAMPLER;
  }

  /** The value of one row's bits. */
  public double sample(long bits) {
    double x = unbounded(bits >>> DROPPED_BITS);
    double raised = x < lower ? lower : x;
    return raised > upper ? upper : raised;
  }

  /** The value of a point of the grid, as its piece has it, even if beyond an end. */
  double unbounded(long point) {
    double d = UnitDoubles.exact(point);
    int o = offset(point, d);
    return piece(pieces, o, (d - pieces[o] + 0.5) * pieces[o + 1] - 0.5);
  }

  /** Where the piece of a point begins (inclusive). */
  long startOfPiece(long point) {
    return (long) pieces[offset(point, UnitDoubles.exact(point))];
  }

  /** Where the piece of a point ends (exclusive). */
  long endOfPiece(long point) {
    return (long) pieces[offset(point, UnitDoubles.exact(point)) + SamplerTable.STRIDE];
  }

  /** Smallest value (inclusive). */
  double lower() {
    return lower;
  }

  /** Largest value (inclusive). */
  double upper() {
    return upper;
  }

  /** Where the piece of a point is; d is the point as a double. */
  private int offset(long point, double d) {
    int o = guide[(int) (point >>> guideShift)];
    while (d >= pieces[o + SamplerTable.STRIDE]) {
      o += SamplerTable.STRIDE;
    }
    return o;
  }

  /** Fills {@code values[i]} with {@code sample(bits[i])}, 0 ≤ i &lt; count. */
  public void sample(long[] bits, int count, double[] values) {
    if (isInside) {
      sampleInside(bits, count, values);
    } else {
      sampleBetweenEnds(bits, count, values);
    }
  }

  private void sampleBetweenEnds(long[] bits, int count, double[] values) {
    double[] table = pieces; // locals, so that C2 keeps them in registers
    int[] starts = guide;
    int shift = guideShift;
    double least = lower;
    double most = upper;
    for (int i = 0; i < count; i++) {
      long point = bits[i] >>> DROPPED_BITS;
      double d = UnitDoubles.exact(point);
      int o = starts[(int) (point >>> shift)];
      while (d >= table[o + SamplerTable.STRIDE]) {
        o += SamplerTable.STRIDE;
      }
      double x = piece(table, o, (d - table[o] + 0.5) * table[o + 1] - 0.5);
      double raised = x < least ? least : x;
      values[i] = raised > most ? most : raised;
    }
  }

  /** The same without the ends, which a sixth of the time would go to. */
  private void sampleInside(long[] bits, int count, double[] values) {
    double[] table = pieces;
    int[] starts = guide;
    int shift = guideShift;
    for (int i = 0; i < count; i++) {
      long point = bits[i] >>> DROPPED_BITS;
      double d = UnitDoubles.exact(point);
      int o = starts[(int) (point >>> shift)];
      while (d >= table[o + SamplerTable.STRIDE]) {
        o += SamplerTable.STRIDE;
      }
      values[i] = piece(table, o, (d - table[o] + 0.5) * table[o + 1] - 0.5);
    }
  }

  /** Whether each piece stays between the ends by what its terms can amount to at most. */
  private boolean isInside() {
    for (int o = 0; o < pieces.length - SamplerTable.STRIDE; o += SamplerTable.STRIDE) {
      double reach = 0.5 - pieces[o + 1] / 2; // draws are of the middles of points
      double most = 0;
      for (int power = SamplerTable.STRIDE - 3; power > 0; power--) {
        most = (most + Math.abs(pieces[o + 2 + power])) * reach;
      }
      double middle = pieces[o + 2];
      double slack = ROUNDING * (Math.abs(middle) + most);
      if (middle - most - slack < lower || middle + most + slack > upper) {
        return false;
      }
    }
    return true;
  }

  /** The polynomial of a piece by Horner's rule, at a place from −1/2 to 1/2. */
  private static double piece(double[] table, int o, double y) {
    double x = table[o + 7];
    x = x * y + table[o + 6];
    x = x * y + table[o + 5];
    x = x * y + table[o + 4];
    x = x * y + table[o + 3];
    return x * y + table[o + 2];
  }

  private int[] guide(int slices) {
    int[] offsets = new int[slices];
    int o = 0;
    for (int slice = 0; slice < slices; slice++) {
      double point = (double) ((long) slice << guideShift);
      while (point >= pieces[o + SamplerTable.STRIDE]) {
        o += SamplerTable.STRIDE;
      }
      offsets[slice] = o;
    }
    return offsets;
  }

  /** Compares the table with the law at points all over, among them both ends. */
  private void check(TruncatedLaw law) {
    StreamKey key = new StreamKey(0, 0, 0, 0);
    for (int i = 0; i < CHECKED_POINTS; i++) {
      long point = RowBits.bits(key, i) >>> (DROPPED_BITS + i % 40);
      checkPoint(law, point);
      checkPoint(law, SamplerTable.POINTS - 1 - point);
    }
  }

  private void checkPoint(TruncatedLaw law, long point) {
    double w = (point + 0.5) * 0x1.0p-53;
    double v = (SamplerTable.POINTS - 1 - point + 0.5) * 0x1.0p-53;
    double value = sample(point << DROPPED_BITS);
    if (!(law.disagreement(value) <= ROUNDING)) {
      throw new InfeasibleLawException("its tails do not add up to one at " + value);
    }
    if (!SamplerTable.isAccurate(law, value, w, v, SLACK)) {
      throw new InfeasibleLawException("it is too steep for a table at " + value);
    }
  }

  private static final class StandardNormal {
    private static final double END = 10;
    static final TableSampler SAMPLER = of(new NormalLaw(0, 1), -END, END);
  }
}
