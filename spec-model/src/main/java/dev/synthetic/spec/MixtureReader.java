package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads mixtures of distributions.
 *
 * @param parts reads a part's distribution, over the same range
 */
record MixtureReader(DistributionReader parts) {
  private static final String EXAMPLE = "of: [{weight: 3, distribution: normal}, …]";
  private static final int MOST_PARTS = 16;

  /** A mixture. */
  DistributionSpec read(DistributionCall call) {
    SpecNode of = call.parameters(Section.MIXTURE).get("of");
    if (!(of instanceof SpecNode.Sequence list)
        || list.items().isEmpty()
        || list.items().size() > MOST_PARTS) {
      String was = of == null ? "missing" : SpecNode.sized(of);
      throw ValueException.below(
          ".of",
          "must be a list of 1 to "
              + MOST_PARTS
              + " parts, such as "
              + EXAMPLE
              + ", but was "
              + was);
    }
    List<DistributionSpec.Part> read = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      read.add(part(list.items().get(i), ".of[" + i + "]"));
    }
    return new DistributionSpec.Mixture(read);
  }

  private DistributionSpec.Part part(SpecNode node, String path) {
    if (!(node instanceof SpecNode.Mapping mapping)) {
      throw ValueException.below(
          path, "must be a map, such as " + EXAMPLE + ", but was " + node.description());
    }
    for (String key : mapping.entries().keySet()) {
      if (!Section.MIXTURE_PART.keys().contains(key)) {
        throw ValueException.below(
            path + "." + Suggestions.shown(key), Section.MIXTURE_PART.refusal(key));
      }
    }
    SpecNode weight = mapping.entries().get("weight");
    SpecNode distribution = mapping.entries().get("distribution");
    if (distribution == null) {
      throw ValueException.below(path + ".distribution", "must be given, such as normal; add it");
    }
    return new DistributionSpec.Part(
        weight == null ? 1 : weight(weight, path), distribution(distribution, path));
  }

  private static double weight(SpecNode node, String path) {
    try {
      return GeneratorReader.weight(node);
    } catch (ValueException e) {
      throw ValueException.below(path + ".weight", e.getMessage());
    }
  }

  private DistributionSpec distribution(SpecNode node, String path) {
    try {
      DistributionSpec read = parts.read(node);
      if (!(read instanceof DistributionSpec.Mixture)) {
        return read;
      }
    } catch (ValueException e) {
      throw ValueException.below(path + ".distribution" + e.below(), e.getMessage());
    }
    throw ValueException.below(
        path + ".distribution",
        "must be no mixture itself; list its parts here, their weights multiplied");
  }
}
