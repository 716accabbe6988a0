package dev.synthetic.spark.pushdown;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Some of the values that a column can have.
 *
 * @param values those that are not null
 * @param withNull whether null is one of them
 */
record ValueSet(Spans<ValueCut> values, boolean withNull) implements Serializable {
  static final ValueSet NONE = new ValueSet(Spans.none(), false);
  static final ValueSet NOT_NULL =
      new ValueSet(Spans.between(ValueCut.LOWEST, ValueCut.HIGHEST), false);
  static final ValueSet NULL = new ValueSet(Spans.none(), true);

  static ValueSet between(ValueCut from, ValueCut until) {
    return new ValueSet(Spans.between(from, until), false);
  }

  static ValueSet of(Collection<Object> values) {
    List<Span<ValueCut>> points = new ArrayList<>();
    values.forEach(value -> points.add(new Span<>(ValueCut.before(value), ValueCut.after(value))));
    return new ValueSet(Spans.covering(points), false);
  }

  /** All other values that are not null. */
  ValueSet others() {
    return new ValueSet(values.complement(ValueCut.LOWEST, ValueCut.HIGHEST), false);
  }

  ValueSet orNull() {
    return new ValueSet(values, true);
  }

  ValueSet and(ValueSet other) {
    return new ValueSet(values.and(other.values), withNull && other.withNull);
  }

  ValueSet or(ValueSet other) {
    return new ValueSet(values.or(other.values), withNull || other.withNull);
  }
}
