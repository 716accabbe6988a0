package dev.synthetic.spark.plan;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.ReferenceSpec;
import org.jspecify.annotations.Nullable;

/**
 * What a foreign key is to.
 *
 * @param table the parent's name
 * @param column the parent's column
 */
record ReferenceTarget(String table, String column) {

  /** The target of a column that is a foreign key. */
  static ReferenceTarget of(ColumnSpec column) {
    ReferenceTarget target = orNull(column.generator());
    if (target == null) {
      throw new IllegalArgumentException("no reference: " + column.name());
    }
    return target;
  }

  /** The target of a generator; null if it is no foreign key. */
  static @Nullable ReferenceTarget orNull(GeneratorSpec generator) {
    if (generator instanceof ReferenceSpec.Draw draw) {
      return new ReferenceTarget(draw.table(), draw.column());
    }
    return generator instanceof ReferenceSpec.Children children
        ? new ReferenceTarget(children.table(), children.column())
        : null;
  }

  /** The column of the same table that a generator refers by; null if there is none. */
  static @Nullable String over(GeneratorSpec generator) {
    if (generator instanceof ReferenceSpec.Lookup lookup) {
      return lookup.reference();
    }
    return generator instanceof ReferenceSpec.Ordinal ordinal ? ordinal.reference() : null;
  }

  /** The key of a column that its generator follows from, for messages. */
  static String key(GeneratorSpec generator) {
    if (generator instanceof GeneratorSpec.Expression) {
      return "expr";
    }
    if (generator instanceof ReferenceSpec.Lookup) {
      return "lookup";
    }
    if (generator instanceof ReferenceSpec.Ordinal) {
      return "ordinal";
    }
    return generator instanceof ReferenceSpec ? "reference" : "baseColumn";
  }
}
