package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Branches;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.DistinctElements;
import dev.synthetic.spark.generate.Elements;
import dev.synthetic.spark.generate.ElementsVector;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.InnerColumn;
import dev.synthetic.spark.generate.InnerColumns;
import dev.synthetic.spark.generate.InnerRows;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.NullShare;
import dev.synthetic.spark.generate.Nulls;
import dev.synthetic.spark.generate.Picks;
import dev.synthetic.spark.generate.RandomBytes;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.generate.StructVector;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.NestedSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds a column that is made of inner ones to vectors over theirs. */
final class NestedBinder implements NestedSpec.Cases<GeneratedVector> {
  private final Scope scope;
  private final PlannedColumn column;
  private final ColumnKeys keys;
  private final @Nullable NullShare share;

  /**
   * A binder of one column.
   *
   * @param scope the columns over the same cells
   * @param share which of its cells are null; null for none
   */
  NestedBinder(Scope scope, PlannedColumn column, ColumnKeys keys, @Nullable NullShare share) {
    this.scope = scope;
    this.column = column;
    this.keys = keys;
    this.share = share;
  }

  @Override
  public GeneratedVector structOf(NestedSpec.StructOf spec) {
    List<GeneratedVector> fields = new ArrayList<>();
    for (ColumnSpec field : spec.fields()) {
      if (!field.omit()) {
        fields.add(scope.vector(field.name()));
      }
    }
    return new StructVector(column.type(), scope.block(), scope.nulls(column, share), fields);
  }

  @Override
  public GeneratedVector arrayOf(NestedSpec.ArrayOf spec) {
    Elements elements = elements(spec.length(), NestedSpec.LONGEST_ARRAY);
    ColumnSpec element = spec.element();
    return vector(
        elements,
        List.of(
            spec.drawing() == NestedSpec.Drawing.WITH_REPLACEMENT
                ? new ElementScopes(scope, element.name(), elements)
                : distinct(DistinctElements.Of.ELEMENTS, element, elements)));
  }

  @Override
  public GeneratedVector mapOf(NestedSpec.MapOf spec) {
    Elements entries = elements(spec.length(), NestedSpec.LONGEST_ARRAY);
    return vector(
        entries,
        List.of(
            distinct(DistinctElements.Of.KEYS, spec.key(), entries),
            new ElementScopes(scope, spec.value().name(), entries)));
  }

  private GeneratedVector vector(Elements elements, List<InnerColumns> columns) {
    return new ElementsVector(
        column.type(), scope.block(), scope.nulls(column, share), elements, columns);
  }

  private Elements elements(ColumnSpec length, int most) {
    return new Elements(
        column.name(),
        most,
        scope.block(),
        (LongVector) scope.vector(length.name()),
        scope.numbers(column, false),
        keys.of("elements"));
  }

  private DistinctElements distinct(DistinctElements.Of of, ColumnSpec part, Elements entries) {
    PlannedColumn planned = scope.planned(part.name());
    InnerRows rows = new InnerRows();
    InnerColumn draws = new Inner(scope.ofElements(part.name(), rows), rows, part.name());
    return new DistinctElements(of, entries, planned.type(), draws, walk(planned));
  }

  /** All possible values, one after the other. */
  private @Nullable InnerColumn walk(PlannedColumn part) {
    GeneratorSpec all = Walks.through(part.spec());
    if (all == null) {
      return null;
    }
    ColumnSpec spec = part.spec();
    ColumnSpec walked =
        new ColumnSpec(spec.name(), spec.type(), all, List.of(), spec.percentNulls(), spec.omit());
    PlannedColumn other =
        new PlannedColumn(walked, part.type(), false, null, Map.of(), part.place());
    InnerRows rows = new InnerRows();
    return new Inner(scope.ofElements(other, rows), rows, spec.name());
  }

  @Override
  public GeneratedVector conditional(NestedSpec.Conditional spec) {
    List<InnerColumn> conditions = new ArrayList<>();
    List<InnerColumn> values = new ArrayList<>();
    for (NestedSpec.Branch branch : spec.branches()) {
      conditions.add(branch(branch.condition()));
      values.add(branch(branch.value()));
    }
    ColumnSpec otherwise = spec.otherwise();
    if (otherwise != null) {
      values.add(branch(otherwise));
    }
    boolean[] mask = new boolean[Rows.CAPACITY];
    Branches branches =
        new Branches(
            conditions,
            values,
            scope.block(),
            scope.numbers(column, false),
            scope.numbers(column, true));
    List<GeneratedVector> sources = values.stream().map(InnerColumn::vector).toList();
    ColumnFill fill = Picks.of(column.type(), sources, branches, mask);
    Nulls nulls = scope.besides(column, Nulls.withValues(mask, share));
    return GeneratedVector.of(column.type(), scope.block(), nulls, scope.block(), fill);
  }

  private InnerColumn branch(ColumnSpec branch) {
    InnerRows rows = new InnerRows();
    return new Inner(scope.ofBranch(branch.name(), rows), rows, branch.name());
  }

  @Override
  public GeneratedVector randomBytes(NestedSpec.RandomBytes spec) {
    Elements bytes = elements(spec.length(), NestedSpec.MOST_BYTES);
    ColumnFill fill =
        new ColumnFill.Objects(new RandomBytes(bytes, keys.of("bytes"), keys.value()));
    return GeneratedVector.of(
        column.type(),
        scope.block(),
        scope.nulls(column, share),
        scope.numbers(column, false),
        fill);
  }

  /** A column over cells of its own. */
  private record Inner(Scope scope, InnerRows rows, String name) implements InnerColumn {
    @Override
    public void reset() {
      scope.reset();
    }

    @Override
    public GeneratedVector vector() {
      return scope.vector(name);
    }
  }
}
