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
 * A distribution as written: a name, a call such as {@code normal(mean=5, stddev=2)}, or a map.
 *
 * @param name its name as written, without the names of packages before it
 * @param named the parameters given by name
 * @param positional the parameters given without a name, in order
 */
record DistributionCall(String name, Map<String, SpecNode> named, List<SpecNode> positional) {
  private static final Pattern CALL =
      Pattern.compile("(?:[a-zA-Z_]+\\.)*([a-zA-Z_]+)\\s*(?:\\((.*)\\))?", Pattern.DOTALL);
  private static final int LONGEST = 1000; // characters
  private static final String TYPE = "type";

  /** What a node says. */
  static DistributionCall parse(SpecNode node) {
    if (node instanceof SpecNode.Mapping mapping) {
      return ofMap(mapping);
    }
    String text = node instanceof SpecNode.Scalar scalar ? scalar.text().strip() : "";
    Matcher call = CALL.matcher(text);
    if (text.length() > LONGEST || !call.matches()) {
      throw new ValueException(
          "must be a name, a call such as normal(mean=5, stddev=2), or a map such as"
              + " {type: normal, mean: 5, stddev: 2}, but was "
              + node.description());
    }
    return ofText(call.group(1), call.group(2));
  }

  private static DistributionCall ofMap(SpecNode.Mapping mapping) {
    Map<String, SpecNode> named = new LinkedHashMap<>(mapping.entries());
    SpecNode name = named.remove(TYPE);
    if (name == null) {
      throw new ValueException("must name the distribution; add a type, such as type: normal");
    }
    return new DistributionCall(Keys.text(name), named, List.of());
  }

  private static DistributionCall ofText(String name, @Nullable String arguments) {
    Map<String, SpecNode> named = new LinkedHashMap<>();
    List<SpecNode> positional = new ArrayList<>();
    if (arguments == null || arguments.isBlank()) {
      return new DistributionCall(name, named, positional);
    }
    for (String argument : arguments.split(",", -1)) {
      int equals = argument.indexOf('=');
      SpecNode value = new SpecNode.Scalar(argument.substring(equals + 1).strip(), true);
      if (equals < 0) {
        positional.add(value);
      } else if (named.put(argument.substring(0, equals).strip(), value) != null) {
        throw twice(argument.substring(0, equals).strip());
      }
    }
    return new DistributionCall(name, named, positional);
  }

  /** The name as distributions are told apart by it. */
  String plainName() {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  /**
   * The parameters by name.
   *
   * @param law those there are, in the order of the positional ones
   */
  Map<String, SpecNode> parameters(Section law) {
    List<String> names = law.keys();
    if (positional.size() > names.size()) {
      String few =
          names.isEmpty()
              ? "no parameters"
              : "at most " + names.size() + " parameters, " + String.join(" and ", names);
      throw new ValueException(
          plainName() + " takes " + few + ", but was given " + positional.size());
    }
    for (String parameter : named.keySet()) {
      if (!names.contains(parameter)) {
        String clause = names.isEmpty() ? "it takes none" : Suggestions.clause(parameter, names);
        throw ValueException.below(
            "." + Suggestions.shown(parameter),
            "unknown parameter of " + plainName() + "; " + clause);
      }
    }
    Map<String, SpecNode> all = new LinkedHashMap<>(named);
    for (int i = 0; i < positional.size(); i++) {
      if (all.put(names.get(i), positional.get(i)) != null) {
        throw twice(names.get(i));
      }
    }
    return all;
  }

  private static ValueException twice(String parameter) {
    return ValueException.below("." + parameter, "must be given once, but is given twice");
  }
}
