package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.PoissonEvents;

/** Runs of cells of each entity that are missing: covered by intervals that begin at random. */
public final class SeriesGaps {
  private static final double PER_WORD = 0x1.0p-32;

  private final EntityStreams streams;
  private final PoissonEvents events;
  private final PoissonEvents.Pulse pulse;

  private SeriesGaps(EntityStreams streams, PoissonEvents events, PoissonEvents.Pulse pulse) {
    this.streams = streams;
    this.events = events;
    this.pulse = pulse;
  }

  /**
   * Gaps.
   *
   * <p>A tick is in a gap if any interval covers it. Intervals begin as a Poisson process of λ a
   * tick and have a mean length of m ticks, so that a share of 1 − e^(−λm) is covered; gaps are
   * then apart by a geometric number of ticks of mean 1 / (1 − e^−λ) (Takács, "Introduction to the
   * Theory of Queues", 1962: the busy periods of a queue with infinitely many servers). Both
   * equations together give λ and m.
   *
   * @param share of the ticks that are in a gap, above 0 and at most 0.99
   * @param length mean length of a gap in ticks, at least 1 / (1 − share)
   */
  public static SeriesGaps of(EntityStreams streams, double share, double length) {
    double begins = Math.min(share, share / (1 - share) / length); // of a tick outside a gap
    double perTick = -StrictMath.log1p(-begins);
    double mean = -StrictMath.log1p(-share) / perTick;
    double spread = mean > 1 ? 2 * (mean - 1) : 0; // uniform from 1 to twice the mean less 1
    PoissonEvents events = new PoissonEvents(perTick, 2 + (long) spread);
    return new SeriesGaps(streams, events, (age, bits) -> age < length(bits, spread) ? 1 : 0);
  }

  /** A whole number of that mean exactly: the real one, rounded up or down at random. */
  private static long length(long bits, double spread) {
    double draw = ((bits >>> 32) + 0.5) * PER_WORD;
    return 1 + (long) (spread * draw + (bits & 0xFFFFFFFFL) * PER_WORD);
  }

  /** Sets the mask of the cells that are in a gap. */
  void add(SeriesBlock block, boolean[] mask) {
    int count = block.count();
    long[] at = block.ticks();
    streams.moveTo(block.rows());
    long[] k0 = streams.k0();
    long[] k1 = streams.k1();
    for (int i = 0; i < count; i++) {
      mask[i] |= events.sum(k0[i], k1[i], at[i], pulse) > 0;
    }
  }
}
