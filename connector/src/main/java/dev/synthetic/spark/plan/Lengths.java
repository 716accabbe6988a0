package dev.synthetic.spark.plan;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.Domain;
import dev.synthetic.spec.NestedSpec;
import java.math.BigDecimal;

/** How many cells there are inside one row of a column, at most. */
final class Lengths implements NestedSpec.Cases<Double> {
  /** What a length is taken for that only its expression knows. */
  private static final double UNKNOWN = 1_000;

  private static final Lengths INSTANCE = new Lengths();

  private Lengths() {}

  /** The cells inside one row, beside its own. */
  static double inside(ColumnSpec column) {
    return column.generator() instanceof NestedSpec nested ? nested.matchNested(INSTANCE) : 0;
  }

  private static double most(ColumnSpec length) {
    return Domain.ends(length.generator()).stream()
        .mapToDouble(BigDecimal::doubleValue)
        .max()
        .orElse(UNKNOWN);
  }

  @Override
  public Double structOf(NestedSpec.StructOf spec) {
    return spec.fields().stream().mapToDouble(Lengths::inside).sum();
  }

  @Override
  public Double arrayOf(NestedSpec.ArrayOf spec) {
    return most(spec.length()) * (1 + inside(spec.element()));
  }

  @Override
  public Double mapOf(NestedSpec.MapOf spec) {
    return most(spec.length()) * (2 + inside(spec.value()));
  }

  @Override
  public Double conditional(NestedSpec.Conditional spec) {
    return spec.inner().stream().mapToDouble(Lengths::inside).sum();
  }

  @Override
  public Double randomBytes(NestedSpec.RandomBytes spec) {
    return most(spec.length()) / Long.BYTES;
  }
}
