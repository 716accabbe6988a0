package dev.synthetic.spec;

import java.util.List;
import java.util.Map;

/**
 * Reads {@code distribution}, and fills in what it leaves out.
 *
 * @param lower the range's smallest value (inclusive), in the column's unit
 * @param upper the range's largest value (inclusive)
 * @param support what lies between them
 * @param axis how places and lengths in the range are written
 */
record DistributionReader(double lower, double upper, Support support, Axis axis) {
  /** What values a distribution is over. */
  enum Support {
    /** Real numbers, or a grid in their place. */
    REAL,
    /** Whole numbers, or places in a list. */
    PLACES
  }

  private static final List<String> NAMES = Section.laws();
  private static final Map<String, String> ALIASES =
      Map.of(
          "gaussian",
          "normal",
          "gauss",
          "normal",
          "truncnorm",
          "normal",
          "exp",
          "exponential",
          "flat",
          "uniform",
          "lomax",
          "pareto",
          "triangle",
          "triangular",
          "standardnormal",
          "normal",
          "histogram",
          "empirical");

  /** A second spelling of {@code normal}: every distribution is truncated. */
  private static final String TRUNCATED_NORMAL = "truncatednormal";

  private static final double FARTHEST_STDDEVS = 8;
  private static final double DEFAULT_ALPHA = 2;
  private static final double DEFAULT_BETA = 5;

  /** Of distributions over numbers, whole ones one apart. */
  DistributionReader(double lower, double upper, Support support) {
    this(lower, upper, support, new Axis.NumberLine(support == Support.PLACES ? 1 : 0));
  }

  /** Of distributions over real numbers. */
  DistributionReader(double lower, double upper) {
    this(lower, upper, Support.REAL);
  }

  /** The distribution that a node says. */
  DistributionSpec read(SpecNode node) {
    DistributionCall call = DistributionCall.parse(node);
    OneSidedReader oneSided = new OneSidedReader(lower, upper, axis.startKey());
    DistributionSpec read =
        switch (call.plainName()) {
          case "uniform" -> uniform(call);
          case "normal", TRUNCATED_NORMAL -> normal(parameters(call, Section.NORMAL));
          case "exponential" -> oneSided.exponential(parameters(call, Section.EXPONENTIAL));
          case "gamma" -> oneSided.gamma(parameters(call, Section.GAMMA));
          case "beta" -> beta(parameters(call, Section.BETA));
          case "lognormal" -> oneSided.lognormal(parameters(call, Section.LOGNORMAL));
          case "weibull" -> oneSided.weibull(parameters(call, Section.WEIBULL));
          case "pareto" -> oneSided.pareto(parameters(call, Section.PARETO));
          case "triangular" -> triangular(parameters(call, Section.TRIANGULAR));
          case "mixture" -> new MixtureReader(this).read(call);
          case "empirical" -> new EmpiricalReader(lower, upper + axis.neighbour(), axis).read(call);
          default -> counts(call);
        };
    return lower == upper ? new DistributionSpec.Uniform() : read;
  }

  /** The name of a distribution there is, in lower case. */
  static String name(SpecNode node) {
    DistributionCall call = DistributionCall.parse(node);
    boolean known = NAMES.stream().anyMatch(call.plainName()::equalsIgnoreCase);
    if (!known && !call.plainName().equals(TRUNCATED_NORMAL)) {
      throw unknown(call);
    }
    return call.plainName();
  }

  private DistributionParameters parameters(DistributionCall call, Section law) {
    return DistributionParameters.of(call, axis, law);
  }

  private static ValueException unknown(DistributionCall call) {
    String name = Suggestions.shown(call.name());
    Vocabulary names = new Vocabulary("distribution '" + name + "'", NAMES, List.of(), ALIASES);
    return new ValueException(names.refusal(call.plainName()));
  }

  private DistributionSpec counts(DistributionCall call) {
    CountSpec law =
        switch (call.plainName()) {
          case "poisson" -> CountReader.poisson(parameters(call, Section.POISSON));
          case "binomial" -> CountReader.binomial(parameters(call, Section.BINOMIAL));
          case "geometric" -> CountReader.geometric(parameters(call, Section.GEOMETRIC));
          case "negativebinomial" ->
              CountReader.negativeBinomial(parameters(call, Section.NEGATIVE_BINOMIAL));
          case "zipf" -> CountReader.zipf(parameters(call, Section.ZIPF));
          default -> throw unknown(call);
        };
    if (support != Support.PLACES) {
      throw new ValueException(
          "must be a distribution of real numbers here, but '"
              + call.name()
              + "' is one of whole numbers; "
              + (axis instanceof TimeAxis
                  ? "give an interval, whose steps it then counts"
                  : "it is for whole number types and values"));
    }
    return new DistributionSpec.Counts(law);
  }

  private DistributionSpec uniform(DistributionCall call) {
    parameters(call, Section.UNIFORM);
    return new DistributionSpec.Uniform();
  }

  private DistributionSpec normal(DistributionParameters parameters) {
    Double mean = parameters.point("mean");
    double centre = mean == null ? middle() : mean;
    Double stddev = parameters.length("stddev");
    if (lower == upper) {
      return new DistributionSpec.Uniform();
    }
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

  private static DistributionSpec beta(DistributionParameters parameters) {
    return new DistributionSpec.Beta(
        parameters.shapeOr("alpha", DEFAULT_ALPHA), parameters.shapeOr("beta", DEFAULT_BETA));
  }

  private DistributionSpec triangular(DistributionParameters parameters) {
    Double mode = parameters.point("mode");
    if (mode == null) {
      return new DistributionSpec.Triangular(middle());
    }
    if (!(mode >= lower && mode <= upper)) {
      throw ValueException.below(
          ".mode",
          "must be in the range "
              + lower
              + " to "
              + upper
              + ", but was '"
              + mode
              + "'; move it there");
    }
    return new DistributionSpec.Triangular(mode);
  }

  private double middle() {
    return lower + (upper - lower) / 2;
  }
}
