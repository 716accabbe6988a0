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
  private static final int MOST_STEPS = 640;
  private static final int STEPS_TO_BISECTION = 8;
  private static final double NARROW = 0.1;
  private static final double CONSISTENT = 1e-6;
  private static final double ROUNDING = 1e-14;

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
    double around = Math.min(law.cdf(upper), law.survival(lower));
    this.narrow = between < NARROW * around;
    this.mass = narrow ? integral(lower, upper) : between;
    if (!(mass > 0)) {
      throw new InfeasibleLawException("none of its values lie in the range");
    }
    if (!(Math.abs(mass - between) <= CONSISTENT * mass + ROUNDING * around)) {
      throw new InfeasibleLawException("its density contradicts its distribution function");
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
    if (narrow) {
      return integral(lower, x) / mass;
    }
    // By the tails where the lower end lies in the upper one: there differences of cdf cancel.
    return below <= 0.5
        ? (law.cdf(x) - below) / mass
        : (law.survival(lower) - law.survival(x)) / mass;
  }

  /** The probability of a value above x. */
  double survival(double x) {
    if (narrow) {
      return integral(x, upper) / mass;
    }
    return above <= 0.5 ? (law.survival(x) - above) / mass : (law.cdf(upper) - law.cdf(x)) / mass;
  }

  /** The values at which the density jumps, ascending; possibly beyond the ends. */
  double[] breaks() {
    return law.breaks();
  }

  /** How far the law's tails at x are from adding up to one. */
  double disagreement(double x) {
    return Math.abs(law.cdf(x) + law.survival(x) - 1);
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
    double x = guess > low && guess < high ? guess : middle(low, high);
    for (int step = 1; step <= MOST_STEPS; step++) {
      double excess = excess(x, w, v);
      if (excess > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x - excess / density(x);
      boolean inside = next > low && next < high;
      if (excess == 0 || Math.abs(next - x) <= Math.ulp(x)) {
        return inside ? next : x;
      }
      if (!inside || step % STEPS_TO_BISECTION == 0) {
        next = middle(low, high);
      }
      if (next <= low || next >= high) {
        return x;
      }
      x = next;
    }
    return x;
  }

  /** The middle of all doubles between two: no more than 64 such steps lead from end to end. */
  private static double middle(double low, double high) {
    long a = ordered(Double.doubleToLongBits(low));
    long b = ordered(Double.doubleToLongBits(high));
    return Double.longBitsToDouble(ordered((a & b) + ((a ^ b) >> 1)));
  }

  /** A double's bits as a number of the same order, and back. */
  private static long ordered(long bits) {
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
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
