package dev.synthetic.spark.pushdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.BlockGenerator;
import dev.synthetic.spark.plan.GeneratorList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.util.TypeUtils;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.LiteralValue;
import org.apache.spark.sql.connector.expressions.filter.And;
import org.apache.spark.sql.connector.expressions.filter.Not;
import org.apache.spark.sql.connector.expressions.filter.Or;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scala.math.Ordering;

/** Predicates on the columns of all generators let through the rows that Spark lets through. */
final class PushedPredicatesTest {
  private static final int ASKED = 3;

  static Stream<ListedColumn> columns() {
    return GeneratorList.cases().stream().map(ListedColumn::of).filter(Objects::nonNull);
  }

  /** A predicate, and which cells it is true for. */
  private record Asked(
      org.apache.spark.sql.connector.expressions.filter.Predicate predicate,
      Predicate<@Nullable Object> isTrue) {}

  @ParameterizedTest
  @MethodSource("columns")
  void rowsAreThoseThatThePredicateIsTrueFor(ListedColumn column) {
    RowSearch search = column.search();
    boolean isTestable = CellTests.isTestable(search.vector(column.name()));
    for (Asked asked : asked(column)) {
      PushedPredicates pushed =
          PushedPredicates.of(
              List.of(asked.predicate), Map.of(column.name(), column.type()), search);
      List<Long> expected = expected(column, asked);

      if (pushed.left().isEmpty()) {
        assertThat(rows(column, pushed)).as(asked.predicate.toString()).isEqualTo(expected);
      } else {
        assertThat(isTestable).isFalse();
        assertThat(Set.copyOf(numbers(pushed.rows())).containsAll(expected)).isTrue();
      }
    }
  }

  private static List<Asked> asked(ListedColumn column) {
    List<Object> values =
        column.cells().stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      Object one = values.get(i * 719 % values.size());
      Object other = values.get((i * 1277 + 311) % values.size());
      addComparisons(column, one, asked);
      Asked from = compared(column, ">=", one);
      Asked until = compared(column, "<", other);
      asked.add(
          new Asked(
              new And(from.predicate, until.predicate),
              cell -> from.isTrue.test(cell) && until.isTrue.test(cell)));
      Asked first = compared(column, "=", one);
      Asked second = compared(column, "=", other);
      asked.add(
          new Asked(
              new Or(first.predicate, second.predicate),
              cell -> first.isTrue.test(cell) || second.isTrue.test(cell)));
      asked.add(
          new Asked(
              predicate("IN", column, one, other),
              cell -> first.isTrue.test(cell) || second.isTrue.test(cell)));
      asked.add(
          new Asked(
              new Not(predicate("IN", column, one, other)),
              cell -> cell != null && !first.isTrue.test(cell) && !second.isTrue.test(cell)));
    }
    asked.add(new Asked(predicate("IS_NULL", column), Objects::isNull));
    asked.add(new Asked(predicate("IS_NOT_NULL", column), Objects::nonNull));
    return asked;
  }

  private static void addComparisons(ListedColumn column, Object value, List<Asked> asked) {
    for (String name : List.of("=", "<>", "<", "<=", ">", ">=", "<=>")) {
      Asked compared = compared(column, name, value);
      asked.add(compared);
      asked.add(
          new Asked(
              new Not(compared.predicate),
              cell -> cell == null ? name.equals("<=>") : !compared.isTrue.test(cell)));
    }
  }

  private static Asked compared(ListedColumn column, String name, Object value) {
    Ordering<Object> ordering = TypeUtils.getInterpretedOrdering(column.type());
    return new Asked(
        predicate(name, column, value),
        cell -> cell != null && holds(name, ordering.compare(cell, value)));
  }

  private static boolean holds(String name, int order) {
    return switch (name) {
      case "=", "<=>" -> order == 0;
      case "<>" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static org.apache.spark.sql.connector.expressions.filter.Predicate predicate(
      String name, ListedColumn column, Object... values) {
    Expression[] children = new Expression[1 + values.length];
    children[0] = Expressions.column("`" + column.name() + "`");
    for (int i = 0; i < values.length; i++) {
      children[1 + i] = new LiteralValue<>(values[i], column.type());
    }
    return new org.apache.spark.sql.connector.expressions.filter.Predicate(name, children);
  }

  private static List<Long> expected(ListedColumn column, Asked asked) {
    List<Long> rows = new ArrayList<>();
    for (int i = 0; i < column.cells().size(); i++) {
      if (asked.isTrue.test(column.cells().get(i))) {
        rows.add(ListedColumn.ROWS.first() + i);
      }
    }
    return rows;
  }

  /** The rows that a scan hands over. */
  private static List<Long> rows(ListedColumn column, PushedPredicates pushed) {
    CellFilter filter = pushed.cells();
    if (filter == null) {
      return numbers(pushed.rows());
    }
    BlockGenerator cells =
        new BlockGenerator(column.plan(), filter.columns(), ListedColumn.timeline(column.plan()));
    CellTests tests = CellTests.of(filter, cells.rows(0, 0));
    List<Long> rows = new ArrayList<>();
    long[] selected = new long[1001];
    for (RowRange range : pushed.rows().ranges()) {
      for (long first = range.first(); first < range.end(); first += 1000) {
        int count = (int) Math.min(1000, range.end() - first);
        cells.rows(first, count);
        int found = tests.select(first, count, selected, 0);
        for (int i = 0; i < found; i++) {
          rows.add(selected[i]);
        }
      }
    }
    return rows;
  }

  private static List<Long> numbers(RowRanges rows) {
    List<Long> numbers = new ArrayList<>();
    for (RowRange range : rows.ranges()) {
      for (long row = range.first(); row < range.end(); row++) {
        numbers.add(row);
      }
    }
    return numbers;
  }
}
