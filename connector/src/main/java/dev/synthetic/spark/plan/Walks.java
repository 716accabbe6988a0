package dev.synthetic.spark.plan;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.DistributionSpec;
import dev.synthetic.spec.DrawnTimes;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.Interval;
import dev.synthetic.spec.Order;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generators whose values go on from one cell to the next. */
final class Walks {
  private Walks() {}

  /** Whether a generator's values follow one another in order. */
  static boolean isWalk(GeneratorSpec generator) {
    return generator instanceof GeneratorSpec.Sequence || order(generator) == Order.SEQUENTIAL;
  }

  private static @Nullable Order order(GeneratorSpec generator) {
    if (generator instanceof GeneratorSpec.Range range) {
      return range.order();
    }
    if (generator instanceof GeneratorSpec.Choice choice) {
      return choice.order();
    }
    if (generator instanceof GeneratorSpec.TimeRange range) {
      return range.order();
    }
    if (generator instanceof GeneratorSpec.UniqueNumbers unique) {
      return unique.order();
    }
    return generator instanceof GeneratorSpec.UniqueTimes unique ? unique.order() : null;
  }

  /** A walk through all values that a column can have; null where there is none. */
  static @Nullable GeneratorSpec through(ColumnSpec column) {
    GeneratorSpec generator = column.generator();
    DistributionSpec uniform = new DistributionSpec.Uniform();
    if (generator instanceof GeneratorSpec.Choice choice) {
      List<Object> values = choice.values().stream().distinct().toList();
      return new GeneratorSpec.Choice(values, List.of(), Order.SEQUENTIAL, uniform);
    }
    if (generator instanceof GeneratorSpec.Range range && !column.type().isReal()) {
      BigDecimal step = range.step() == null ? unit(column.type()) : range.step();
      return new GeneratorSpec.Range(
          range.minValue(), range.maxValue(), step, Order.SEQUENTIAL, uniform);
    }
    if (generator instanceof GeneratorSpec.TimeRange range && range.end() != null) {
      return walk(column.type(), range.begin(), range.end(), range.interval());
    }
    return generator instanceof DrawnTimes range
        ? walk(column.type(), range.begin(), range.end(), range.interval())
        : null;
  }

  private static GeneratorSpec walk(
      DataType type, long begin, @Nullable Long end, @Nullable Interval interval) {
    Interval unit = type == DataType.Simple.DATE ? new Interval(0, 1, 0) : new Interval(0, 0, 1);
    return new GeneratorSpec.TimeRange(
        begin, end, interval == null ? unit : interval, Order.SEQUENTIAL);
  }

  private static BigDecimal unit(DataType type) {
    return type instanceof DataType.Decimal decimal
        ? BigDecimal.ONE.movePointLeft(decimal.scale())
        : BigDecimal.ONE;
  }
}
