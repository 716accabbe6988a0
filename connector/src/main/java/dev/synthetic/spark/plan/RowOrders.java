package dev.synthetic.spark.plan;

import dev.synthetic.spark.random.Permutation;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.DrawnTimes;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.Interval;
import dev.synthetic.spec.KeySpec;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.Order;
import dev.synthetic.spec.RawRange;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.TextSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Tells of a column's generator how its values follow the rows. */
final class RowOrders implements GeneratorSpec.Cases<RowOrder>, KeySpec.KeyCases<RowOrder> {
  private static final RowOrder UNKNOWN = new RowOrder.Unknown();
  private static final BigInteger MOST_ROWS = BigInteger.valueOf(Long.MAX_VALUE);
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /** No zone's clock is further from UTC. */
  private static final long MOST_OFFSET_MICROS = MICROS_PER_DAY;

  /** A lateness of more tells nothing of any use. */
  private static final long MOST_LATE_MICROS = Long.MAX_VALUE / 4;

  private final ColumnSpec column;
  private final DataType type;
  private final ZoneId zone;
  private final ColumnKeys keys;

  private RowOrders(ColumnSpec column, ZoneId zone, ColumnKeys keys) {
    this.column = column;
    this.type = column.type();
    this.zone = zone;
    this.keys = keys;
  }

  /** How a column of a table follows the table's rows. */
  static RowOrder of(PlannedColumn column, ZoneId zone, ColumnKeys keys) {
    ColumnSpec spec = column.spec();
    boolean isOfRows =
        spec.baseColumns().isEmpty()
            && column.place().owner().isEmpty()
            && column.place().space().equals(InnerPlaces.ROWS);
    return isOfRows ? spec.generator().match(new RowOrders(spec, zone, keys)) : UNKNOWN;
  }

  @Override
  public RowOrder range(GeneratorSpec.Range spec) {
    if (spec.order() != Order.SEQUENTIAL) {
      return UNKNOWN;
    }
    if (!type.isReal()) {
      Grid grid = Grid.of(type, spec.minValue(), spec.maxValue(), spec.step());
      return walk(grid.size(), true);
    }
    BigDecimal step = spec.step();
    return step == null ? UNKNOWN : walk(size(spec.minValue(), spec.maxValue(), step), false);
  }

  @Override
  public RowOrder timeRange(GeneratorSpec.TimeRange spec) {
    if (spec.order() != Order.SEQUENTIAL) {
      return UNKNOWN;
    }
    Long end = spec.end();
    Interval interval = spec.interval();
    if (end == null) {
      return interval == null
          ? UNKNOWN
          : new RowOrder.InOrder(isForwards(interval), isPlain(interval), 0);
    }
    return interval == null
        ? walk(TimeBinder.size(spec.begin(), end, 1), true)
        : walk(times().places(spec.begin(), end, interval), isPlain(interval));
  }

  /** Whether it leads forwards; no interval leads both ways. */
  private static boolean isForwards(Interval interval) {
    return interval.months() >= 0 && interval.days() >= 0 && interval.micros() >= 0;
  }

  private boolean isPlain(Interval interval) {
    return times().isFixed(interval);
  }

  @Override
  public RowOrder choice(GeneratorSpec.Choice spec) {
    return UNKNOWN;
  }

  @Override
  public RowOrder uniqueNumbers(GeneratorSpec.UniqueNumbers spec) {
    BigInteger count = BigInteger.valueOf(spec.count());
    if (spec.order() == Order.SEQUENTIAL) {
      return walk(count, !type.isReal());
    }
    if (type.isReal()) {
      return UNKNOWN;
    }
    BigDecimal maxValue = spec.maxValue();
    BigDecimal last =
        maxValue == null
            ? spec.minValue().add(spec.step().multiply(new BigDecimal(spec.count() - 1)))
            : maxValue;
    Grid grid = Grid.of(type, spec.minValue(), last, spec.step());
    BigInteger places = grid.size().min(Places.MANY);
    Permutation permutation = Places.permutation(keys.value(), grid.size());
    return new RowOrder.Shuffled(grid.origin(), grid.step(), places, permutation, spec.count());
  }

