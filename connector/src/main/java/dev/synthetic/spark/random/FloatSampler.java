package dev.synthetic.spark.random;

import java.util.Map;

/**
 * Draws of a continuous law in single precision.
 *
 * <p>Most draws come of a cubic, where both ends of what it leaves open round to the same number;
 * the others are the sampler's. Either way a number is the sampler's draw, rounded.
 */
public final class FloatSampler {
  private static final int MOST_SAMPLERS = 256;

  private static final Map<TableSampler, FloatSampler> SAMPLERS = new RecentlyUsed<>(MOST_SAMPLERS);

  private final TableSampler sampler;
  private final LateCubics cubics;

  private FloatSampler(TableSampler sampler) {
    this.sampler = sampler;
    this.cubics = new LateCubics(this::table);
  }

  /** The numbers of a sampler, remembered. */
  public static FloatSampler of(TableSampler sampler) {
    synchronized (SAMPLERS) {
      return SAMPLERS.computeIfAbsent(sampler, FloatSampler::new);
    }
  }

  /** The number of one row's bits. */
  public float sample(long bits) {
    return (float) sampler.sample(bits);
  }

  /** Fills {@code numbers[i]} with {@code sample(bits[i])}, 0 ≤ i &lt; count. */
  public void sample(long[] bits, int count, float[] numbers) {
    CubicTable table = cubics.forDraws(count);
    // With less of a distance both ends could be a zero, of either sign.
    if (table != null && table.distance() > Float.MIN_VALUE) {
      sampleByCubics(table, bits, count, numbers);
      return;
    }
    for (int i = 0; i < count; i++) {
      numbers[i] = sample(bits[i]);
    }
  }

  private CubicTable table() {
    return new CubicTable(sampler, 0, draw -> Math.ulp((float) draw), Double.NaN);
  }

  private void sampleByCubics(CubicTable table, long[] bits, int count, float[] numbers) {
    double[] cubics = table.cubics(); // locals, so that C2 keeps them in registers
    double distance = table.distance();
    for (int i = 0; i < count; i++) {
      double z = CubicTable.argument(bits[i]);
      double draw = CubicTable.cubic(cubics, CubicTable.place(bits[i], z), z);
      float least = (float) (draw - distance);
      numbers[i] = least == (float) (draw + distance) ? least : sample(bits[i]);
    }
  }
}
