package dev.synthetic.spark.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

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
    add("gamma with a tail of 1e-4", new GammaLaw(0, 2.5, 3), 0, 40);
    add("gamma with a pole", new GammaLaw(0, 0.5, 1), 0, 7.6);
    add("gamma with the steepest pole", new GammaLaw(0, 0.1, 1), 0, 5);
    add("gamma with a pole far from zero", new GammaLaw(1000, 0.3, 20), 1000, 1100);
    add("gamma over a huge range", new GammaLaw(0, 3, 1), 0, 1e300);
    add("gamma cut low", new GammaLaw(0, 2, 1e3), 0, 1);
    add("gamma of the greatest shape", new GammaLaw(0, 10_000, 1), 0, 10_500);
    add("gamma from below zero", new GammaLaw(-5, 2, 1), -5, 5);
    add("gamma over places", new GammaLaw(0, 2, 7), 0, 101);
    add("beta", new BetaLaw(0, 1, 5, 2), 0, 1);
    add("beta that is even", new BetaLaw(-1, 3, 1, 1), -1, 3);
    add("beta with two poles", new BetaLaw(0, 1, 0.5, 0.5), 0, 1);
    add("beta with the steepest poles", new BetaLaw(20, 80, 0.1, 0.1), 20, 80);
    add("beta with a pole above", new BetaLaw(-10, 0, 3, 0.3), -10, 0);
    add("beta with a pole below", new BetaLaw(0, 1, 0.2, 10_000), 0, 1);
    add("beta as narrow as it may be", new BetaLaw(0, 1, 10_000, 10_000), 0, 1);
    add("beta over places", new BetaLaw(0, 1001, 2, 5), 0, 1001);
    add("lognormal with a tail of 1e-4", new LognormalLaw(0, 0, 1), 0, 41);
    add("lognormal of the greatest sigma", new LognormalLaw(0, 0, 20), 0, 1e32);
    add("lognormal, nearly one value", new LognormalLaw(5, 0, 1e-3), 5, 7);
    add("lognormal over a huge range", new LognormalLaw(0, 2, 2), 0, 1e300);
    add("lognormal cut low", new LognormalLaw(0, 5, 2), 0, 1);
    add("lognormal over places", new LognormalLaw(0, 3, 0.7), 0, 501);
    add("weibull with a tail of 1e-4", new WeibullLaw(5, 1.5, 8), 5, 40);
    add("weibull with a pole", new WeibullLaw(0, 0.7, 1), 0, 24);
    add("weibull with the steepest pole", new WeibullLaw(0, 0.1, 1), 0, 1e9);
    add("weibull cut low", new WeibullLaw(0, 0.5, 1e3), 0, 1);
    add("weibull of the greatest shape", new WeibullLaw(0, 10_000, 1), 0, 1.001);
    add("weibull over places", new WeibullLaw(0, 3, 60), 0, 101);
    add("pareto with a tail of 1e-4", new ParetoLaw(0, 1.5, 1), 0, 463);
    add("pareto, the classical one", new ParetoLaw(1, 1.16, 1), 1, 10_000);
    add("pareto of the heaviest tail", new ParetoLaw(0, 0.1, 1), 0, 1e40);
    add("pareto over a huge range", new ParetoLaw(0, 1, 1), 0, 1e300);
    add("pareto of the greatest shape", new ParetoLaw(0, 10_000, 1), 0, 1e-3);
    add("pareto cut low", new ParetoLaw(0, 1, 1e3), 0, 1);
    add("pareto over places", new ParetoLaw(0, 2, 10), 0, 101);
    add("triangular", new TriangularLaw(0, 3, 10), 0, 10);
    add("triangular from its mode down", new TriangularLaw(20, 20, 80), 20, 80);
    add("triangular up to its mode", new TriangularLaw(-3, 0, 0), -3, 0);
    add("triangular, its mode next to its end", new TriangularLaw(0, 1e-9, 1), 0, 1);
    add("triangular over places", new TriangularLaw(0, 33, 101), 0, 101);
    addComposites();
  }

  private LawList() {}

  private static void addComposites() {
    add("uniform", new UniformLaw(-3, 4), -3, 4);
    add("uniform cut", new UniformLaw(0, 10), 2, 3);
    add("power", new PowerLaw(1.5, 2, 10), 2, 10);
    add("power of one", new PowerLaw(1, 1024.5, 1e9), 1024.5, 1e9);
    add("power next to one", new PowerLaw(1 + 1e-9, 1024.5, 1e9), 1024.5, 1e9);
    add("power of the smallest exponent", new PowerLaw(1e-9, 1024.5, 4.6e18), 1024.5, 4.6e18);
    add("power of a great exponent", new PowerLaw(3.6, 1024.5, 4.6e18), 1024.5, 4.6e18);
    add("normal moved", new ShiftedLaw(new NormalLaw(3, 1), 2), 0, 10);
    add("histogram", histogram(List.of(0.0, 1.0, 5.0, 7.0, 20.0), 3, 1, 8, 2), 0, 20);
    add("histogram of one bin", histogram(List.of(-2.0, 3.0), 7), -2, 3);
    add("histogram with a gap", histogram(List.of(0.0, 1.0, 5.0, 6.0), 1, 0, 2), 0, 6);
    add("histogram with gaps at its ends", histogram(List.of(0.0, 1.0, 2.0, 9.0), 0, 1, 0), 0, 9);
    add("histogram in a wider range", histogram(List.of(10.0, 11.0, 12.0), 1, 3), 0, 100);
    add("histogram of steep steps", histogram(List.of(0.0, 1e-9, 1.0, 1e6), 1, 1, 1), 0, 1e6);
    add("histogram of a rare bin", histogram(List.of(0.0, 1.0, 2.0), 1e-12, 1), 0, 2);
    add("histogram of many bins", manyBins(), 0, 1000);
    add("mixture of two normals", mixture(0, 100, new NormalLaw(20, 5), new NormalLaw(70, 10)));
    add("mixture of far normals", mixture(0, 1e6, new NormalLaw(10, 1), new NormalLaw(9e5, 1)));
    add("mixture of near twins", mixture(0, 10, new NormalLaw(5, 1), new NormalLaw(5, 1.01)));
    add(
        "mixture of unlike laws",
        mixture(
            0,
            100,
            new BetaLaw(0, 100, 0.5, 0.5),
            new ExponentialLaw(0, 3),
            new UniformLaw(0, 100),
            new TriangularLaw(0, 80, 100)));
    add("mixture with a tail", mixture(0, 10, new NormalLaw(-9, 1), new GammaLaw(0, 2, 1)));
    add(
        "mixture with a histogram",
        mixture(0, 20, new NormalLaw(10, 2), histogram(List.of(0.0, 1.0, 19.0, 20.0), 1, 0, 1)));
    add(
        "mixture of ten normals",
        mixture(
            0,
            1000,
            IntStream.range(0, 10)
                .mapToObj(i -> new NormalLaw(50 + 100 * i, 5))
                .toArray(Law[]::new)));
  }

  private static void add(String name, MixtureLaw law) {
    add(name, law, law.lower(), law.upper());
  }

  /** Parts of weights 1, 2, 3, …. */
  private static MixtureLaw mixture(double lower, double upper, Law... laws) {
    List<MixtureLaw.Part> parts = new ArrayList<>();
    for (Law law : laws) {
      parts.add(new MixtureLaw.Part(parts.size() + 1.0, law));
    }
    return new MixtureLaw(parts, lower, upper);
  }

  private static EmpiricalLaw histogram(List<Double> edges, double... counts) {
    return new EmpiricalLaw(edges, Arrays.stream(counts).boxed().toList());
  }

  private static EmpiricalLaw manyBins() {
    return new EmpiricalLaw(
        IntStream.rangeClosed(0, 1000).mapToObj(i -> (double) i).toList(),
        IntStream.range(0, 1000).mapToObj(i -> (double) (i * 7919 % 101)).toList());
  }

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
    Oracle oracle() {
      return Oracle.of(law);
    }

    /** The probability of a value of at most x, by the oracle. */
    DoubleUnaryOperator cdf() {
      Oracle oracle = oracle();
      double below = oracle.cdf(lower);
      double mass = oracle.cdf(upper) - below;
      return x -> (oracle.cdf(x) - below) / mass;
    }

    /**
     * Whether the oracle can tell: it knows no survival function, and differences of its
     * distribution function cancel.
     */
    boolean isWithinTheOraclesReach() {
      Oracle oracle = oracle();
      double below = oracle.cdf(lower);
      double mass = oracle.cdf(upper) - below;
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
