package dev.synthetic.spark.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;

/** Every law, truncated in the ways that are hard on a table: one line each. */
final class LawList {
  private static final List<Case> CASES = new ArrayList<>();

  static {
    add("normal over three stddevs", new NormalLaw(50, 10), 20, 80);
    add("normal as used by randn", new NormalLaw(0, 1), -10, 10);
    add("normal over a far wider range", new NormalLaw(0, 1), -1e300, 1e300);
    add("normal cut at its mode", new NormalLaw(0, 1), 0, 5);
    add("normal cut beyond its mode", new NormalLaw(-2, 1), 0, 10);
    add("normal, upper tail", new NormalLaw(0, 1), 8, 9);
    add("normal, lower tail", new NormalLaw(0, 1), -9, -8);
    add("normal, far tail", new NormalLaw(0, 1), 37, 38);
    add("normal, eight stddevs off", new NormalLaw(18, 1), 0, 10);
    add("normal, a slice", new NormalLaw(0, 1), 1, 1.001);
    add("normal, a thin slice", new NormalLaw(0, 1), -1e-9, 1e-9);
    add("normal, half as wide as its range", new NormalLaw(0.5, 0.5), 0, 1);
    add("normal, three times its range", new NormalLaw(0.5, 3), 0, 1);
    add("normal, ten times its range", new NormalLaw(0.5, 10), 0, 1);
    add("normal, a thousand times its range", new NormalLaw(0.5, 1000), 0, 1);
    add("normal, nearly flat", new NormalLaw(0.5, 1e300), 0, 1);
    add("normal far from zero", new NormalLaw(1e9, 1e-3), 1e9 - 1e-2, 1e9 + 1e-2);
    add("normal of huge numbers", new NormalLaw(0, 1e307), -8e307, 8e307);
    add("normal of the largest stddev", new NormalLaw(0, 1.7e308), -8e307, 8e307);
    add("normal of tiny numbers", new NormalLaw(0, 1e-300), -6e-300, 6e-300);
    add("normal, tiny against its range", new NormalLaw(0, 1e-300), 0, 1);
    add("normal over places", new NormalLaw(500, 166.8), -0.5, 1000.5);
    add("normal over many places", new NormalLaw(0x1.0p61, 0x1.0p58), -0.5, 0x1.0p62);
    add("normal within one place", new NormalLaw(500, 1e-6), -0.5, 1000.5);
    add("exponential with a tail of 1e-4", new ExponentialLaw(5, 8), 5, 80);
    add("exponential cut low", new ExponentialLaw(0, 1e9), 0, 1);
    add("exponential with all of its tail", new ExponentialLaw(0, 1), 0, 1e19);
    add("exponential, tiny against its range", new ExponentialLaw(0, 1e-300), 0, 1);
    add("exponential over a huge range", new ExponentialLaw(0, 1), 0, 1e300);
    add("exponential from below zero", new ExponentialLaw(-3, 1), -3, 6);
    add("exponential far from zero", new ExponentialLaw(-1e9, 1), -1e9, -1e9 + 10);
    add("exponential, nearly flat", new ExponentialLaw(-1, 1e300), -1, 1);
    add("exponential, upper tail", new ExponentialLaw(0, 1), 700, 800);
    add("exponential over places", new ExponentialLaw(0, 10.97), 0, 101);
    add("exponential within one place", new ExponentialLaw(0, 1e-3), 0, 101);
  }

  private LawList() {}

  /**
   * A law between two ends.
   *
   * @param name what is special about it
   */
  record Case(String name, Law law, double lower, double upper) {
    TableSampler sampler() {
      return TableSampler.of(law, lower, upper);
    }

    /** The law as commons-math3 knows it. */
    RealDistribution oracle() {
      if (law instanceof NormalLaw normal) {
        return new NormalDistribution(null, normal.mean(), normal.stddev());
      }
      return new ExponentialDistribution(null, ((ExponentialLaw) law).scale());
    }

    /** What the oracle's values are counted from. */
    double origin() {
      return law instanceof ExponentialLaw exponential ? exponential.origin() : 0;
    }

    /** The probability of a value of at most x, by the oracle. */
    DoubleUnaryOperator cdf() {
      RealDistribution oracle = oracle();
      double below = oracle.cumulativeProbability(lower - origin());
      double mass = oracle.cumulativeProbability(upper - origin()) - below;
      return x -> (oracle.cumulativeProbability(x - origin()) - below) / mass;
    }

    /**
     * Whether the oracle can tell: it knows no survival function, and differences of its
     * distribution function cancel.
     */
    boolean isWithinTheOraclesReach() {
      RealDistribution oracle = oracle();
      double below = oracle.cumulativeProbability(lower - origin());
      double mass = oracle.cumulativeProbability(upper - origin()) - below;
      return mass > 1e-3 * Math.max(below, 1e-3);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** All of them. */
  static List<Case> cases() {
    return List.copyOf(CASES);
  }

  private static void add(String name, Law law, double lower, double upper) {
    CASES.add(new Case(name, law, lower, upper));
  }
}
