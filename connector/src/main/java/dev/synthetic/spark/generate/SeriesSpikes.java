package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.Halving;
import dev.synthetic.spark.random.PoissonEvents;
import java.util.function.LongToDoubleFunction;

/**
 * Peaks of each entity that begin at random ticks; those that overlap add up.
 *
 * @param streams of the entities
 * @param events when they begin
 * @param pulse the course of one
 */
public record SeriesSpikes(EntityStreams streams, PoissonEvents events, PoissonEvents.Pulse pulse)
    implements SeriesPart {
  /** Halvings after which a spike has ended, at a millionth of its height. */
  private static final int HALVINGS = 20;

  /**
   * Spikes that keep their height.
   *
   * @param every mean distance of their beginnings, in ticks
   * @param duration their length in ticks, at least 1
   * @param height of a spike's random bits
   */
  public static SeriesSpikes level(
      EntityStreams streams, double every, long duration, LongToDoubleFunction height) {
    return new SeriesSpikes(
        streams, new PoissonEvents(1 / every, duration), (age, bits) -> height.applyAsDouble(bits));
  }

  /**
   * Spikes that decay.
   *
   * @param every mean distance of their beginnings, in ticks
   * @param halfLife ticks over which they halve, at least 1
   * @param height of a spike's random bits
   */
  public static SeriesSpikes decaying(
      EntityStreams streams, double every, long halfLife, LongToDoubleFunction height) {
    double perTick = 1.0 / halfLife;
    return new SeriesSpikes(
        streams,
        new PoissonEvents(1 / every, Math.multiplyExact(HALVINGS, halfLife)),
        (age, bits) -> height.applyAsDouble(bits) * Halving.left(age * perTick));
  }

  @Override
  public void add(SeriesBlock block, double[] values) {
    int count = block.count();
    long[] at = block.ticks();
    streams.moveTo(block.rows());
    long[] k0 = streams.k0();
    long[] k1 = streams.k1();
    for (int i = 0; i < count; i++) {
      values[i] += events.sum(k0[i], k1[i], at[i], pulse);
    }
  }
}
