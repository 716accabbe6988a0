package dev.synthetic.spark.random;

import java.util.Arrays;

/**
 * Where the density of a law jumps, as points of a table's grid: cells end there. Values that share
 * a point have none between them, so that a cell ends at the least of them, and the next one begins
 * at the greatest.
 */
final class Breaks {
  private final long[] points;
  private final double[] values;

  private Breaks(long[] points, double[] values) {
    this.points = points;
    this.values = values;
  }

  /** Those of a law within its ends. */
  static Breaks of(TruncatedLaw law) {
    double[] values =
        Arrays.stream(law.breaks()).filter(x -> x >= law.lower() && x <= law.upper()).toArray();
    long[] points = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      double low = law.cdf(values[i]);
      points[i] =
          low < 0.5
              ? (long) StrictMath.rint(low * SamplerTable.POINTS)
              : SamplerTable.POINTS
                  - (long) StrictMath.rint(law.survival(values[i]) * SamplerTable.POINTS);
    }
    return new Breaks(points, values);
  }

  /** How far the next break is from a point; the end of the grid is one. */
  long distance(long point) {
    for (long at : points) {
      if (at > point) {
        return at - point;
      }
    }
    return SamplerTable.POINTS - point;
  }

  /** The least value at a point where a cell ends; another one where there is no break. */
  double least(long point, double otherwise) {
    for (int i = 0; i < points.length; i++) {
      if (points[i] == point) {
        return values[i];
      }
    }
    return otherwise;
  }

  /** The greatest value at a point where a cell begins; another one where there is no break. */
  double greatest(long point, double otherwise) {
    double greatest = otherwise;
    for (int i = 0; i < points.length; i++) {
      greatest = points[i] == point ? values[i] : greatest;
    }
    return greatest;
  }
}
