package dev.synthetic.spark.pushdown;

import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spark.plan.MetadataColumn;
import dev.synthetic.spark.plan.PlannedColumn;
import dev.synthetic.spark.plan.RowOrder;
import dev.synthetic.spark.plan.SingleCells;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spec.GeneratorSpec;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that a filter lets through, as far as the order of columns tells them, without
 * generating more than a few cells.
 */
public final class RowSearch {
  /** More ranges than this are no longer cheaper than a look at each row. */
  static final int MOST_RANGES = 10_000;

  private final TablePlan plan;
  private final Map<String, PlannedColumn> columns;
  private final RowRange rows;
  private final boolean isTimed;
  private final SingleCells cells;

  /**
   * A search among some rows of a table.
   *
   * @param timeline when rows are due; of no influence where the spec does not say when row 0 is
   */
  public RowSearch(TablePlan plan, RowRange rows, Timeline timeline) {
    this.plan = plan;
    this.columns = plan.byName();
    this.rows = rows;
    this.isTimed = plan.spec().startMicros() != null;
    this.cells = new SingleCells(plan, timeline);
  }

  /**
   * What was found.
   *
   * @param rows rows that the filter may let through; it lets no others through
   * @param isExact whether it lets all of them through
   */
  record Found(RowRanges rows, boolean isExact) {}

  /** The rows of the search. */
  RowRange rows() {
    return rows;
  }

  /** The rows that a filter lets through. */
  Found find(RowFilter filter) {
    if (filter instanceof RowFilter.Column column) {
      return findColumn(column);
    }
    if (filter instanceof RowFilter.Unknown) {
      return unknown();
    }
    boolean isAll = filter instanceof RowFilter.All;
    RowRanges found = isAll ? RowRanges.of(rows) : RowRanges.covering(List.of());
    boolean isExact = true;
    for (RowFilter part : RowFilter.parts(filter)) {
      Found next = find(part);
      found = isAll ? found.and(next.rows) : found.or(next.rows);
      isExact &= next.isExact;
    }
    return found.count() > MOST_RANGES ? unknown() : new Found(found, isExact);
  }

  private Found unknown() {
    return new Found(RowRanges.of(rows), false);
  }

  private Found findColumn(RowFilter.Column filter) {
    if (rows.size() == 0) {
      return new Found(RowRanges.of(rows), true);
    }
    boolean mayBeNull = mayBeNull(filter.name());
    ValueSet values = filter.values();
    if (values.values().isEmpty() && !(mayBeNull && values.withNull())) {
      return new Found(RowRanges.covering(List.of()), true);
    }
    if (isEveryValue(values) && (!mayBeNull || values.withNull())) {
      return new Found(RowRanges.of(rows), true);
    }
    if (mayBeNull && values.withNull()) {
      return unknown();
    }
    Found found = findValues(filter.name(), values.values());
    return mayBeNull ? new Found(found.rows, false) : found;
  }

  private static boolean isEveryValue(ValueSet values) {
    return values.values().equals(ValueSet.NOT_NULL.values());
  }

  private Found findValues(String name, Spans<ValueCut> values) {
    RowOrder order = order(name);
    try {
      if (order instanceof RowOrder.InOrder inOrder) {
        return inOrder(new OrderedColumn(cells, name, type(name), inOrder), values);
      }
      if (order instanceof RowOrder.Shuffled shuffled) {
        RowRanges found = new ShuffledColumn(shuffled).rows(values, rows);
        return found == null ? unknown() : new Found(found, true);
      }
      if (order instanceof RowOrder.NearDue near) {
        return new Found(find(dueWithin(near, values)).rows, false);
      }
    } catch (GenerationException | ArithmeticException e) {
      return unknown(); // a row without a value: reading it says why
    }
    return unknown();
  }

  private Found inOrder(OrderedColumn column, Spans<ValueCut> values) {
    RowRanges found = column.rows(values, rows);
    return found == null ? unknown() : new Found(found, true);
  }

  /** The due instants of rows whose values may be some, whose distance is known. */
  private static RowFilter dueWithin(RowOrder.NearDue near, Spans<ValueCut> values) {
    List<Span<ValueCut>> due = new ArrayList<>();
    for (Span<ValueCut> span : values.spans()) {
      ValueCut from = moved(span.from(), near.microsPerUnit(), -near.mostAfterMicros());
      ValueCut until = moved(span.until(), near.microsPerUnit(), near.mostBeforeMicros());
      due.add(new Span<>(from, until));
    }
    return new RowFilter.Column(
        MetadataColumn.DUE_TIME.title(), new ValueSet(Spans.covering(due), false));
  }

  /** A place between values as one between instants, moved by some microseconds. */
  private static ValueCut moved(ValueCut cut, long perUnit, long micros) {
    Object value = cut.value();
    if (value == null) {
      return cut;
    }
    BigInteger instant =
        BigInteger.valueOf((Long) value)
            .multiply(BigInteger.valueOf(perUnit))
            .add(BigInteger.valueOf(micros));
    if (instant.bitLength() >= Long.SIZE) {
      return instant.signum() < 0 ? ValueCut.LOWEST : ValueCut.HIGHEST;
    }
    return new ValueCut(cut.side(), instant.longValue());
  }

  /** How a column follows the rows; unknown where rows have no instants, but it needs them. */
  RowOrder order(String name) {
    PlannedColumn column = column(name);
    if (column != null) {
      boolean isKnown = isTimed || !(column.spec().generator() instanceof GeneratorSpec.EventTime);
      return isKnown ? plan.order(column) : new RowOrder.Unknown();
    }
    MetadataColumn metadata = MetadataColumn.of(name);
    if (metadata == MetadataColumn.ROW_ID) {
      return new RowOrder.InOrder(true, true, 0);
    }
    return metadata == MetadataColumn.DUE_TIME && isTimed
        ? new RowOrder.InOrder(true, false, 0)
        : new RowOrder.Unknown();
  }

  /** The table's column of a name, without regard to case; null: there is none. */
  @Nullable PlannedColumn column(String name) {
    return columns.get(name.toLowerCase(Locale.ROOT));
  }

  /** A column in order over these rows, which are all of one cycle; null for any other. */
  @Nullable OrderedColumn ordered(String name, RowRanges some) {
    if (some.isEmpty() || mayBeNull(name)) {
      return null;
    }
    return order(name) instanceof RowOrder.InOrder order
            && (order.cycle() == 0 || some.first() / order.cycle() == some.last() / order.cycle())
        ? new OrderedColumn(cells, name, type(name), order)
        : null;
  }

  /** Whether there is a column of a name, or a metadata column. */
  boolean isColumn(String name) {
    return column(name) != null || MetadataColumn.of(name) != null;
  }

  /** The vector that cells of a column are read from. */
  GeneratedVector vector(String name) {
    return cells.vector(name);
  }

  /** The cells of the table. */
  SingleCells cells() {
    return cells;
  }

  /** Whether a column's cells can be had: where they need due instants, these must be known. */
  boolean hasCells(String name) {
    return isTimed || !plan.dependsOnTimeline(List.of(name));
  }

  /** The type of a column; to ask its vector would be to make one. */
  DataType type(String name) {
    PlannedColumn column = column(name);
    if (column != null) {
      return column.type();
    }
    MetadataColumn metadata = MetadataColumn.of(name);
    if (metadata == null) {
      throw new IllegalArgumentException("no column '" + name + "'");
    }
    return metadata.type();
  }

  /** Whether any cell of a column may be null. */
  boolean mayBeNull(String name) {
    PlannedColumn column = column(name);
    return column != null && column.nullable();
  }
}
