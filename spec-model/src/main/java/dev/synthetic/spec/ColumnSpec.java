package dev.synthetic.spec;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table, or one inside another column.
 *
 * @param name its name, unique in the table without regard to case; an inner column's is its path,
 *     such as {@code address.city}
 * @param type its type
 * @param generator how its values come about
 * @param baseColumns the columns whose values it is a function of, in place of the row; often empty
 * @param percentNulls share of rows that are null, 0 to 1, exact at both ends
 * @param omit whether it is computed but not shown
 * @param nullWhen a column of booleans, true where this one is null besides; null: there is none
 */
public record ColumnSpec(
    String name,
    DataType type,
    GeneratorSpec generator,
    List<String> baseColumns,
    BigDecimal percentNulls,
    boolean omit,
    @Nullable ColumnSpec nullWhen)
    implements Serializable {
  public ColumnSpec {
    baseColumns = List.copyOf(baseColumns);
  }

  /** A column without a condition for nulls. */
  public ColumnSpec(
      String name,
      DataType type,
      GeneratorSpec generator,
      List<String> baseColumns,
      BigDecimal percentNulls,
      boolean omit) {
    this(name, type, generator, baseColumns, percentNulls, omit, null);
  }

  /** The columns directly inside this one; often none. */
  public List<ColumnSpec> inner() {
    return inner(generator, nullWhen);
  }

  /** The columns inside one of such a generator and condition. */
  static List<ColumnSpec> inner(@Nullable GeneratorSpec generator, @Nullable ColumnSpec nullWhen) {
    List<ColumnSpec> inner = new ArrayList<>();
    if (generator instanceof NestedSpec nested) {
      inner.addAll(nested.inner());
    }
    if (nullWhen != null) {
      inner.add(nullWhen);
    }
    return inner;
  }
}
