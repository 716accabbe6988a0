package dev.synthetic.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a generator's values before any is made. */
public final class Domain {
  private Domain() {}

  /** The smallest and the largest of its numbers; none where they are not known. */
  public static List<BigDecimal> ends(GeneratorSpec generator) {
    if (generator instanceof GeneratorSpec.Range range) {
      return List.of(range.minValue(), range.maxValue());
    }
    if (generator instanceof GeneratorSpec.Choice choice) {
      return choice.values().stream().map(value -> new BigDecimal(value.toString())).toList();
    }
    if (generator instanceof GeneratorSpec.UniqueNumbers unique) {
      BigDecimal count = BigDecimal.valueOf(unique.count() - 1);
      BigDecimal last = unique.minValue().add(count.multiply(unique.step()));
      return List.of(unique.minValue(), last);
    }
    return List.of();
  }

  /** How many different values it has; null where that is not known, or there is no end. */
  public static @Nullable BigInteger size(ColumnSpec column, ZoneId zone) {
    GeneratorSpec generator = column.generator();
    if (generator instanceof GeneratorSpec.Choice choice) {
      return BigInteger.valueOf(new HashSet<>(choice.values()).size());
    }
    if (generator instanceof GeneratorSpec.UniqueNumbers unique) {
      return BigInteger.valueOf(unique.count());
    }
    if (generator instanceof GeneratorSpec.UniqueTimes unique) {
      return BigInteger.valueOf(unique.count());
    }
    if (generator instanceof GeneratorSpec.EventTime) {
      return BigInteger.ONE;
    }
    if (generator instanceof GeneratorSpec.TimeRange range) {
      return times(column.type(), zone, range.begin(), range.end(), range.interval());
    }
    if (generator instanceof DrawnTimes range) {
      return times(column.type(), zone, range.begin(), range.end(), range.interval());
    }
    return generator instanceof GeneratorSpec.Range range ? numbers(column.type(), range) : null;
  }

  private static @Nullable BigInteger times(
      DataType type, ZoneId zone, long begin, @Nullable Long end, @Nullable Interval interval) {
    return end == null
        ? null
        : BigInteger.valueOf(WalkEnd.lastPlace(type, zone, begin, end, interval))
            .add(BigInteger.ONE);
  }

  private static @Nullable BigInteger numbers(DataType type, GeneratorSpec.Range range) {
    BigDecimal step = range.step();
    if (step == null && type instanceof DataType.Decimal decimal) {
      step = BigDecimal.ONE.movePointLeft(decimal.scale());
    }
    if (step == null) {
      return null;
    }
    BigDecimal width = range.maxValue().subtract(range.minValue());
    return width.divide(step, 0, RoundingMode.FLOOR).toBigInteger().add(BigInteger.ONE);
  }
}
