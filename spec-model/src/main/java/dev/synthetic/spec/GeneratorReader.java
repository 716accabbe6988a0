package dev.synthetic.spec;

import dev.synthetic.spec.DistributionReader.Support;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a column's values come about; which kind it is follows from the keys present. */
final class GeneratorReader {
  private final Keys keys;
  private final DataType type;
  private final ZoneId zone;
  private final TableScope scope;

  /** A reader of what is no column of a table, and cannot refer to one. */
  GeneratorReader(Keys keys, DataType type, ZoneId zone) {
    this(keys, type, zone, TableScope.NONE);
  }

  /**
   * A reader of a column's generator.
   *
   * @param scope the tables that the column can refer to
   */
  GeneratorReader(Keys keys, DataType type, ZoneId zone, TableScope scope) {
    this.keys = keys;
    this.type = type;
    this.zone = zone;
    this.scope = scope;
  }

  /** The generator; null if anything about it is a problem. */
  @Nullable GeneratorSpec read() {
    Kind kind = Kind.of(keys);
    if (!kind.contradictions(keys).isEmpty()) {
      kind.contradictions(keys).forEach(key -> keys.problem(key, kind.contradiction(keys)));
      return null;
    }
    if (!kind.serves(type)) {
      keys.problem(kind.key(keys), kind.wrongType(type));
      return null;
    }
    return read(kind);
  }

  /** The generator of a kind that fits the keys and the type. */
  @Nullable GeneratorSpec read(Kind kind) {
    return switch (kind) {
      case EXPRESSION -> new SqlReader(keys, "expr").read();
      case WHEN, FIELDS, ELEMENT, ENTRIES, BYTES ->
          throw new IllegalArgumentException(kind + " is read by NestedReader");
      case FAKER -> new FakerReader(keys, type).read();
      case UUID -> new UuidReader(keys).read();
      case REGEX -> new RegexReader(keys).read();
      case PROSE -> new ProseReader(keys).read();
      case FORMAT -> new FormatReader(keys, zone).read();
      case TEMPLATE -> new TemplateReader(keys).read();
      case VALUES -> choice();
      case REFERENCE -> new ReferenceReader(keys, type, scope).read();
      case LOOKUP -> new LookupReader(keys, type, scope).lookup();
      case ORDINAL -> new LookupReader(keys, type, scope).ordinal();
      case UNIQUE -> new UniqueReader(keys, type, zone).read();
      case KEY -> new KeyReader(keys, type, zone).read();
      case SEQUENCE -> sequence();
      case SERIES -> new SeriesReader(keys, type, zone).read();
      case EVENT_TIME -> new LatenessReader(keys).read();
      case TIME_RANGE -> new TimeReader(keys, type, zone).read();
      case RANGE -> new RangeReader(keys, type).read();
      case NONE -> none();
    };
  }

  private @Nullable GeneratorSpec choice() {
    if (!keys.has("values")) {
      keys.problem("weights", "needs values; add them, as many as weights");
      return null;
    }
    List<SpecNode> nodes = keys.read("values", Keys::items);
    if (nodes == null) {
      return null;
    }
    LiteralReader literals = new LiteralReader(type, zone);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      try {
        values.add(literals.read(nodes.get(i)));
      } catch (ValueException e) {
        keys.problemBelow("values", "[" + i + "]" + e.below(), e.getMessage());
      }
    }
    List<Double> weights = weights(nodes.size());
    Order order = order();
    DistributionSpec distribution =
        keys.readOr(
            "distribution",
            new DistributionSpec.Uniform(),
            new DistributionReader(0, nodes.size() - 1.0, Support.PLACES)::read);
    if (values.size() < nodes.size() || anyBroken("weights", "random", "distribution")) {
      return null;
    }
    return new GeneratorSpec.Choice(values, weights, order, distribution);
  }

  private List<Double> weights(int size) {
    List<SpecNode> nodes = keys.read("weights", Keys::items);
    List<Double> weights = new ArrayList<>();
    if (nodes == null) {
      return weights;
    }
    if (nodes.size() != size) {
      keys.problem(
          "weights",
          "must be as many as values, which are "
              + size
              + ", but are "
              + nodes.size()
              + "; give each value one weight");
    }
    for (int i = 0; i < nodes.size(); i++) {
      try {
        weights.add(weight(nodes.get(i)));
      } catch (ValueException e) {
        keys.problemBelow("weights", "[" + i + "]", e.getMessage());
      }
    }
    if (keys.has("distribution")) {
      keys.problem("distribution", "contradicts 'weights'; give one of them");
    }
    if (keys.has("random") && order() == Order.SEQUENTIAL) {
      keys.problem("random", "must be true beside weights, but was 'false'; take one of them out");
    }
    return weights;
  }

  /** A weight above 0. */
  static Double weight(SpecNode node) {
    BigDecimal weight = Numbers.parse(node);
    if (weight.signum() <= 0 || !(weight.doubleValue() > 0)) {
      throw new ValueException(
          "must be > 0, but was " + node.description() + "; take its value out to have none of it");
    }
    if (Double.isInfinite(weight.doubleValue())) {
      throw new ValueException(
          "must be a number that a double can hold, but was " + node.description());
    }
    return weight.doubleValue();
  }

  private @Nullable GeneratorSpec sequence() {
    SpecNode.Mapping mapping =
        keys.read("sequence", node -> Keys.mapping(node, "{start: 0, step: 1}"));
    if (mapping == null) {
      return null;
    }
    Keys parts = keys.below("sequence", mapping);
    Bounds bounds = Bounds.of(type);
    parts.refuseUnknown(Section.SEQUENCE);
    BigDecimal start = parts.readOr("start", BigDecimal.ZERO, bounds::check);
    BigDecimal step = parts.readOr("step", BigDecimal.ONE, bounds::check);
    if (step.signum() == 0) {
      parts.problem("step", "must not be 0; a constant is written values: [" + start + "]");
    }
    boolean unread = parts.isBroken("start") || parts.isBroken("step");
    return unread ? null : new GeneratorSpec.Sequence(start, step);
  }

  private @Nullable GeneratorSpec none() {
    if (type == DataType.Simple.BOOLEAN) {
      return new GeneratorSpec.Choice(
          List.of(false, true), List.of(), Order.RANDOM, new DistributionSpec.Uniform());
    }
    if (type.isTemporal()) {
      return new GeneratorSpec.EventTime(null);
    }
    if (type.isNumeric()) {
      return new RangeReader(keys, type).read();
    }
    keys.problem("type", type.ddl() + " needs " + needed(type));
    return null;
  }

  private static String needed(DataType type) {
    if (Kind.TEMPLATE.serves(type)) {
      return "values, template, faker, regex, text, uuid, format or expr; add one of them";
    }
    if (type == DataType.Simple.BINARY) {
      return "length, values or expr; add one of them";
    }
    if (type instanceof DataType.Struct) {
      return "fields or expr; add one of them";
    }
    if (type instanceof DataType.Array) {
      return "element or expr; add one of them";
    }
    if (type instanceof DataType.Map) {
      return "key and value, or expr; add them";
    }
    return Kind.VALUES.serves(type) ? "values or expr; add one of them" : "expr; add it";
  }

  private Order order() {
    return keys.readOr("random", true, Keys::flag) ? Order.RANDOM : Order.SEQUENTIAL;
  }

  private boolean anyBroken(String... names) {
    return List.of(names).stream().anyMatch(keys::isBroken);
  }
}
