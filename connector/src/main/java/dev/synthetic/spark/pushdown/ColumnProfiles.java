package dev.synthetic.spark.pushdown;

import dev.synthetic.spark.plan.MetadataColumn;
import dev.synthetic.spark.plan.PlannedColumn;
import dev.synthetic.spark.plan.RowOrder;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.Domain;
import dev.synthetic.spec.DrawnTimes;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.RawRange;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.SeriesSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** Profiles of a table's columns over some rows, from the spec and a few cells. */
public final class ColumnProfiles {
  private final TablePlan plan;
  private final RowRanges rows;
  private final double count;
  private final Timeline timeline;
  private final RowSearch search;

  /**
   * Profiles over some rows, of which there is at least one.
   *
   * @param count how many of the rows there are, as some may be left out
   * @param timeline when rows are due; of no influence where the spec does not say when row 0 is
   */
  public ColumnProfiles(TablePlan plan, RowRanges rows, double count, Timeline timeline) {
    this.plan = plan;
    this.rows = rows;
    this.count = count;
    this.timeline = timeline;
    RowRange hull = new RowRange(rows.first(), rows.last() + 1);
    this.search = new RowSearch(plan, hull, timeline);
  }

  /** The profile of a column, or of a metadata column. */
  public ColumnProfile of(String name) {
    return values(name).withNulls(nullShare(search.column(name)));
  }

  /** The share of nulls, where they are drawn apart from values; else NaN. */
  private static double nullShare(@Nullable PlannedColumn column) {
    if (column == null || !column.nullable()) {
      return 0;
    }
    ColumnSpec spec = column.spec();
    boolean isDrawn =
        spec.nullWhen() == null
            && column.expression() == null
            && !(spec.generator() instanceof ReferenceSpec)
            && !(spec.generator() instanceof SeriesSpec)
            && !(spec.generator() instanceof NestedSpec);
    return isDrawn ? spec.percentNulls().doubleValue() : Double.NaN;
  }

  private ColumnProfile values(String name) {
    RowOrder order = search.order(name);
    if (order instanceof RowOrder.InOrder inOrder) {
      return inOrder(name, inOrder).atMost(count);
    }
    if (order instanceof RowOrder.NearDue near) {
      return nearDue(near).atMost(count);
    }
    PlannedColumn column = search.column(name);
    if (column == null) {
      return ColumnProfile.UNKNOWN;
    }
    if (order instanceof RowOrder.Shuffled shuffled) {
      return shuffled(shuffled, column.type()).atMost(count);
    }
    return generated(column).atMost(count);
  }

  private ColumnProfile inOrder(String name, RowOrder.InOrder order) {
    long cycle = order.cycle();
    boolean isOneCycle = cycle == 0 || rows.first() / cycle == rows.last() / cycle;
    BigDecimal one = cell(name, isOneCycle ? rows.first() : 0);
    BigDecimal other = cell(name, isOneCycle ? rows.last() : cycle - 1);
    if (one == null || other == null) {
      return ColumnProfile.UNKNOWN;
    }
    double distinct = isOneCycle ? count : cycle;
    BigDecimal least = one.min(other);
    BigDecimal greatest = one.max(other);
    boolean isDue = !order.strict() && MetadataColumn.of(name) == MetadataColumn.DUE_TIME;
    return new ColumnProfile(isDue ? span(least, greatest, distinct) : distinct, least, greatest);
  }

  private static double span(BigDecimal least, BigDecimal greatest, double most) {
    return Math.min(most, greatest.subtract(least).doubleValue() + 1);
  }

  private ColumnProfile nearDue(RowOrder.NearDue near) {
    BigDecimal unit = BigDecimal.valueOf(near.microsPerUnit());
    BigDecimal least = BigDecimal.valueOf(timeline.dueMicros(rows.first()));
    BigDecimal greatest = BigDecimal.valueOf(timeline.dueMicros(rows.last()));
    BigDecimal first = least.subtract(BigDecimal.valueOf(near.mostBeforeMicros()));
    BigDecimal last = greatest.add(BigDecimal.valueOf(near.mostAfterMicros()));
    BigDecimal from = first.divide(unit, 0, RoundingMode.FLOOR);
    BigDecimal until = last.divide(unit, 0, RoundingMode.FLOOR);
    return new ColumnProfile(span(from, until, count), from, until);
  }

  private ColumnProfile shuffled(RowOrder.Shuffled order, DataType type) {
    int scale = type instanceof DecimalType decimal ? decimal.scale() : 0;
    BigInteger last =
        order.origin().add(order.step().multiply(order.size().subtract(BigInteger.ONE)));
    return new ColumnProfile(
        order.cycle() == 0 ? count : order.cycle(),
        new BigDecimal(order.origin(), scale),
        new BigDecimal(last, scale));
  }