  @Override
  public RowOrder uniqueTimes(GeneratorSpec.UniqueTimes spec) {
    BigInteger count = BigInteger.valueOf(spec.count());
    if (spec.order() == Order.SEQUENTIAL) {
      return new RowOrder.InOrder(
          isForwards(spec.interval()), isPlain(spec.interval()), spec.count());
    }
    Long step = step(spec.interval());
    return step == null
        ? UNKNOWN
        : new RowOrder.Shuffled(
            BigInteger.valueOf(spec.begin()),
            BigInteger.valueOf(step),
            count,
            Places.permutation(keys.value(), count),
            spec.count());
  }

  /** The distance of neighbours, if it is always the same and leads forwards; else null. */
  private @Nullable Long step(Interval interval) {
    if (!isPlain(interval)) {
      return null;
    }
    long step = times().step(interval);
    return step > 0 ? step : null;
  }

  @Override
  public RowOrder sequence(GeneratorSpec.Sequence spec) {
    return new RowOrder.InOrder(spec.step().signum() > 0, !type.isReal(), 0);
  }

  @Override
  public RowOrder eventTime(GeneratorSpec.EventTime spec) {
    GeneratorSpec.Lateness lateness = spec.lateness();
    boolean isInstant = type == DataType.Simple.TIMESTAMP;
    if (lateness == null && (isInstant || zone.getRules().isFixedOffset())) {
      return new RowOrder.InOrder(true, false, 0);
    }
    long late = lateness == null ? 0 : lateness.maxMicros();
    if (late > MOST_LATE_MICROS) {
      return UNKNOWN;
    }
    long offset = isInstant ? 0 : MOST_OFFSET_MICROS;
    boolean isDate = type == DataType.Simple.DATE;
    return new RowOrder.NearDue(
        late + offset + (isDate ? MICROS_PER_DAY : 0), offset, isDate ? MICROS_PER_DAY : 1);
  }

  @Override
  public RowOrder key(KeySpec spec) {
    return spec.matchKey(this);
  }

  @Override
  public RowOrder numbers(KeySpec.Numbers spec) {
    Grid grid = Grid.of(type, spec.minValue(), spec.maxValue(), spec.step());
    return grid.size().compareTo(Places.WORDS) <= 0
        ? shuffled(grid.origin(), grid.step(), grid.size())
        : UNKNOWN;
  }

  @Override
  public RowOrder times(KeySpec.Times spec) {
    Interval interval = spec.interval();
    Long step = interval == null ? Long.valueOf(1) : step(interval);
    return step == null
        ? UNKNOWN
        : shuffled(
            BigInteger.valueOf(spec.begin()),
            BigInteger.valueOf(step),
            TimeBinder.size(spec.begin(), spec.end(), step));
  }

  private RowOrder shuffled(BigInteger origin, BigInteger step, BigInteger size) {
    return new RowOrder.Shuffled(
        origin, step, size, Permutation.ofUnsigned(keys.value(), size.longValue()), 0);
  }

  @Override
  public RowOrder expression(GeneratorSpec.Expression spec) {
    return UNKNOWN;
  }

  @Override
  public RowOrder template(GeneratorSpec.Template spec) {
    return UNKNOWN;
  }

  @Override
  public RowOrder nested(NestedSpec spec) {
    return UNKNOWN;
  }

  @Override
  public RowOrder reference(ReferenceSpec spec) {
    return UNKNOWN;
  }

  @Override
  public RowOrder drawnTimes(DrawnTimes spec) {
    return UNKNOWN;
  }

  @Override
  public RowOrder text(TextSpec spec) {
    return UNKNOWN;
  }

  @Override
  public RowOrder series(SeriesSpec spec) {
    return UNKNOWN;
  }

  @Override
  public RowOrder rawRange(RawRange spec) {
    return UNKNOWN;
  }

  private TimeBinder times() {
    return new TimeBinder(column.name(), type, zone, keys);
  }

  private static BigInteger size(BigDecimal minValue, BigDecimal maxValue, BigDecimal step) {
    BigDecimal steps = maxValue.subtract(minValue).divide(step, 0, RoundingMode.FLOOR);
    return steps.toBigInteger().add(BigInteger.ONE).min(Places.MANY);
  }

  /** One place after another; more than there are row numbers are never all used. */
  private static RowOrder walk(BigInteger size, boolean strict) {
    long cycle = size.compareTo(MOST_ROWS) > 0 ? 0 : size.longValue();
    return new RowOrder.InOrder(true, strict, cycle);
  }
}
