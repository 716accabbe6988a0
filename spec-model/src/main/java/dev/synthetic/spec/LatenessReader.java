package dev.synthetic.spec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@code eventTime}: {@code {lateness: {max, distribution}, share}}. */
final class LatenessReader {
  private static final String LATENESS = "lateness";
  private static final String SHARE = "share";
  private static final String MAX = "max";
  private static final String DISTRIBUTION = "distribution";
  private static final double MICROS_PER_SECOND = 1e6;

  private final Keys keys;

  LatenessReader(Keys keys) {
    this.keys = keys;
  }

  /** The generator; null if anything about it is a problem. */
  GeneratorSpec.@Nullable EventTime read() {
    SpecNode.Mapping mapping = keys.read("eventTime", node -> Keys.mapping(node, "{}"));
    if (mapping == null) {
      return null;
    }
    Keys parts = keys.below("eventTime", mapping);
    parts.refuseUnknown(Section.EVENT_TIME);
    BigDecimal share = parts.readOr(SHARE, BigDecimal.ONE, ColumnReader::share);
    if (!parts.has(LATENESS)) {
      if (parts.has(SHARE)) {
        parts.problem(SHARE, "needs lateness beside it; add it, such as lateness: 10 minutes");
        return null;
      }
      return new GeneratorSpec.EventTime(null);
    }
    GeneratorSpec.Lateness lateness = parts.read(LATENESS, node -> lateness(parts, node, share));
    return lateness == null || parts.isBroken(SHARE) ? null : new GeneratorSpec.EventTime(lateness);
  }

  /** A map, or the greatest lateness alone. */
  private static GeneratorSpec.@Nullable Lateness lateness(
      Keys parts, SpecNode node, BigDecimal share) {
    if (!(node instanceof SpecNode.Mapping mapping)) {
      return new GeneratorSpec.Lateness(
          share, Durations.positive(node), new DistributionSpec.Uniform());
    }
    Keys keys = parts.below(LATENESS, mapping);
    keys.refuseUnknown(Section.LATENESS);
    if (!keys.has(MAX)) {
      keys.problem(MAX, "must be given, such as 10 minutes; add it");
    }
    Long maxMicros = keys.read(MAX, Durations::positive);
    if (maxMicros == null) {
      return null;
    }
    DistributionReader reader = new DistributionReader(0, maxMicros / MICROS_PER_SECOND);
    DistributionSpec distribution =
        keys.readOr(DISTRIBUTION, new DistributionSpec.Uniform(), reader::read);
    return keys.isBroken(DISTRIBUTION)
        ? null
        : new GeneratorSpec.Lateness(share, maxMicros, distribution);
  }
}
