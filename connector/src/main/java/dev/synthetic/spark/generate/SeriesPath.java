package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.GaussianPath;
import dev.synthetic.spark.random.PathLaw;

/** A random walk, or a stationary random curve, of each entity. */
public final class SeriesPath implements SeriesPart {
  private final EntityStreams streams;
  private final GaussianPath path;
  private final long start;

  /**
   * A part.
   *
   * @param streams of the entities
   * @param law of the paths
   * @param start the tick from which they count
   */
  public SeriesPath(EntityStreams streams, PathLaw law, long start) {
    this.streams = streams;
    this.path = streams.isByEntity() ? GaussianPath.ofEntities(law) : GaussianPath.single(law);
    this.start = start;
  }

  @Override
  public void add(SeriesBlock block, double[] values) {
    streams.moveTo(block.rows());
    path.add(streams.k0(), streams.k1(), after(block), block.count(), values);
  }

  /** The ticks since the start; one beyond all numbers is the last one. */
  private long[] after(SeriesBlock block) {
    long[] at = block.ticks();
    if (start == 0) {
      return at;
    }
    long[] after = block.bits();
    for (int i = 0; i < block.count(); i++) {
      long difference = at[i] - start;
      boolean hasWrapped = ((at[i] ^ start) & (at[i] ^ difference)) < 0;
      after[i] = hasWrapped ? (at[i] < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : difference;
    }
    return after;
  }
}
