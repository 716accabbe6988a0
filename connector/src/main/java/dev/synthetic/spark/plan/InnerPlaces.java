package dev.synthetic.spark.plan;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.Spec;
import java.util.HashMap;
import java.util.Map;

/** Every column of a table, inner ones included, and over which cells each is generated. */
final class InnerPlaces implements NestedSpec.Cases<InnerPlaces> {
  /** The cells that are a table's rows. */
  static final String ROWS = "";

  private final Map<String, Inside> columns;
  private final ColumnSpec owner;
  private final String space;

  private InnerPlaces(Map<String, Inside> columns, ColumnSpec owner, String space) {
    this.columns = columns;
    this.owner = owner;
    this.space = space;
  }

  /**
   * A column, and where it is.
   *
   * @param owner the name of the column that it is directly inside of; else empty
   * @param space the cells that it is generated over: those of the table's rows, or of the elements
   *     or the branch that a column of this name is
   */
  record Inside(ColumnSpec spec, String owner, String space) {}

  /** All columns by {@link TablePlan#key}. */
  static Map<String, Inside> of(Spec spec) {
    Map<String, Inside> columns = new HashMap<>();
    spec.columns().forEach(column -> add(columns, column, "", ROWS));
    return columns;
  }

  private static void add(
      Map<String, Inside> columns, ColumnSpec column, String owner, String space) {
    boolean isOfRow = column.generator() instanceof GeneratorSpec.EventTime;
    String own = isOfRow ? ROWS : space;
    columns.put(TablePlan.key(column.name()), new Inside(column, owner, own));
    InnerPlaces inner = new InnerPlaces(columns, column, own);
    if (column.generator() instanceof NestedSpec nested) {
      nested.matchNested(inner);
    }
    ColumnSpec nullWhen = column.nullWhen();
    if (nullWhen != null) {
      inner.here(nullWhen);
    }
  }

  /** Notes a column over the cells of its owner. */
  private void here(ColumnSpec column) {
    add(columns, column, owner.name(), space);
  }

  /** Notes a column over cells of its own. */
  private void apart(ColumnSpec column) {
    add(columns, column, owner.name(), TablePlan.key(column.name()));
  }

  @Override
  public InnerPlaces structOf(NestedSpec.StructOf spec) {
    spec.fields().forEach(this::here);
    return this;
  }

  @Override
  public InnerPlaces arrayOf(NestedSpec.ArrayOf spec) {
    apart(spec.element());
    here(spec.length());
    return this;
  }

  @Override
  public InnerPlaces mapOf(NestedSpec.MapOf spec) {
    apart(spec.key());
    apart(spec.value());
    here(spec.length());
    return this;
  }

  @Override
  public InnerPlaces conditional(NestedSpec.Conditional spec) {
    spec.inner().forEach(this::apart);
    return this;
  }

  @Override
  public InnerPlaces randomBytes(NestedSpec.RandomBytes spec) {
    here(spec.length());
    return this;
  }
}
