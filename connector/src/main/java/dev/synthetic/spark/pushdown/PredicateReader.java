package dev.synthetic.spark.pushdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Reads Spark's predicates over some columns: the rows that each is true, or false, for. */
final class PredicateReader {
  private static final RowFilter UNKNOWN = new RowFilter.Unknown();

  private final Map<String, DataType> columns;

  /**
   * A reader.
   *
   * @param columns the types of the columns that predicates may ask, by name
   */
  PredicateReader(Map<String, DataType> columns) {
    this.columns = columns;
  }

  /** The rows for which a predicate is true, neither false nor null. */
  RowFilter read(Predicate predicate) {
    return read(predicate, true);
  }

  /**
   * The rows for which an expression has one of the two truths.
   *
   * @param truth which one: null is neither
   */
  private RowFilter read(Expression expression, boolean truth) {
    if (expression instanceof NamedReference) {
      return compared(expression, Comparison.EQUAL, true, truth);
    }
    if (!(expression instanceof Predicate predicate)) {
      return UNKNOWN;
    }
    Expression[] children = predicate.children();
    return switch (predicate.name()) {
      case "AND" -> both(children, truth, truth);
      case "OR" -> both(children, truth, !truth);
      case "NOT" -> read(children[0], !truth);
      case "ALWAYS_TRUE" -> truth ? RowFilter.ALL_ROWS : RowFilter.NO_ROWS;
      case "ALWAYS_FALSE" -> truth ? RowFilter.NO_ROWS : RowFilter.ALL_ROWS;
      case "IS_NULL" -> leaf(children[0], truth ? ValueSet.NULL : ValueSet.NOT_NULL);
      case "IS_NOT_NULL" -> leaf(children[0], truth ? ValueSet.NOT_NULL : ValueSet.NULL);
      case "IN" -> in(children, truth);
      case "STARTS_WITH" -> startsWith(children, truth);
      default -> comparison(predicate.name(), children, truth);
    };
  }

  /** What two expressions let through together, or either of them. */
  private RowFilter both(Expression[] children, boolean truth, boolean together) {
    List<RowFilter> parts = Arrays.stream(children).map(child -> read(child, truth)).toList();
    return together ? RowFilter.all(parts) : RowFilter.any(parts);
  }

  private RowFilter comparison(String name, Expression[] children, boolean truth) {
    Comparison comparison = Comparison.of(name);
    if (comparison == null || children.length != 2) {
      return UNKNOWN;
    }
    if (children[1] instanceof Literal<?> literal) {
      return compared(children[0], comparison, literal, truth);
    }
    return children[0] instanceof Literal<?> literal
        ? compared(children[1], comparison.mirrored(), literal, truth)
        : UNKNOWN;
  }

  private RowFilter compared(
      Expression column, Comparison comparison, Literal<?> literal, boolean truth) {
    Object value = literal.value();
    if (value != null) {
      return compared(column, comparison, value(literal, column), truth);
    }
    if (comparison != Comparison.SAME) {
      return RowFilter.NO_ROWS; // null, whatever the column is
    }
    return leaf(column, truth ? ValueSet.NULL : ValueSet.NOT_NULL);
  }

  private RowFilter compared(
      Expression column, Comparison comparison, @Nullable Object value, boolean truth) {
    if (value == null) {
      return UNKNOWN;
    }
    Object known = value instanceof Boolean flag ? Long.valueOf(flag ? 1 : 0) : value;
    ValueSet values = comparison.values(known);
    if (truth) {
      return leaf(column, values);
    }
    return leaf(column, comparison == Comparison.SAME ? values.others().orNull() : values.others());
  }

  private RowFilter in(Expression[] children, boolean truth) {
    List<Object> values = new ArrayList<>();
    boolean hasNull = false;
    for (int i = 1; i < children.length; i++) {
      if (!(children[i] instanceof Literal<?> literal)) {
        return UNKNOWN;
      }
      Object value = literal.value() == null ? null : value(literal, children[0]);
      if (value != null) {
        values.add(value);
      } else if (literal.value() == null) {
        hasNull = true;
      } else {
        return UNKNOWN;
      }
    }
    ValueSet found = ValueSet.of(values);
    if (truth) {
      return leaf(children[0], found);
    }
    return hasNull ? RowFilter.NO_ROWS : leaf(children[0], found.others());
  }

  private RowFilter startsWith(Expression[] children, boolean truth) {
    if (!(children[1] instanceof Literal<?> literal)
        || !(value(literal, children[0]) instanceof UTF8String prefix)
        || prefix.numBytes() == 0) {
      return UNKNOWN;
    }
    byte[] next = prefix.getBytes();
    next[next.length - 1]++; // a byte of UTF-8 is never the greatest
    ValueSet values =
        ValueSet.between(ValueCut.before(prefix), ValueCut.before(UTF8String.fromBytes(next)));
    return leaf(children[0], truth ? values : values.others());
  }

  private RowFilter leaf(Expression column, ValueSet values) {
    String name = name(column);
    return name == null ? UNKNOWN : new RowFilter.Column(name, values);
  }

  private @Nullable Object value(Literal<?> literal, Expression column) {
    String name = name(column);
    DataType type = name == null ? null : columns.get(name);
    Object value = literal.value();
    return type == null || value == null ? null : ColumnValues.of(value, literal.dataType(), type);
  }

  /** The name of a column that is known here; null for anything else. */
  private @Nullable String name(Expression expression) {
    if (!(expression instanceof NamedReference reference)) {
      return null;
    }
    String[] path = reference.fieldNames();
    return path.length == 1 && columns.containsKey(path[0]) ? path[0] : null;
  }
}
