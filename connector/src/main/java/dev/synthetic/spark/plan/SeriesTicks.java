package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.AxisTicks;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.SeriesSpec.AxisKind;
import dev.synthetic.spec.SeriesSpec.Measure;
import dev.synthetic.spec.SeriesSpec.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The axis of a series in whole ticks.
 *
 * @param unit what lengths on it are counted in
 * @param perOne ticks in 1 of the unit
 * @param localZone the zone by whose clock the axis counts; null where it counts instants, or no
 *     time
 */
record SeriesTicks(Unit unit, long perOne, @Nullable ZoneId localZone) {
  private static final long MICROS_PER_SECOND = 1_000_000;

  /** Of a series of a table. */
  static SeriesTicks of(SeriesSpec series, TablePlan plan) {
    String column = series.axis().column();
    return of(series, column == null ? null : plan.column(column), plan.spec().timeZone());
  }

  /**
   * Of a series.
   *
   * @param axis the column that it runs along; null where it is none
   * @param zone the spec's zone
   */
  static SeriesTicks of(SeriesSpec series, @Nullable PlannedColumn axis, ZoneId zone) {
    if (axis == null) {
      return series.axis().kind() == AxisKind.ROWS
          ? new SeriesTicks(Unit.ONES, 1, null)
          : new SeriesTicks(Unit.MICROS, 1, null);
    }
    DataType type = axis.spec().type();
    if (type.isTemporal()) {
      boolean isInstant = type == DataType.Simple.TIMESTAMP;
      return new SeriesTicks(Unit.MICROS, 1, isInstant ? null : zone);
    }
    return new SeriesTicks(Unit.ONES, type.isReal() ? AxisTicks.PER_REAL_ONE : 1, null);
  }

  /** A length, or a place that is counted from another one. */
  long length(Measure measure) {
    return ticks(measure).longValueExact();
  }

  /** The ticks of a measure, which are whole where it keeps the rules. */
  BigDecimal ticks(Measure measure) {
    return measure.amount().multiply(BigDecimal.valueOf(perOne));
  }

  /** A place that is counted from the axis's own beginning. */
  long place(Measure measure) {
    return unit == Unit.MICROS ? local(length(measure)) : length(measure);
  }

  /** The place of an instant on an axis of time. */
  long local(long instantMicros) {
    if (localZone == null) {
      return instantMicros;
    }
    Instant instant = Instant.EPOCH.plus(instantMicros, ChronoUnit.MICROS);
    long offset = localZone.getRules().getOffset(instant).getTotalSeconds();
    return instantMicros + offset * MICROS_PER_SECOND;
  }

  /** The place from which a series counts: its start, else the spec's, else 0. */
  long start(SeriesSpec series, @Nullable Long startMicros) {
    Measure start = series.start();
    if (start != null) {
      return place(start);
    }
    return unit == Unit.MICROS && startMicros != null ? local(startMicros) : 0;
  }
}
