package dev.synthetic.spec;

import dev.synthetic.spec.DistributionReader.Support;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers between two bounds. */
final class RangeReader {
  private final Keys keys;
  private final DataType type;
  private final Bounds bounds;

  RangeReader(Keys keys, DataType type) {
    this.keys = keys;
    this.type = type;
    this.bounds = Bounds.of(type);
  }

  GeneratorSpec.@Nullable Range read() {
    BigDecimal given = keys.read("minValue", bounds::check);
    BigDecimal minValue = given == null ? BigDecimal.ZERO : given;
    BigDecimal end = keys.read("maxValue", bounds::check);
    BigDecimal maxValue = end == null ? defaultMaximum() : end;
    Order order = keys.readOr("random", true, Keys::flag) ? Order.RANDOM : Order.SEQUENTIAL;
    BigDecimal step = step(order);
    if (keys.isBroken("minValue") || keys.isBroken("maxValue")) {
      return null;
    }
    if (maxValue.compareTo(minValue) < 0) {
      keys.problem(keys.has("maxValue") ? "maxValue" : "minValue", reversed(minValue, maxValue));
      return null;
    }
    DistributionSpec distribution = distribution(minValue, maxValue, step, order);
    if (keys.isBroken("distribution") || keys.isBroken("step") || keys.isBroken("random")) {
      return null;
    }
    return new GeneratorSpec.Range(minValue, maxValue, step, order, distribution);
  }

  private String reversed(BigDecimal minValue, BigDecimal maxValue) {
    if (!keys.has("maxValue")) {
      return "must be at most maxValue, which is "
          + Bounds.shown(maxValue)
          + " unless given, but was '"
          + Bounds.shown(minValue)
          + "'; add maxValue";
    }
    boolean given = keys.has("minValue");
    String lower = Bounds.shown(minValue) + (given ? "" : " unless given");
    String way = given ? "; swap them" : "; add minValue";
    return "must be at least minValue, which is "
        + lower
        + ", but was '"
        + Bounds.shown(maxValue)
        + "'"
        + way;
  }

  private BigDecimal defaultMaximum() {
    return type.isReal() ? BigDecimal.ONE : bounds.greatest();
  }

  private @Nullable BigDecimal step(Order order) {
    BigDecimal step = keys.read("step", this::positive);
    if (step != null) {
      return step;
    }
    return type.isIntegral() || order == Order.SEQUENTIAL ? BigDecimal.ONE : null;
  }

  private BigDecimal positive(SpecNode node) {
    BigDecimal step = bounds.check(node);
    if (step.signum() <= 0) {
      throw new ValueException("must be > 0, but was " + node.description());
    }
    return step;
  }

  private Axis axis(@Nullable BigDecimal step) {
    if (step != null) {
      return new Axis.NumberLine(step.doubleValue());
    }
    return new Axis.NumberLine(
        type instanceof DataType.Decimal decimal ? StrictMath.pow(10, -decimal.scale()) : 0);
  }

  private DistributionSpec distribution(
      BigDecimal minValue, BigDecimal maxValue, @Nullable BigDecimal step, Order order) {
    if (keys.has("distribution") && order == Order.SEQUENTIAL) {
      keys.problem(
          "random", "must be true beside distribution, but was 'false'; take one of them out");
    }
    Support support = type.isIntegral() ? Support.PLACES : Support.REAL;
    DistributionReader reader =
        new DistributionReader(minValue.doubleValue(), maxValue.doubleValue(), support, axis(step));
    DistributionSpec distribution =
        keys.readOr("distribution", new DistributionSpec.Uniform(), reader::read);
    boolean tooWide = Double.isInfinite(reader.upper() - reader.lower());
    if (tooWide && !(distribution instanceof DistributionSpec.Uniform)) {
      keys.problem(
          "distribution",
          "must be on a range no wider than "
              + Double.MAX_VALUE
              + ", but minValue and maxValue are farther apart; bring them closer");
    }
    return distribution;
  }
}
