package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ChildOrdinals;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.CopiedCells;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.NullShare;
import dev.synthetic.spark.generate.Nulls;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spec.ReferenceSpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the vector of a column that is a cell of another row.
 *
 * @param own the columns over the same cells
 * @param column the column
 * @param share the share of rows that are null besides; null if none is
 */
record ReferenceVectors(Scope own, PlannedColumn column, @Nullable NullShare share)
    implements ReferenceSpec.Cases<GeneratedVector> {

  /** The vector of the column. */
  GeneratedVector of(ReferenceSpec spec) {
    return spec.match(this);
  }

  @Override
  public GeneratedVector draw(ReferenceSpec.Draw spec) {
    return copied(own.parent(column), spec.column(), null);
  }

  @Override
  public GeneratedVector children(ReferenceSpec.Children spec) {
    return copied(own.parent(column), spec.column(), null);
  }

  @Override
  public GeneratedVector lookup(ReferenceSpec.Lookup spec) {
    PlannedColumn reference = own.planned(spec.reference());
    return copied(own.parent(reference), spec.column(), over(reference));
  }

  /** The reference itself where it may be null: nothing is known by it then. */
  private @Nullable GeneratedVector over(PlannedColumn reference) {
    return reference.nullable() ? own.vector(reference.name()) : null;
  }

  private GeneratedVector copied(
      ParentCells parent, String name, @Nullable GeneratedVector reference) {
    GeneratedVector source = parent.vector(name);
    boolean nullable = source.hasNull() || reference != null;
    boolean @Nullable [] mask = nullable ? new boolean[Rows.CAPACITY] : null;
    Runnable ready =
        () -> {
          parent.generate(source, column.name());
          if (mask != null) {
            fill(mask, source, reference);
          }
        };
    Rows block = own.block();
    return CopiedCells.vector(column.type(), block, nulls(mask), source, ready);
  }

  private void fill(boolean[] mask, GeneratedVector source, @Nullable GeneratedVector reference) {
    for (int i = 0; i < own.block().count(); i++) {
      mask[i] = source.isNullAt(i) || (reference != null && reference.isNullAt(i));
    }
  }

  private Nulls nulls(boolean @Nullable [] mask) {
    return mask == null
        ? own.nulls(column, share)
        : own.besides(column, Nulls.withValues(mask, share));
  }

  @Override
  public GeneratedVector ordinal(ReferenceSpec.Ordinal spec) {
    PlannedColumn reference = own.planned(spec.reference());
    ReferenceSpec.Children children = (ReferenceSpec.Children) reference.spec().generator();
    ReferenceBinder binder = new ReferenceBinder(reference.name(), own.keys(reference));
    ChildOrdinals ordinals =
        new ChildOrdinals(column.name(), binder.tree(children).cursor(), spec.start());
    Rows block = own.block();
    return GeneratedVector.of(
        column.type(), block, nulls(null), block, new ColumnFill.Longs(ordinals));
  }
}
