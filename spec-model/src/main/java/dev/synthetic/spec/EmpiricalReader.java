package dev.synthetic.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads distributions as measured: a histogram, or quantiles.
 *
 * @param lower the range's smallest value (inclusive)
 * @param end the range's end, where a value after the largest one would be
 * @param axis what values are written on
 */
record EmpiricalReader(double lower, double end, Axis axis) {
  private static final int MOST_PIECES = 1000;
  private static final String HISTOGRAM = "histogram";
  private static final String QUANTILES = "quantiles";
  private static final String HISTOGRAM_EXAMPLE = "{edges: [0, 10, 50], counts: [30, 12]}";
  private static final String QUANTILES_EXAMPLE = "{0: 1, 0.5: 20, 0.99: 80, 1: 100}";

  /** An empirical distribution. */
  DistributionSpec read(DistributionCall call) {
    Map<String, SpecNode> given = call.parameters(Section.EMPIRICAL);
    if (given.size() != 1) {
      throw new ValueException(
          "must have one of histogram, such as "
              + HISTOGRAM_EXAMPLE
              + ", and quantiles, such as "
              + QUANTILES_EXAMPLE);
    }
    SpecNode histogram = given.get(HISTOGRAM);
    return histogram == null ? quantiles(given.get(QUANTILES)) : histogram(histogram);
  }

  private DistributionSpec histogram(SpecNode node) {
    String path = "." + HISTOGRAM;
    Map<String, SpecNode> parts = entries(node, path, HISTOGRAM_EXAMPLE);
    for (String key : parts.keySet()) {
      if (!Section.HISTOGRAM.keys().contains(key)) {
        throw ValueException.below(
            path + "." + Suggestions.shown(key), Section.HISTOGRAM.refusal(key));
      }
    }
    List<Double> edges = new ArrayList<>();
    for (SpecNode edge : list(parts, "edges", path)) {
      edges.add(value(edge, path + ".edges[" + edges.size() + "]", edges));
    }
    List<Double> counts = new ArrayList<>();
    for (SpecNode count : list(parts, "counts", path)) {
      counts.add(count(count, path + ".counts[" + counts.size() + "]"));
    }
    if (edges.size() != counts.size() + 1) {
      throw ValueException.below(
          path + ".counts",
          "must be one fewer than edges, which are "
              + edges.size()
              + ", but are "
              + counts.size()
              + "; each bin is between two edges");
    }
    if (counts.stream().noneMatch(count -> count > 0)) {
      throw ValueException.below(path + ".counts", "must not all be 0");
    }
    return new DistributionSpec.Empirical(edges, counts);
  }

  private DistributionSpec quantiles(@Nullable SpecNode node) {
    String path = "." + QUANTILES;
    Map<BigDecimal, SpecNode> sorted = new TreeMap<>();
    entries(node, path, QUANTILES_EXAMPLE)
        .forEach((share, value) -> sorted.put(share(share, path), value));
    List<BigDecimal> shares = new ArrayList<>(sorted.keySet());
    boolean whole =
        shares.size() >= 2
            && shares.get(0).signum() == 0
            && shares.get(shares.size() - 1).compareTo(BigDecimal.ONE) == 0;
    if (!whole || shares.size() > MOST_PIECES + 1) {
      throw ValueException.below(
          path, "must be from 0 to 1, at most 1001 of them, such as " + QUANTILES_EXAMPLE);
    }
    List<Double> edges = new ArrayList<>();
    List<Double> masses = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      SpecNode value = sorted.getOrDefault(shares.get(i), new SpecNode.Scalar("", true));
      edges.add(value(value, path + "." + shares.get(i).toPlainString(), edges));
      if (i > 0) {
        masses.add(shares.get(i).subtract(shares.get(i - 1)).doubleValue());
      }
    }
    return new DistributionSpec.Empirical(edges, masses);
  }

  private static Map<String, SpecNode> entries(
      @Nullable SpecNode node, String path, String example) {
    if (node instanceof SpecNode.Mapping mapping) {
      return mapping.entries();
    }
    String was = node == null ? "missing" : node.description();
    throw ValueException.below(path, "must be a map such as " + example + ", but was " + was);
  }

  private static List<SpecNode> list(Map<String, SpecNode> parts, String key, String path) {
    if (parts.get(key) instanceof SpecNode.Sequence sequence
        && !sequence.items().isEmpty()
        && sequence.items().size() <= MOST_PIECES + 1) {
      return sequence.items();
    }
    SpecNode node = parts.get(key);
    throw ValueException.below(
        path + "." + key,
        "must be a list of at most 1000 bins, such as "
            + HISTOGRAM_EXAMPLE
            + ", but was "
            + (node == null ? "missing" : SpecNode.sized(node)));
  }

  /** The next value, above those before it, in the range. */
  private double value(SpecNode node, String path, List<Double> before) {
    double value = parse(node, path);
    double previous = before.isEmpty() ? Double.NEGATIVE_INFINITY : before.get(before.size() - 1);
    if (!(value > previous)) {
      throw ValueException.below(
          path, "must be above the one before it, which is " + previous + ", but was " + value);
    }
    if (!(value >= lower && value <= end)) {
      throw ValueException.below(
          path,
          "must be in the range "
              + lower
              + " to "
              + end
              + ", but was "
              + node.description()
              + "; widen the range, or move it there");
    }
    return value;
  }

  private double parse(SpecNode node, String path) {
    try {
      return axis.point(node);
    } catch (ValueException e) {
      throw ValueException.below(path, e.getMessage());
    }
  }

  private static double count(SpecNode node, String path) {
    try {
      double count = Numbers.parse(node).doubleValue();
      if (count >= 0 && count <= Double.MAX_VALUE) {
        return count;
      }
    } catch (ValueException e) {
      throw ValueException.below(path, e.getMessage());
    }
    throw ValueException.below(path, "must be at least 0, but was " + node.description());
  }

  private static BigDecimal share(String text, String path) {
    SpecNode node = new SpecNode.Scalar(text, true);
    try {
      return ColumnReader.share(node).stripTrailingZeros();
    } catch (ValueException e) {
      throw ValueException.below(
          path + "." + Suggestions.shown(text), "must be a share of values: " + e.getMessage());
    }
  }
}
