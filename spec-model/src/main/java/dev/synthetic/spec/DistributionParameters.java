package dev.synthetic.spec;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a distribution is written with.
 *
 * @param name of the distribution
 * @param nodes of the parameters given, by name
 * @param axis how places and lengths are written
 */
record DistributionParameters(String name, Map<String, SpecNode> nodes, Axis axis) {
  private static final double LEAST_SHAPE = 0.1;
  private static final double GREATEST_SHAPE = 10_000;
  private static final double GREATEST_SIGMA = 20;
  private static final double MOST_TRIALS = 1e15;

  /** Those of a call, which may have those of a distribution. */
  static DistributionParameters of(DistributionCall call, Axis axis, Section law) {
    return new DistributionParameters(call.plainName(), call.parameters(law), axis);
  }

  /** A place in the range; null where it is not given. */
  @Nullable Double point(String parameter) {
    return parsed(parameter, axis::point);
  }

  /** A length above 0; null where it is not given. */
  @Nullable Double length(String parameter) {
    return checkedPositive(parameter, parsed(parameter, axis::length));
  }

  /** A number above 0; null where it is not given. */
  @Nullable Double positive(String parameter) {
    return checkedPositive(parameter, number(parameter));
  }

  private @Nullable Double checkedPositive(String parameter, @Nullable Double number) {
    if (number != null && !(number > 0)) {
      throw broken(parameter, "must be > 0", "");
    }
    return number;
  }

  /** An exponent of a density, which tables can follow from 0.1 to 10,000. */
  double shapeOr(String parameter, double otherwise) {
    Double shape = number(parameter);
    if (shape == null) {
      return otherwise;
    }
    if (!(shape >= LEAST_SHAPE && shape <= GREATEST_SHAPE)) {
      throw broken(parameter, "must be from 0.1 to 10000", "; move it there");
    }
    return shape;
  }

  /** An exponent of a density that has no default. */
  double shape(String parameter) {
    if (!nodes.containsKey(parameter)) {
      throw missing(parameter, name + "(" + parameter + "=1.5)");
    }
    return shapeOr(parameter, 1);
  }

  /** A standard deviation of a logarithm. */
  double sigmaOr(String parameter, double otherwise) {
    Double sigma = positive(parameter);
    if (sigma == null) {
      return otherwise;
    }
    if (!(sigma <= GREATEST_SIGMA)) {
      throw broken(
          parameter,
          "must be > 0 and at most 20",
          "; it is in powers of e, so that 1 is a wide distribution already");
    }
    return sigma;
  }

  /** A number; null where it is not given. */
  @Nullable Double number(String parameter) {
    return parsed(parameter, node -> Numbers.parse(node).doubleValue());
  }

  private @Nullable Double parsed(String parameter, ToDoubleFunction<SpecNode> parser) {
    SpecNode node = nodes.get(parameter);
    if (node == null) {
      return null;
    }
    try {
      return parser.applyAsDouble(node);
    } catch (ValueException e) {
      throw ValueException.below("." + parameter, e.getMessage());
    }
  }

  /** A number above 0 that has no default. */
  double positiveGiven(String parameter, String example) {
    Double number = positive(parameter);
    if (number == null) {
      throw missing(parameter, example);
    }
    return number;
  }

  /** A chance above 0 and below 1 that has no default. */
  double chance(String parameter, String example) {
    double chance = positiveGiven(parameter, example);
    if (!(chance < 1)) {
      throw broken(parameter, "must be > 0 and < 1", "");
    }
    return chance;
  }

  /** A whole number from 1 to 10^15 that has no default. */
  long trials(String parameter, String example) {
    double trials = positiveGiven(parameter, example);
    if (trials != StrictMath.rint(trials) || trials > MOST_TRIALS) {
      throw broken(parameter, "must be a whole number of at most 10^15", "");
    }
    return (long) trials;
  }

  private static ValueException missing(String parameter, String example) {
    return ValueException.below("." + parameter, "must be given, such as " + example + "; add it");
  }

  private ValueException broken(String parameter, String rule, String way) {
    SpecNode node = nodes.get(parameter);
    String was = node == null ? "missing" : node.description();
    return ValueException.below("." + parameter, rule + ", but was " + was + way);
  }
}
