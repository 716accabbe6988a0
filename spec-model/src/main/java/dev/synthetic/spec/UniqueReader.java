package dev.synthetic.spec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values of which exactly so many differ. */
final class UniqueReader {
  private static final long MOST = 1L << 62;

  private final Keys keys;
  private final DataType type;
  private final ZoneId zone;

  UniqueReader(Keys keys, DataType type, ZoneId zone) {
    this.keys = keys;
    this.type = type;
    this.zone = zone;
  }

  @Nullable GeneratorSpec read() {
    Long count = keys.read("uniqueValues", UniqueReader::count);
    Order order = keys.readOr("random", false, Keys::flag) ? Order.RANDOM : Order.SEQUENTIAL;
    if (type.isTemporal()) {
      return times(count, order);
    }
    if (keys.has("begin") || keys.has("interval")) {
      String key = keys.has("begin") ? "begin" : "interval";
      keys.problem(key, Kind.TIME_RANGE.wrongType(type));
      return null;
    }
    return numbers(count, order);
  }

  private @Nullable GeneratorSpec numbers(@Nullable Long count, Order order) {
    Bounds bounds = Bounds.of(type);
    BigDecimal minValue = keys.readOr("minValue", BigDecimal.ONE, bounds::check);
    BigDecimal maxValue = keys.read("maxValue", bounds::check);
    BigDecimal step = keys.readOr("step", BigDecimal.ONE, bounds::check);
    if (keys.has("step") && step.signum() <= 0) {
      keys.problem("step", "must be > 0, but was '" + Bounds.shown(step) + "'");
    }
    if (count == null || anyBroken("minValue", "maxValue", "step", "random")) {
      return null;
    }
    if (maxValue != null && maxValue.compareTo(minValue) < 0) {
      keys.problem(
          "maxValue",
          "must be at least minValue, which is "
              + Bounds.shown(minValue)
              + (keys.has("minValue") ? "" : " unless given")
              + ", but was '"
              + Bounds.shown(maxValue)
              + "'");
      return null;
    }
    BigDecimal last = minValue.add(step.multiply(BigDecimal.valueOf(count - 1)));
    BigDecimal most = maxValue == null ? bounds.greatest() : maxValue;
    if (last.compareTo(most) > 0) {
      BigDecimal room =
          most.compareTo(minValue) < 0
              ? BigDecimal.ZERO
              : most.subtract(minValue).divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
      keys.problem(
          "uniqueValues",
          "must be at most "
              + Bounds.shown(room)
              + ", as many as there are from "
              + Bounds.shown(minValue)
              + " to "
              + Bounds.shown(most)
              + " in steps of "
              + Bounds.shown(step)
              + ", but was '"
              + count
              + "'; widen the range, or the type");
      return null;
    }
    return new GeneratorSpec.UniqueNumbers(count, minValue, maxValue, step, order);
  }

  private @Nullable GeneratorSpec times(@Nullable Long count, Order order) {
    for (String key : new String[] {"minValue", "maxValue", "step"}) {
      if (keys.has(key)) {
        keys.problem(key, Kind.RANGE.wrongType(type));
      }
    }
    TimeReader reader = new TimeReader(keys, type, zone);
    Long begin = reader.begin();
    Interval interval = reader.interval();
    if (begin == null && !keys.isBroken("begin")) {
      keys.problem("uniqueValues", "needs begin on a " + type.ddl() + " column; add it");
    }
    if (interval == null && !keys.isBroken("interval")) {
      keys.problem("uniqueValues", "needs interval on a " + type.ddl() + " column; add it");
    }
    if (count == null || begin == null || interval == null || anyBroken("random", "step")) {
      return null;
    }
    GeneratorSpec.UniqueTimes unique = new GeneratorSpec.UniqueTimes(count, begin, interval, order);
    long lastRow = WalkEnd.lastRow(type, zone, begin, interval);
    if (count - 1 > lastRow) {
      keys.problem(
          "uniqueValues",
          "must be at most "
              + (lastRow + 1)
              + ", as many as there are from begin to the end of the calendar, but was '"
              + count
              + "'; give fewer, or a shorter interval");
      return null;
    }
    return unique;
  }

  private static Long count(SpecNode node) {
    long count = Numbers.parseLong(node);
    if (count < 1 || count > MOST) {
      throw new ValueException("must be 1 to " + MOST + ", but was " + node.description());
    }
    return count;
  }

  private boolean anyBroken(String... names) {
    return List.of(names).stream().anyMatch(keys::isBroken);
  }
}
