package dev.synthetic.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code distribution}, and fills in what it leaves out.
 *
 * @param lower the range's smallest value (inclusive), in the column's unit
 * @param upper the range's largest value (inclusive)
 */
record DistributionReader(double lower, double upper) {
  private static final List<String> NAMES = List.of("uniform", "normal", "exponential");
  private static final List<String> PLANNED =
      List.of(
          "gamma",
          "beta",
          "lognormal",
          "weibull",
          "pareto",
          "triangular",
          "poisson",
          "binomial",
          "geometric",
          "negativebinomial",
          "zipf",
          "empirical",
          "mixture");
  private static final Map<String, String> ALIASES =
      Map.of("gaussian", "normal", "gauss", "normal", "exp", "exponential", "flat", "uniform");

  private static final double TAIL = 1e-4; // an exponential's share above the maximum
  private static final double FARTHEST_STDDEVS = 8;

  /** The distribution that a node says. */
  DistributionSpec read(SpecNode node) {
    DistributionCall call = DistributionCall.parse(node);
    return switch (call.plainName()) {
      case "uniform" -> {
        call.parameters(List.of());
        yield new DistributionSpec.Uniform();
      }
      case "normal" -> normal(call.parameters(List.of("mean", "stddev")));
      case "exponential" -> exponential(call.parameters(List.of("rate", "mean")));
      default -> throw unknown(call);
    };
  }

  /** The name of a distribution there is, in lower case. */
  static String name(SpecNode node) {
    DistributionCall call = DistributionCall.parse(node);
    if (!NAMES.contains(call.plainName())) {
      throw unknown(call);
    }
    return call.plainName();
  }

  private static ValueException unknown(DistributionCall call) {
    String name = Suggestions.shown(call.name());
    if (PLANNED.contains(call.plainName())) {
      return new ValueException(
          "'" + name + "' is not supported yet; choose from " + String.join(", ", NAMES));
    }
    Vocabulary names = new Vocabulary("distribution '" + name + "'", NAMES, List.of(), ALIASES);
    return new ValueException(names.refusal(call.plainName()));
  }

  private DistributionSpec normal(Map<String, SpecNode> parameters) {
    Double mean = number(parameters, "mean");
    Double stddev = positive(parameters, "stddev");
    if (lower == upper) {
      return new DistributionSpec.Uniform();
    }
    double centre = mean == null ? lower + (upper - lower) / 2 : mean;
    double width = stddev == null ? (upper - lower) / 6 : stddev;
    double outside = centre < lower ? lower - centre : centre - upper;
    if (outside > FARTHEST_STDDEVS * width) {
      throw ValueException.below(
          ".mean",
          "must be within 8 stddev of the range "
              + lower
              + " to "
              + upper
              + ", but was '"
              + centre
              + "' with a stddev of "
              + width
              + "; bring it closer, or hardly a value falls into the range");
    }
    return new DistributionSpec.Normal(centre, width);
  }

  private DistributionSpec exponential(Map<String, SpecNode> parameters) {
    Double rate = positive(parameters, "rate");
    Double mean = number(parameters, "mean");
    if (rate != null && mean != null) {
      throw ValueException.below(".mean", "contradicts 'rate'; give one of them");
    }
    if (lower == upper) {
      return new DistributionSpec.Uniform();
    }
    if (mean == null) {
      double scale = (upper - lower) / -StrictMath.log(TAIL);
      return new DistributionSpec.Exponential(rate == null ? scale : scale / rate);
    }
    if (!(mean > lower)) {
      throw ValueException.below(
          ".mean", "must be above minValue, which is " + lower + ", but was '" + mean + "'");
    }
    return new DistributionSpec.Exponential(mean - lower);
  }

  private static @Nullable Double number(Map<String, SpecNode> parameters, String name) {
    SpecNode node = parameters.get(name);
    if (node == null) {
      return null;
    }
    try {
      return Numbers.parse(node).doubleValue();
    } catch (ValueException e) {
      throw ValueException.below("." + name, e.getMessage());
    }
  }

  private static @Nullable Double positive(Map<String, SpecNode> parameters, String name) {
    Double number = number(parameters, name);
    if (number != null && !(number > 0)) {
      SpecNode node = parameters.get(name);
      String was = node == null ? "missing" : node.description();
      throw ValueException.below("." + name, "must be > 0, but was " + was);
    }
    return number;
  }
}
