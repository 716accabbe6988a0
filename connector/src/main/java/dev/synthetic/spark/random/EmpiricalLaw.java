package dev.synthetic.spark.random;

import java.util.Arrays;
import java.util.List;

/** A distribution as measured: values are spread evenly between neighbouring edges. */
public final class EmpiricalLaw implements Law {
  private final double[] edges;
  private final double[] shares; // of values between an edge and the next
  private final double[] below; // share of values below each edge
  private final double[] above; // share of values above each edge

  /**
   * A distribution with edges.
   *
   * @param edges at least two, ascending
   * @param masses how likely values between two edges are, at least 0 each, not all 0
   * @throws InfeasibleLawException if they are not so
   */
  public EmpiricalLaw(List<Double> edges, List<Double> masses) {
    this.edges = edges.stream().mapToDouble(Double::doubleValue).toArray();
    this.shares = masses.stream().mapToDouble(Double::doubleValue).toArray();
    check();
    double greatest = Arrays.stream(shares).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= greatest; // so that no sum is beyond the largest double
      sum += shares[i];
    }
    this.below = new double[this.edges.length];
    this.above = new double[this.edges.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
      below[i + 1] = below[i] + shares[i];
    }
    for (int i = shares.length - 1; i >= 0; i--) {
      above[i] = above[i + 1] + shares[i];
    }
  }

  private void check() {
    boolean ascending = edges.length == shares.length + 1 && shares.length > 0;
    for (int i = 1; ascending && i < edges.length; i++) {
      ascending = edges[i] > edges[i - 1] && shares[i - 1] >= 0;
    }
    if (!ascending || Arrays.stream(shares).noneMatch(share -> share > 0)) {
      throw new InfeasibleLawException("its edges do not ascend, or all of its bins are empty");
    }
  }

  /** The share of values between an edge and the next. */
  double share(int bin) {
    return shares[bin];
  }

  @Override
  public double cdf(double x) {
    int bin = bin(x);
    if (bin < 0 || bin == shares.length) {
      return bin < 0 ? 0 : 1;
    }
    double within = (x - edges[bin]) / (edges[bin + 1] - edges[bin]);
    double low = below[bin] + shares[bin] * within;
    return low < 0.5 ? low : 1 - (above[bin + 1] + shares[bin] * (1 - within));
  }

  @Override
  public double survival(double x) {
    int bin = bin(x);
    if (bin < 0 || bin == shares.length) {
      return bin < 0 ? 1 : 0;
    }
    double within = (edges[bin + 1] - x) / (edges[bin + 1] - edges[bin]);
    double high = above[bin + 1] + shares[bin] * within;
    return high < 0.5 ? high : 1 - (below[bin] + shares[bin] * (1 - within));
  }

  @Override
  public double density(double x) {
    int bin = bin(x);
    return bin < 0 || bin == shares.length ? 0 : shares[bin] / (edges[bin + 1] - edges[bin]);
  }

  @Override
  public double[] breaks() {
    return edges.clone();
  }

  /** The bin of a value; −1 below all of them, as many as there are above. */
  private int bin(double x) {
    int place = Arrays.binarySearch(edges, x);
    return place >= 0 ? place : -place - 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmpiricalLaw law
        && Arrays.equals(edges, law.edges)
        && Arrays.equals(shares, law.shares);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(edges) + Arrays.hashCode(shares);
  }
}
