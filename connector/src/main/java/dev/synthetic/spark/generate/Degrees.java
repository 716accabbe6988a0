package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/**
 * Degrees near given ones, in millionths: every millionth of a box around them alike.
 *
 * @param places writes the place of each cell's centre
 * @param key the stream of the draws
 * @param centres the middle of each box, in millionths
 * @param reach how far a box goes on each side (inclusive), in millionths
 */
public record Degrees(Fill<long[]> places, StreamKey key, long[] centres, int reach)
    implements Fill<long[]> {
  /** Millionths in a degree. */
  public static final long UNIT = 1_000_000;

  @Override
  public void fill(Rows rows, long[] values) {
    places.fill(rows, values);
    long[] offsets = rows.offsets();
    long base = rows.base();
    int count = rows.count();
    int width = 2 * reach + 1;
    for (int i = 0; i < count; i++) {
      long bits = RowBits.bits(key.k0(), key.k1(), base + offsets[i]) >>> 1;
      values[i] = centres[(int) values[i]] - reach + RandomText.draw(bits, width);
    }
  }

  /** These degrees as real numbers. */
  public record Real(Degrees degrees) implements Fill<double[]> {
    @Override
    public void fill(Rows rows, double[] values) {
      long[] millionths = rows.scratch();
      degrees.fill(rows, millionths);
      int count = rows.count();
      for (int i = 0; i < count; i++) {
        values[i] = (double) millionths[i] / UNIT;
      }
    }
  }

  /**
   * These degrees rounded to fewer digits, half away from 0.
   *
   * @param unit how many millionths make one
   */
  public record Rounded(Degrees degrees, long unit) implements Fill<long[]> {
    @Override
    public void fill(Rows rows, long[] values) {
      degrees.fill(rows, values);
      int count = rows.count();
      long half = unit / 2;
      for (int i = 0; i < count; i++) {
        long value = values[i];
        values[i] = (value < 0 ? value - half : value + half) / unit;
      }
    }
  }
}
