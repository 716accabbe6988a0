package dev.synthetic.spark.pushdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the predicates of a query, all of which a row has to fulfil.
 *
 * @param rows rows that may fulfil them; no others do
 * @param cells what is to be tested on these rows' cells; null: nothing
 * @param pushed the predicates that these two fulfil exactly
 * @param left those that Spark has to test
 */
public record PushedPredicates(
    RowRanges rows, @Nullable CellFilter cells, List<Predicate> pushed, List<Predicate> left) {
  public PushedPredicates {
    pushed = List.copyOf(pushed);
    left = List.copyOf(left);
  }

  /** No predicates, over some rows. */
  public static PushedPredicates none(RowRange rows) {
    return new PushedPredicates(RowRanges.of(rows), null, List.of(), List.of());
  }

  /**
   * What becomes of some predicates.
   *
   * @param columns the types of the columns that they may ask, by name
   */
  public static PushedPredicates of(
      List<Predicate> predicates, Map<String, DataType> columns, RowSearch search) {
    return new Splitter(predicates, new PredicateReader(columns), search).split();
  }

  /** The work of parting predicates. */
  private static final class Splitter {
    private final List<Predicate> predicates;
    private final Map<Predicate, List<RowFilter>> filters = new HashMap<>();
    private final RowSearch search;

    Splitter(List<Predicate> predicates, PredicateReader reader, RowSearch search) {
      this.predicates = predicates;
      this.search = search;
      for (Predicate predicate : predicates) {
        filters.put(predicate, conjuncts(reader.read(predicate)));
      }
    }

    private static List<RowFilter> conjuncts(RowFilter filter) {
      RowFilter whole = RowFilter.all(List.of(filter));
      return whole instanceof RowFilter.All all ? all.parts() : List.of(whole);
    }

    PushedPredicates split() {
      List<RowFilter> all = new ArrayList<>();
      filters.values().forEach(all::addAll);
      RowRanges rows = RowRanges.of(search.rows());
      Map<RowFilter, Boolean> exact = new HashMap<>();
      for (RowFilter part : conjuncts(RowFilter.all(all))) {
        RowSearch.Found found = search.find(part);
        RowRanges common = rows.and(found.rows());
        boolean isTaken = common.count() <= RowSearch.MOST_RANGES;
        rows = isTaken ? common : rows;
        exact.put(part, found.isExact() && isTaken);
      }
      List<Predicate> pushed = new ArrayList<>();
      List<Predicate> left = new ArrayList<>();
      for (Predicate predicate : predicates) {
        (isHandled(predicate, exact) ? pushed : left).add(predicate);
      }
      return new PushedPredicates(rows, cells(pushed, exact), pushed, left);
    }

    private boolean isHandled(Predicate predicate, Map<RowFilter, Boolean> exact) {
      return filters(predicate).stream()
          .allMatch(filter -> isExact(filter, exact) || isTestable(filter));
    }

    /** What of the pushed predicates ranges of rows do not fulfil. */
    private @Nullable CellFilter cells(List<Predicate> pushed, Map<RowFilter, Boolean> exact) {
      List<RowFilter> tested = new ArrayList<>();
      for (Predicate predicate : pushed) {
        filters(predicate).stream().filter(filter -> !isExact(filter, exact)).forEach(tested::add);
      }
      return tested.isEmpty() ? null : new CellFilter(RowFilter.all(tested));
    }

    private List<RowFilter> filters(Predicate predicate) {
      return filters.getOrDefault(predicate, List.of(new RowFilter.Unknown()));
    }

    /** Whether the rows are exact for a filter: all conditions on a column are searched as one. */
    private static boolean isExact(RowFilter filter, Map<RowFilter, Boolean> exact) {
      if (!(filter instanceof RowFilter.Column column)) {
        return exact.getOrDefault(filter, false);
      }
      return exact.entrySet().stream()
          .anyMatch(
              entry ->
                  entry.getKey() instanceof RowFilter.Column other
                      && other.name().equals(column.name())
                      && entry.getValue());
    }

    private boolean isTestable(RowFilter filter) {
      if (filter instanceof RowFilter.Column column) {
        return isTestable(column.name());
      }
      return !(filter instanceof RowFilter.Unknown)
          && RowFilter.parts(filter).stream().allMatch(this::isTestable);
    }

    private boolean isTestable(String name) {
      return search.hasCells(name) && CellTests.isTestable(search.vector(name));
    }
  }

  /** The columns that the predicates for cells ask. */
  public Set<String> testedColumns() {
    return cells == null ? Set.of() : Set.copyOf(cells.columns());
  }
}
