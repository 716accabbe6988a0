package dev.synthetic.spec;

import dev.synthetic.spec.DistributionReader.Support;
import org.jspecify.annotations.Nullable;

/**
 * How many children a row has: {@code perParent: {minValue, maxValue, distribution}}, or a number.
 *
 * @param minValue the fewest (inclusive), at least 0
 * @param maxValue the most (inclusive), at least 1
 * @param distribution the shape
 */
record PerParent(long minValue, long maxValue, DistributionSpec distribution) {
  /** The most children that a row can have. */
  static final long MOST = 10_000;

  private static final String MIN = "minValue";
  private static final String MAX = "maxValue";
  private static final String DISTRIBUTION = "distribution";
  private static final String EXAMPLE = "{minValue: 1, maxValue: 8, distribution: geometric(0.4)}";

  /**
   * What a node says; null if it is a map of which something is a problem.
   *
   * @param parts the keys that the node is one of
   */
  static @Nullable PerParent read(Keys parts, SpecNode node) {
    if (node instanceof SpecNode.Scalar) {
      long count = count(node);
      return new PerParent(checkedMost(count, node), count, new DistributionSpec.Uniform());
    }
    SpecNode.Mapping mapping = Keys.mapping(node, EXAMPLE);
    return ofMap(parts.below(ReferenceTargets.PER_PARENT, mapping));
  }

  private static @Nullable PerParent ofMap(Keys keys) {
    keys.refuseUnknown(Section.PER_PARENT);
    long fewest = keys.readOr(MIN, 0L, PerParent::count);
    Long most = keys.required(MAX, "10", node -> checkedMost(count(node), node));
    if (most == null || keys.isBroken(MIN)) {
      return null;
    }
    if (most < fewest) {
      keys.problem(
          MAX,
          "must be at least minValue, which is " + fewest + ", but was '" + most + "'; raise it");
      return null;
    }
    DistributionSpec distribution =
        keys.readOr(
            DISTRIBUTION,
            new DistributionSpec.Uniform(),
            new DistributionReader(fewest, most, Support.PLACES, new Axis.NumberLine(1))::read);
    return keys.isBroken(DISTRIBUTION) ? null : new PerParent(fewest, most, distribution);
  }

  private static long count(SpecNode node) {
    long count = Numbers.parseLong(node);
    if (count < 0 || count > MOST) {
      throw new ValueException("must be 0 to " + MOST + ", but was " + node.description());
    }
    return count;
  }

  private static long checkedMost(long count, SpecNode node) {
    if (count < 1) {
      throw new ValueException("must be 1 to " + MOST + ", but was " + node.description());
    }
    return count;
  }
}
