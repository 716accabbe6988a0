package dev.synthetic.spark.random;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;

/**
 * A law as commons-math3 knows it.
 *
 * @param distribution of {@code (x − origin) / unit}
 */
record Oracle(DoubleUnaryOperator distribution, double origin, double unit) {
  private Oracle(RealDistribution distribution, double origin, double unit) {
    this(distribution::cumulativeProbability, origin, unit);
  }

  static Oracle of(Law law) {
    if (law instanceof NormalLaw normal) {
      return new Oracle(new NormalDistribution(null, normal.mean(), normal.stddev()), 0, 1);
    }
    if (law instanceof ExponentialLaw it) {
      return new Oracle(new ExponentialDistribution(null, it.scale()), it.origin(), 1);
    }
    if (law instanceof GammaLaw it) {
      return new Oracle(new GammaDistribution(null, it.shape(), it.scale()), it.origin(), 1);
    }
    if (law instanceof BetaLaw it) {
      RealDistribution beta = new BetaDistribution(null, it.alpha(), it.beta());
      return new Oracle(beta, it.lower(), it.upper() - it.lower());
    }
    if (law instanceof LognormalLaw it) {
      return new Oracle(new LogNormalDistribution(null, it.mu(), it.sigma()), it.origin(), 1);
    }
    if (law instanceof WeibullLaw it) {
      return new Oracle(new WeibullDistribution(null, it.shape(), it.scale()), it.origin(), 1);
    }
    if (law instanceof ParetoLaw it) {
      RealDistribution pareto = new ParetoDistribution(null, it.scale(), it.shape());
      return new Oracle(pareto, it.origin() - it.scale(), 1);
    }
    if (law instanceof PowerLaw it) {
      return new Oracle(x -> powers(it, x) / powers(it, it.upper()), 0, 1);
    }
    if (law instanceof UniformLaw it) {
      return new Oracle(new UniformRealDistribution(null, it.lower(), it.upper()), 0, 1);
    }
    if (law instanceof ShiftedLaw it) {
      return new Oracle(of(it.law())::cdf, it.shift(), 1);
    }
    if (law instanceof EmpiricalLaw || law instanceof MixtureLaw) {
      return new Oracle(law instanceof EmpiricalLaw it ? bins(it) : parts((MixtureLaw) law), 0, 1);
    }
    TriangularLaw it = (TriangularLaw) law;
    return new Oracle(new TriangularDistribution(null, it.lower(), it.mode(), it.upper()), 0, 1);
  }

  /** The integral of a power, which commons-math3 does not know, from the lower end on. */
  private static double powers(PowerLaw law, double x) {
    double power = 1 - law.exponent();
    return Math.abs(power) < 1e-6
        ? Math.log(x / law.lower()) * (1 + power * Math.log(x * law.lower()) / 2)
        : (Math.pow(x, power) - Math.pow(law.lower(), power)) / power;
  }

  /** A histogram is a mixture of uniform distributions. */
  private static DoubleUnaryOperator bins(EmpiricalLaw law) {
    double[] edges = law.breaks();
    return x ->
        IntStream.range(0, edges.length - 1)
            .mapToDouble(
                bin ->
                    law.share(bin)
                        * new UniformRealDistribution(null, edges[bin], edges[bin + 1])
                            .cumulativeProbability(x))
            .sum();
  }

  private static DoubleUnaryOperator parts(MixtureLaw law) {
    double sum = law.parts().stream().mapToDouble(MixtureLaw.Part::weight).sum();
    return x ->
        law.parts().stream()
            .mapToDouble(part -> part.weight() / sum * share(part.law(), law, x))
            .sum();
  }

  private static double share(Law part, MixtureLaw range, double x) {
    Oracle oracle = of(part);
    double below = oracle.cdf(range.lower());
    double bounded = Math.max(range.lower(), Math.min(range.upper(), x));
    return (oracle.cdf(bounded) - below) / (oracle.cdf(range.upper()) - below);
  }

  /** The probability of a value of at most x. */
  double cdf(double x) {
    return distribution.applyAsDouble((x - origin) / unit);
  }
}
