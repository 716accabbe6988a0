package dev.synthetic.spark.pushdown;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Which rows a predicate is true for. Where SQL's predicate is null a row is not in: negations are
 * worked out when a predicate is read.
 */
sealed interface RowFilter extends Serializable {
  RowFilter ALL_ROWS = new All(List.of());
  RowFilter NO_ROWS = new Any(List.of());

  /** Rows in which a column has one of some values. */
  record Column(String name, ValueSet values) implements RowFilter {}

  /** Rows that all of some filters let through. */
  record All(List<RowFilter> parts) implements RowFilter {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Rows that any of some filters lets through. */
  record Any(List<RowFilter> parts) implements RowFilter {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Some rows; only Spark can tell which. */
  record Unknown() implements RowFilter {}

  /** The columns that it asks. */
  default Set<String> columns() {
    Set<String> names = new LinkedHashSet<>();
    addColumns(this, names);
    return names;
  }

  private static void addColumns(RowFilter filter, Set<String> names) {
    if (filter instanceof Column column) {
      names.add(column.name);
    }
    parts(filter).forEach(part -> addColumns(part, names));
  }

  /** The filters that it is made of; often none. */
  static List<RowFilter> parts(RowFilter filter) {
    if (filter instanceof All all) {
      return all.parts;
    }
    return filter instanceof Any any ? any.parts : List.of();
  }

  /** What all of some filters let through, each column being asked once. */
  static RowFilter all(List<RowFilter> filters) {
    List<RowFilter> parts = new ArrayList<>();
    filters.stream()
        .map(RowFilter::simplified)
        .forEach(part -> parts.addAll(part instanceof All all ? all.parts : List.of(part)));
    List<RowFilter> merged = merged(parts, (one, other) -> and((Column) one, (Column) other));
    return merged.size() == 1 ? merged.get(0) : new All(merged);
  }

  /** What any of some filters lets through, each column being asked once. */
  static RowFilter any(List<RowFilter> filters) {
    List<RowFilter> parts = new ArrayList<>();
    filters.stream()
        .map(RowFilter::simplified)
        .forEach(part -> parts.addAll(part instanceof Any any ? any.parts : List.of(part)));
    List<RowFilter> merged = merged(parts, (one, other) -> or((Column) one, (Column) other));
    return merged.size() == 1 ? merged.get(0) : new Any(merged);
  }

  private RowFilter simplified() {
    if (this instanceof All all) {
      return all(all.parts);
    }
    return this instanceof Any any ? any(any.parts) : this;
  }

  private static List<RowFilter> merged(List<RowFilter> parts, BinaryOperator<RowFilter> merge) {
    Map<String, RowFilter> columns = new LinkedHashMap<>();
    List<RowFilter> others = new ArrayList<>();
    for (RowFilter part : parts) {
      if (part instanceof Column column) {
        columns.merge(column.name, column, merge);
      } else {
        others.add(part);
      }
    }
    List<RowFilter> merged = new ArrayList<>(columns.values());
    merged.addAll(others);
    return merged;
  }

  private static RowFilter and(Column one, Column other) {
    return new Column(one.name, one.values.and(other.values));
  }

  private static RowFilter or(Column one, Column other) {
    return new Column(one.name, one.values.or(other.values));
  }
}
