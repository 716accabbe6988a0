package dev.synthetic.spec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads values that never repeat: {@code unique: true}. */
final class KeyReader {
  private static final long MICROS_PER_DAY = 86_400_000_000L;
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private final Keys keys;
  private final DataType type;
  private final ZoneId zone;

  KeyReader(Keys keys, DataType type, ZoneId zone) {
    this.keys = keys;
    this.type = type;
    this.zone = zone;
  }

  /** The key; null if anything about it is a problem. */
  @Nullable KeySpec read() {
    Boolean unique = keys.read("unique", Keys::flag);
    KeySpec key = type.isTemporal() ? times() : numbers();
    return unique == null ? null : key;
  }

  private @Nullable KeySpec numbers() {
    refuse(Kind.TIME_RANGE, "begin", "end", "interval");
    GeneratorSpec.Range range = new RangeReader(keys, type).read();
    if (range == null) {
      return null;
    }
    BigDecimal step = range.step();
    BigDecimal stride = step == null ? BigDecimal.ONE.movePointLeft(scale()) : step;
    return new KeySpec.Numbers(range.minValue(), range.maxValue(), stride);
  }

  private int scale() {
    return type instanceof DataType.Decimal decimal ? decimal.scale() : 0;
  }

  private @Nullable KeySpec times() {
    refuse(Kind.RANGE, "minValue", "maxValue", "step");
    TimeReader reader = new TimeReader(keys, type, zone);
    Long begin = reader.begin();
    Long end = reader.end();
    Interval interval = reader.interval();
    long unit = type == DataType.Simple.DATE ? 1 : MICROS_PER_DAY;
    long first = begin == null ? FIRST_DAY * unit : begin;
    long last = end == null ? (LAST_DAY + 1) * unit - 1 : end;
    reader.checkOrder(first, last);
    if (interval != null && TimeReader.isNegative(interval)) {
      keys.problem(
          "interval",
          "must go forward beside unique, but was '"
              + keys.textOrNull("interval")
              + "'; the order is random anyway");
    }
    boolean broken = keys.isBroken("begin") || keys.isBroken("end") || keys.isBroken("interval");
    return broken ? null : new KeySpec.Times(first, last, interval);
  }

  private void refuse(Kind kind, String... others) {
    for (String key : others) {
      if (keys.has(key)) {
        keys.problem(key, kind.wrongType(type));
      }
    }
  }
}
