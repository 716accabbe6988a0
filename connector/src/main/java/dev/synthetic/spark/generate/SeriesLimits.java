package dev.synthetic.spark.generate;

/**
 * What no value of a series passes.
 *
 * @param least smallest value (inclusive); −∞ for none
 * @param greatest largest value (inclusive), above least; ∞ for none
 * @param way what is done with a value beyond
 */
public record SeriesLimits(double least, double greatest, Way way) {
  /** What is done with a value beyond a limit. */
  public enum Way {
    /** It is mirrored at the limit, so that none piles up there. */
    REFLECT,
    /** It becomes the limit. */
    CLAMP
  }

  /** Whether there is a limit at all. */
  boolean areAny() {
    return least > Double.NEGATIVE_INFINITY || greatest < Double.POSITIVE_INFINITY;
  }

  /** Brings values within. */
  void apply(int count, double[] values) {
    for (int i = 0; i < count; i++) {
      double value = values[i];
      if (value < least || value > greatest) {
        values[i] = way == Way.CLAMP ? nearer(value) : nearer(reflected(value));
      }
    }
  }

  private double nearer(double value) {
    double raised = value < least ? least : value;
    return raised > greatest ? greatest : raised;
  }

  private double reflected(double value) {
    if (greatest == Double.POSITIVE_INFINITY) {
      return least + (least - value);
    }
    if (least == Double.NEGATIVE_INFINITY) {
      return greatest - (value - greatest);
    }
    double widths = (value - least) / (greatest - least) / 2;
    double turn = (widths - Math.floor(widths)) * 2; // from 0 to 2: up and down again
    return least + (greatest - least) * (turn > 1 ? 2 - turn : turn);
  }
}
