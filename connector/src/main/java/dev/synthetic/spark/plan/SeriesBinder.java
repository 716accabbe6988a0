package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.AxisTicks;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.EntityStreams;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.NullShare;
import dev.synthetic.spark.generate.RoundedNumbers;
import dev.synthetic.spark.generate.SeriesDoubles;
import dev.synthetic.spark.generate.SeriesGaps;
import dev.synthetic.spark.generate.SeriesLimits;
import dev.synthetic.spark.generate.SeriesMask;
import dev.synthetic.spark.random.Bernoulli;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.SeriesSpec.Measure;
import dev.synthetic.spec.SeriesSpec.Missing;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Binds a series to kernels, by the column's type. */
final class SeriesBinder {
  private static final int BITS_OF_LONG = 64;

  private final ColumnSpec column;
  private final SeriesSpec series;
  private final ColumnKeys keys;
  private final SeriesTicks ticks;

  /**
   * A binder for one column.
   *
   * @param column a column that is a series
   * @param keys the column's random streams
   * @param ticks the series' axis
   */
  SeriesBinder(ColumnSpec column, SeriesSpec series, ColumnKeys keys, SeriesTicks ticks) {
    this.column = column;
    this.series = series;
    this.keys = keys;
    this.ticks = ticks;
  }

  /**
   * The kernel.
   *
   * @param timeline when rows are due
   * @param axis the column that the series runs along; null if it is none
   * @param startMicros the spec's start; null if it has none
   * @param mask the mask that is written together with the values; null if none ever is
   */
  ColumnFill bind(
      Timeline timeline,
      @Nullable GeneratedVector axis,
      @Nullable Long startMicros,
      boolean @Nullable [] mask) {
    SeriesParts parts =
        new SeriesParts(series, ticks, ticks.start(series, startMicros), this::streams);
    SeriesDoubles doubles =
        new SeriesDoubles(
            axis(timeline, axis),
            parts.bind(keys),
            limits(),
            mask == null ? null : mask(mask, axis));
    return typed(doubles);
  }

  private Fill<long[]> axis(Timeline timeline, @Nullable GeneratedVector axis) {
    return switch (series.axis().kind()) {
      case DUE_INSTANT -> AxisTicks.due(column.name(), timeline);
      case ROWS -> AxisTicks.rows();
      case COLUMN -> {
        if (axis == null) {
          throw new IllegalArgumentException("no axis: " + column.name());
        }
        yield AxisTicks.of(column.name(), axis);
      }
    };
  }

  /** A random stream for each entity; one for all where there are none. */
  private EntityStreams streams(String salt) {
    return column.baseColumns().isEmpty()
        ? EntityStreams.single(keys.of(salt))
        : EntityStreams.of(keys.of(salt), keys.of(salt + "/second"));
  }

  private SeriesMask mask(boolean[] mask, @Nullable GeneratedVector axis) {
    GeneratedVector nullableAxis = axis != null && axis.hasNull() ? axis : null;
    Missing missing = series.missing();
    if (missing == null || missing.share().signum() == 0) {
      return new SeriesMask(mask, null, null, nullableAxis);
    }
    Measure length = missing.length();
    if (length == null) {
      NullShare single = new NullShare(keys.of("series/missing"), Bernoulli.of(missing.share()));
      return new SeriesMask(mask, single, null, nullableAxis);
    }
    SeriesGaps gaps =
        SeriesGaps.of(
            streams("series/missing"), missing.share().doubleValue(), ticks.length(length));
    return new SeriesMask(mask, null, gaps, nullableAxis);
  }

  private SeriesLimits limits() {
    BigDecimal minValue = series.limits().minValue();
    BigDecimal maxValue = series.limits().maxValue();
    SeriesLimits.Way way =
        switch (series.limits().beyond()) {
          case REFLECT -> SeriesLimits.Way.REFLECT;
          case CLAMP -> SeriesLimits.Way.CLAMP;
        };
    return new SeriesLimits(
        minValue == null ? Double.NEGATIVE_INFINITY : real(minValue),
        maxValue == null ? Double.POSITIVE_INFINITY : real(maxValue),
        way);
  }

  /** A limit as the column's type holds it, so that no rounded value passes it. */
  private double real(BigDecimal limit) {
    return column.type() == DataType.Simple.FLOAT ? limit.floatValue() : limit.doubleValue();
  }

  private ColumnFill typed(SeriesDoubles doubles) {
    if (column.type() == DataType.Simple.DOUBLE) {
      return new ColumnFill.Doubles(doubles);
    }
    RoundedNumbers rounded = rounded();
    if (column.type() == DataType.Simple.FLOAT) {
      return new ColumnFill.Floats(rounded.floats(doubles));
    }
    if (column.type() instanceof DataType.Decimal decimal
        && decimal.precision() > Grid.LONG_DIGITS) {
      return new ColumnFill.Objects(rounded.decimals(doubles, decimal.precision()));
    }
    return new ColumnFill.Longs(rounded.longs(doubles));
  }

  private RoundedNumbers rounded() {
    int scale = column.type() instanceof DataType.Decimal decimal ? decimal.scale() : 0;
    BigDecimal greatest = greatest(scale);
    BigDecimal least =
        column.type() instanceof DataType.Decimal
            ? greatest.negate()
            : greatest.negate().subtract(BigDecimal.ONE);
    BigDecimal minValue = series.limits().minValue();
    BigDecimal maxValue = series.limits().maxValue();
    return new RoundedNumbers(
        column.name(),
        scale,
        minValue == null ? least : minValue,
        maxValue == null ? greatest : maxValue,
        greatest.add(BigDecimal.ONE.movePointLeft(scale)).doubleValue());
  }

  private BigDecimal greatest(int scale) {
    if (column.type() instanceof DataType.Decimal decimal) {
      return BigDecimal.ONE
          .movePointRight(decimal.precision())
          .subtract(BigDecimal.ONE)
          .movePointLeft(scale);
    }
    int bits =
        column.type() instanceof DataType.Simple simple
            ? switch (simple) {
              case BYTE -> Byte.SIZE;
              case SHORT -> Short.SIZE;
              case INT -> Integer.SIZE;
              default -> BITS_OF_LONG;
            }
            : BITS_OF_LONG;
    return new BigDecimal(BigInteger.ONE.shiftLeft(bits - 1)).subtract(BigDecimal.ONE);
  }
}
