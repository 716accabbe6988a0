package dev.synthetic.spark.random;

/** Polynomials through given points, and the points that suit them. */
final class Interpolation {
  private Interpolation() {}

  /**
   * Replaces values by the coefficients of the polynomial that has them, the constant first:
   * Newton's divided differences, expanded into powers.
   *
   * @param at where the values are, no two alike
   * @param values as many of them
   */
  static void expand(double[] at, double[] values) {
    int size = at.length;
    for (int order = 1; order < size; order++) {
      for (int i = size - 1; i >= order; i--) {
        values[i] = (values[i] - values[i - 1]) / (at[i] - at[i - order]);
      }
    }
    double[] powers = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      for (int power = size - 1; power > 0; power--) {
        powers[power] = powers[power - 1] - at[i] * powers[power];
      }
      powers[0] = values[i] - at[i] * powers[0];
    }
    System.arraycopy(powers, 0, values, 0, size);
  }

  /** The extrema of a Chebyshev polynomial, both ends among them, from −1 to 1. */
  static double[] extrema(int size) {
    double[] extrema = new double[size];
    for (int i = 0; i < size; i++) {
      extrema[i] = -StrictMath.cos(Math.PI * i / (size - 1));
    }
    return extrema;
  }

  /** The zeros of a Chebyshev polynomial, upwards between −1 and 1. */
  static double[] zeros(int size) {
    double[] zeros = new double[size];
    for (int i = 0; i < size; i++) {
      zeros[i] = -StrictMath.cos(Math.PI * (i + 0.5) / size);
    }
    return zeros;
  }
}
