package dev.synthetic.spark.generate;

/** Real numbers rounded to single precision. */
public record NarrowedFloats(Fill<double[]> doubles) implements Fill<float[]> {
  @Override
  public void fill(Rows rows, float[] values) {
    double[] wide = rows.fractions();
    doubles.fill(rows, wide);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      values[i] = (float) wide[i];
    }
  }
}
