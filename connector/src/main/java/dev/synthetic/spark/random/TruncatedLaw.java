package dev.synthetic.spark.random;

/**
 * A law between two ends: its distribution function given that a value lies between them, and the
 * inverse of that.
 *
 * <p>Probabilities are taken from the nearer end, so that both tails keep their relative accuracy.
 * Where the ends hold a small part of the law's mass on both sides of them, differences of its
 * distribution function cancel, and the density is integrated instead (Gauss and Legendre).
 */
final class TruncatedLaw {
  private static final int MOST_STEPS = 200;
  private static final double NARROW = 1e-3;

  // Abscissas and weights of ten-point Gauss-Legendre quadrature on [-1, 1], upper half.
  private static final double[] ABSCISSAS = {
    0.14887433898163122,
    0.43339539412924719,
    0.67940956829902441,
    0.86506336668898451,
    0.97390652851717172
  };
  private static final double[] WEIGHTS = {
    0.29552422471475287,
    0.26926671930999636,
    0.21908636251598204,
    0.14945134915058059,
    0.06667134430868814
  };

  private final Law law;
  private final double lower;
  private final double upper;
  private final double below; // mass below the lower end
  private final double above; // mass above the upper end
  private final boolean narrow;
  private final double mass;

  TruncatedLaw(Law law, double lower, double upper) {
    this.law = law;
    this.lower = lower;
    this.upper = upper;
    this.below = law.cdf(lower);
    this.above = law.survival(upper);
    double between = massBetween();
    this.narrow = between < NARROW * Math.min(law.cdf(upper), law.survival(lower));
    this.mass = narrow ? integral(lower, upper) : between;
    if (!(mass > 0)) {
      throw new IllegalArgumentException(
          law + " has no mass between " + lower + " and " + upper + "; widen the range");
    }
  }

  double lower() {
    return lower;
  }

  double upper() {
    return upper;
  }

  private double massBetween() {
    if (law.cdf(upper) <= 0.5) {
      return law.cdf(upper) - below;
    }
    double fromBelow = law.survival(lower);
    return fromBelow <= 0.5 ? fromBelow - above : 1 - below - above;
  }

  /** The probability of a value of at most x. */
  double cdf(double x) {
    return narrow ? integral(lower, x) / mass : (law.cdf(x) - below) / mass;
  }

  /** The probability of a value above x. */
  double survival(double x) {
    return narrow ? integral(x, upper) / mass : (law.survival(x) - above) / mass;
  }

  /** The density at x. */
  double density(double x) {
    return law.density(x) / mass;
  }

  /** How far x is from the quantile of w, in probability; v is 1 − w. */
  double excess(double x, double w, double v) {
    if (narrow) {
      return w <= v ? cdf(x) - w : v - survival(x);
    }
    double lowTail = below + w * mass;
    double highTail = above + v * mass;
    return lowTail <= highTail
        ? (law.cdf(x) - lowTail) / mass
        : (highTail - law.survival(x)) / mass;
  }

  /** The value below which a share w of the values lies; v is 1 − w, from 0 to 1 both. */
  double quantile(double w, double v, double guess) {
    if (w <= 0 || v <= 0) {
      return w <= 0 ? lower : upper;
    }
    double low = lower;
    double high = upper;
    double x = guess > low && guess < high ? guess : low + (high - low) / 2;
    for (int step = 0; step < MOST_STEPS; step++) {
      double excess = excess(x, w, v);
      if (excess > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x - excess / density(x);
      if (excess == 0 || Math.abs(next - x) <= Math.ulp(x)) {
        return x;
      }
      if (!(next > low && next < high)) {
        next = low + (high - low) / 2;
      }
      if (next <= low || next >= high) {
        return x;
      }
      x = next;
    }
    return x;
  }

  private double integral(double from, double to) {
    double middle = from + (to - from) / 2;
    double half = (to - from) / 2;
    double sum = 0;
    for (int i = 0; i < ABSCISSAS.length; i++) {
      double offset = half * ABSCISSAS[i];
      sum += WEIGHTS[i] * (law.density(middle - offset) + law.density(middle + offset));
    }
    return sum * half;
  }
}
