package dev.synthetic.spark.generate;

/**
 * Real numbers on a grid: {@code origin + place * step}, the last place exactly {@code last}.
 *
 * @param places the place of each cell
 * @param origin the number at place 0
 * @param step distance of neighbours
 * @param last the largest number (inclusive)
 */
public record GridDoubles(Fill<long[]> places, double origin, double step, double last)
    implements Fill<double[]> {
  @Override
  public void fill(Rows rows, double[] values) {
    long[] at = rows.scratch();
    places.fill(rows, at);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      double value = origin + (double) at[i] * step;
      values[i] = value > last ? last : value;
    }
  }
}
