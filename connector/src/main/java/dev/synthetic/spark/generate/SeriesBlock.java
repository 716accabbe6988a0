package dev.synthetic.spark.generate;

/** What the parts of a series are told of a block. Not thread-safe. */
final class SeriesBlock {
  /** Whole numbers below it are doubles, and so are their sums. */
  private static final long MOST_EXACT = 1L << 52;

  private static final long EXPONENT_OF_2_52 = 0x4330000000000000L;

  private final Fill<long[]> axis;
  private final long[] ticks = new long[Rows.CAPACITY];
  private final double[] distances = new double[Rows.CAPACITY];
  private final long[] bits = new long[Rows.CAPACITY];
  private final double[] numbers = new double[Rows.CAPACITY];
  private Rows rows = Rows.consecutive();
  private boolean isAscending;
  private long least;
  private long greatest;
  private boolean hasDistances;

  /**
   * A block.
   *
   * @param axis the place of each cell, in ticks
   */
  SeriesBlock(Fill<long[]> axis) {
    this.axis = axis;
  }

  /** Moves to some rows. */
  void moveTo(Rows newRows) {
    rows = newRows;
    hasDistances = false;
    axis.fill(rows, ticks);
    isAscending = AxisTicks.isAscending(axis, rows) && rows.count() > 0;
    if (isAscending) {
      least = ticks[0];
      greatest = ticks[rows.count() - 1];
    } else {
      findEnds();
    }
  }

  private void findEnds() {
    least = Long.MAX_VALUE;
    greatest = Long.MIN_VALUE;
    for (int i = 0; i < rows.count(); i++) {
      least = Math.min(least, ticks[i]);
      greatest = Math.max(greatest, ticks[i]);
    }
  }

  /** The entities' numbers, and the block's rows. */
  Rows rows() {
    return rows;
  }

  /** The number of cells. */
  int count() {
    return rows.count();
  }

  /** The place of each cell on the axis. */
  long[] ticks() {
    return ticks;
  }

  /** Whether no cell's place is before that of an earlier cell. */
  boolean isAscending() {
    return isAscending;
  }

  /** The first of the places. */
  long least() {
    return least;
  }

  /** The last of the places. */
  long greatest() {
    return greatest;
  }

  /** Whether the places are so near to each other that there are {@link #distances}. */
  boolean isNear() {
    long span = greatest - least;
    return span >= 0 && span < MOST_EXACT;
  }

  /** How far each place is from the first, exactly; the same for all parts, made for the first. */
  double[] distances() {
    if (!hasDistances) {
      for (int i = 0; i < rows.count(); i++) {
        distances[i] = exact(ticks[i] - least);
      }
      hasDistances = true;
    }
    return distances;
  }

  /** A whole number from 0 to 2^52 (exclusive) as a double. */
  static double exact(long number) {
    return Double.longBitsToDouble(EXPONENT_OF_2_52 | number) - 0x1.0p52;
  }

  /** Whether a whole number and a distance have a sum that is a double. */
  static boolean isExact(long number) {
    return number > -MOST_EXACT && number < MOST_EXACT;
  }

  /** Room for random bits of each cell. */
  long[] bits() {
    return bits;
  }

  /** Room for one number a cell. */
  double[] numbers() {
    return numbers;
  }
}
