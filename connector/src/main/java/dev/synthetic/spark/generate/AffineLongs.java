package dev.synthetic.spark.generate;

/**
 * Whole numbers on a grid: {@code origin + place * step}, modulo 2^64.
 *
 * @param places the place of each cell, unsigned
 * @param origin the number at place 0
 * @param step distance of neighbours
 */
public record AffineLongs(Fill<long[]> places, long origin, long step) implements Fill<long[]> {
  @Override
  public void fill(Rows rows, long[] values) {
    places.fill(rows, values);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = origin + values[i] * step;
    }
  }
}