  private ColumnProfile generated(PlannedColumn column) {
    ColumnSpec spec = column.spec();
    double draws = draws(spec);
    if (spec.generator() instanceof GeneratorSpec.Choice choice) {
      return choice(choice, column.type(), draws);
    }
    if (column.expression() != null) {
      return column.type().equals(DataTypes.BooleanType)
          ? new ColumnProfile(2, BigDecimal.ZERO, BigDecimal.ONE)
          : ColumnProfile.UNKNOWN;
    }
    if (spec.generator() instanceof ReferenceSpec reference) {
      return reference(reference, draws);
    }
    List<BigDecimal> ends = ends(spec.generator());
    if (ends.isEmpty()) {
      return ColumnProfile.UNKNOWN;
    }
    BigInteger size = Domain.size(spec, plan.spec().timeZone());
    double values = size == null ? draws : drawn(size.doubleValue(), draws);
    return new ColumnProfile(values, ends.get(0), ends.get(1));
  }

  /** How many different things the values are functions of. */
  private double draws(ColumnSpec spec) {
    double product = 1;
    for (String base : spec.baseColumns()) {
      product *= of(base).distinct() + (search.mayBeNull(base) ? 1 : 0);
    }
    boolean isOfRows = spec.baseColumns().isEmpty() || Double.isNaN(product);
    return isOfRows ? count : Math.min(count, product);
  }

  /** How many different values there are on average among some draws, all equally likely. */
  private static double drawn(double values, double draws) {
    return values * -StrictMath.expm1(-draws / values);
  }

  private static List<BigDecimal> ends(GeneratorSpec generator) {
    if (generator instanceof GeneratorSpec.TimeRange range && range.end() != null) {
      return List.of(BigDecimal.valueOf(range.begin()), BigDecimal.valueOf(range.end()));
    }
    if (generator instanceof DrawnTimes drawn) {
      return List.of(BigDecimal.valueOf(drawn.begin()), BigDecimal.valueOf(drawn.end()));
    }
    if (generator instanceof RawRange range) {
      return List.of(range.minValue(), range.maxValue());
    }
    return generator instanceof GeneratorSpec.Range ? Domain.ends(generator) : List.of();
  }

  private static ColumnProfile choice(GeneratorSpec.Choice choice, DataType type, double draws) {
    double total = choice.weights().stream().mapToDouble(Double::doubleValue).sum();
    double values = 0;
    int size = choice.values().size();
    for (int i = 0; i < size; i++) {
      double share = choice.weights().isEmpty() ? 1.0 / size : choice.weights().get(i) / total;
      values += -StrictMath.expm1(-draws * share);
    }
    double distinct = Math.min(values, choice.values().stream().distinct().count());
    List<BigDecimal> numbers =
        choice.values().stream().flatMap(value -> number(value, type).stream()).toList();
    if (numbers.size() < size) {
      return new ColumnProfile(distinct, null, null);
    }
    return new ColumnProfile(
        distinct,
        numbers.stream().min(Comparator.naturalOrder()).orElseThrow(),
        numbers.stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  private ColumnProfile reference(ReferenceSpec spec, double draws) {
    if (spec instanceof ReferenceSpec.Draw draw) {
      ColumnProfile parent = parent(draw.table(), draw.column(), draw.rows());
      return new ColumnProfile(drawn(parent.distinct(), draws), parent.least(), parent.greatest());
    }
    if (spec instanceof ReferenceSpec.Children children) {
      double perParent = (children.minValue() + children.maxValue()) / 2.0;
      long parents = (long) Math.ceil(Math.max(1, (rows.last() + 1) / perParent));
      return parent(children.table(), children.column(), parents).atMost(parents);
    }
    if (!(spec instanceof ReferenceSpec.Lookup lookup)) {
      return ColumnProfile.UNKNOWN;
    }
    PlannedColumn column = search.column(lookup.reference());
    return column != null && column.spec().generator() instanceof ReferenceSpec.Draw draw
        ? parent(draw.table(), lookup.column(), draw.rows())
        : ColumnProfile.UNKNOWN;
  }

  /** The profile of a parent's column over its first rows. */
  private ColumnProfile parent(String table, String column, long first) {
    TablePlan parent = plan.parents().get(table.toLowerCase(Locale.ROOT));
    if (parent == null || first < 1) {
      return ColumnProfile.UNKNOWN;
    }
    TablePlan whole =
        new TablePlan(parent.spec(), parent.fingerprint(), parent.columns(), plan.parents());
    RowRanges all = RowRanges.of(new RowRange(0, first));
    Long start = parent.spec().startMicros();
    Timeline due = Timelines.of(parent.spec(), 0, start == null ? 0 : start);
    return new ColumnProfiles(whole, all, first, due).of(column);
  }

  private @Nullable BigDecimal cell(String name, long row) {
    return search.hasCells(name)
        ? number(search.cells().value(name, row), search.type(name)).orElse(null)
        : null;
  }

  /** A value as a number; nothing for texts and other types that are none. */
  public static Optional<BigDecimal> number(Object value, DataType type) {
    if (value instanceof Boolean flag) {
      return Optional.of(flag ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    if (value instanceof BigDecimal number) {
      return Optional.of(number);
    }
    if (value instanceof Decimal number) {
      return Optional.of(number.toJavaBigDecimal());
    }
    if (value instanceof Float || value instanceof Double) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }
    boolean isWhole = value instanceof Number && !(type.equals(DataTypes.StringType));
    return isWhole
        ? Optional.of(BigDecimal.valueOf(((Number) value).longValue()))
        : Optional.empty();
  }
}
