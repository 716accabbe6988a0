package dev.synthetic.spark.random;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;

/**
 * A law as commons-math3 knows it.
 *
 * @param distribution of {@code (x − origin) / unit}
 */
record Oracle(RealDistribution distribution, double origin, double unit) {

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
    TriangularLaw it = (TriangularLaw) law;
    return new Oracle(new TriangularDistribution(null, it.lower(), it.mode(), it.upper()), 0, 1);
  }

  /** The probability of a value of at most x. */
  double cdf(double x) {
    return distribution.cumulativeProbability((x - origin) / unit);
  }
}
