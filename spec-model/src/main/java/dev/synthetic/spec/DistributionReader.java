package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code distribution}: a name, a call, or a map; fills in what it leaves out.
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
  private static final Pattern CALL =
      Pattern.compile("(?:[a-zA-Z_]+\\.)*([a-zA-Z_]+)\\s*(?:\\((.*)\\))?", Pattern.DOTALL);
  private static final double TAIL = 1e-4; // an exponential's share above the maximum
  private static final double FARTHEST_STDDEVS = 8;

  /** The distribution that a node says. */
  DistributionSpec read(SpecNode node) {
    if (node instanceof SpecNode.Mapping mapping) {
      return fromMap(mapping);
    }
    String text = Keys.text(node).strip();
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      throw new ValueException(
          "must be a name, a call such as normal(mean=5, stddev=2), or a map, but was "
              + node.description());
    }
    Map<String, SpecNode> parameters = new LinkedHashMap<>();
    List<SpecNode> positional = new ArrayList<>();
    String arguments = call.group(2);
    if (arguments != null && !arguments.isBlank()) {
      for (String argument : arguments.split(",", -1)) {
        argument(argument, parameters, positional);
      }
    }
    return of(call.group(1), parameters, positional);
  }

  private DistributionSpec fromMap(SpecNode.Mapping mapping) {
    Map<String, SpecNode> parameters = new LinkedHashMap<>(mapping.entries());
    SpecNode name = parameters.remove("type");
    if (name == null) {
      throw new ValueException(
          "must name the distribution by the key 'type', such as type: normal");
    }
    return of(Keys.text(name), parameters, List.of());
  }

  private static void argument(
      String argument, Map<String, SpecNode> parameters, List<SpecNode> positional) {
    int equals = argument.indexOf('=');
    String value = argument.substring(equals + 1).strip();
    SpecNode node = new SpecNode.Scalar(value, true);
    if (equals < 0) {
      positional.add(node);
      return;
    }
    parameters.put(argument.substring(0, equals).strip(), node);
  }

  private DistributionSpec of(
      String name, Map<String, SpecNode> parameters, List<SpecNode> positional) {
    String plain = name.toLowerCase(Locale.ROOT).replace("_", "");
    return switch (plain) {
      case "uniform" -> {
        Parameters.of(plain, List.of(), parameters, positional);
        yield new DistributionSpec.Uniform();
      }
      case "normal" ->
          normal(Parameters.of(plain, List.of("mean", "stddev"), parameters, positional));
      case "exponential" ->
          exponential(Parameters.of(plain, List.of("rate", "mean"), parameters, positional));
      default -> throw unknown(name, plain);
    };
  }

  private static ValueException unknown(String name, String plain) {
    if (PLANNED.contains(plain)) {
      return new ValueException(
          "'" + name + "' is not supported yet; take one of " + String.join(", ", NAMES));
    }
    return new ValueException(
        "unknown distribution '" + name + "'; " + Suggestions.clause(plain, NAMES));
  }

  private DistributionSpec normal(Parameters parameters) {
    Double mean = parameters.number("mean");
    Double stddev = parameters.positive("stddev");
    if (lower == upper) {
      return new DistributionSpec.Uniform();
    }
    double centre = mean == null ? lower + (upper - lower) / 2 : mean;
    double width = stddev == null ? (upper - lower) / 6 : stddev;
    double outside = centre < lower ? lower - centre : centre - upper;
    if (outside > FARTHEST_STDDEVS * width) {
      throw new ValueException(
          "mean must be within 8 stddev of the range "
              + lower
              + " to "
              + upper
              + ", but was "
              + centre
              + " with a stddev of "
              + width
              + "; no value would fall into the range");
    }
    return new DistributionSpec.Normal(centre, width);
  }

  private DistributionSpec exponential(Parameters parameters) {
    Double rate = parameters.positive("rate");
    Double mean = parameters.number("mean");
    if (rate != null && mean != null) {
      throw new ValueException("mean contradicts rate; give one of them");
    }
    if (lower == upper) {
      return new DistributionSpec.Uniform();
    }
    if (mean == null) {
      double scale = (upper - lower) / -StrictMath.log(TAIL);
      return new DistributionSpec.Exponential(rate == null ? scale : scale / rate);
    }
    if (!(mean > lower)) {
      throw new ValueException(
          "mean must be above minValue, which is " + lower + ", but was " + mean);
    }
    return new DistributionSpec.Exponential(mean - lower);
  }

  /** What a distribution's parentheses or map hold, by name. */
  private record Parameters(Map<String, SpecNode> values) {
    static Parameters of(
        String distribution,
        List<String> names,
        Map<String, SpecNode> named,
        List<SpecNode> positional) {
      if (positional.size() > names.size()) {
        throw new ValueException(
            distribution
                + " takes at most "
                + names.size()
                + " parameters, but was given "
                + positional.size());
      }
      Map<String, SpecNode> values = new LinkedHashMap<>(named);
      for (int i = 0; i < positional.size(); i++) {
        values.put(names.get(i), positional.get(i));
      }
      for (String name : values.keySet()) {
        if (!names.contains(name)) {
          String clause = names.isEmpty() ? "it takes none" : Suggestions.clause(name, names);
          throw new ValueException(
              "unknown parameter '" + name + "' of " + distribution + "; " + clause);
        }
      }
      return new Parameters(values);
    }

    @Nullable Double number(String name) {
      SpecNode node = values.get(name);
      if (node == null) {
        return null;
      }
      try {
        return Numbers.parse(node).doubleValue();
      } catch (ValueException e) {
        throw new ValueException(name + " " + e.getMessage());
      }
    }

    @Nullable Double positive(String name) {
      Double number = number(name);
      if (number != null && !(number > 0)) {
        throw new ValueException(name + " must be > 0, but was " + number);
      }
      return number;
    }
  }
}
