package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.CompiledExpression;
import dev.synthetic.spec.ColumnSpec;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A column ready to be generated.
 *
 * @param spec what the spec says of it
 * @param type its type in Spark
 * @param nullable whether any row of it may be null
 * @param expression its compiled SQL; null if it has none
 * @param references the columns that its SQL refers to: from what they are called there to their
 *     names
 * @param place where it is
 */
public record PlannedColumn(
    ColumnSpec spec,
    DataType type,
    boolean nullable,
    @Nullable CompiledExpression expression,
    Map<String, String> references,
    Place place)
    implements Serializable {
  public PlannedColumn {
    references = Map.copyOf(references);
  }

  /**
   * Where a column is.
   *
   * @param path the path of its map in the spec's text
   * @param sqlKey the key there that its SQL is the value of
   * @param owner the name of the column that it is directly inside of; else empty
   * @param space the cells that it is generated over; empty for those of the table's rows
   */
  public record Place(String path, String sqlKey, String owner, String space)
      implements Serializable {}

  /** Its name, as the spec writes it. */
  public String name() {
    return spec.name();
  }

  /** The names of the columns that it is a function of, of inner ones too. */
  public List<String> inputs() {
    Set<String> inputs = new LinkedHashSet<>(spec.baseColumns());
    if (expression != null) {
      expression.references().forEach(name -> inputs.add(reference(name)));
    }
    String over = ReferenceTarget.over(spec.generator());
    if (over != null) {
      inputs.add(over);
    }
    inputs.addAll(spec.generator().inputs());
    spec.inner().forEach(inner -> inputs.add(inner.name()));
    return List.copyOf(inputs);
  }

  /** The same column, never null but where what it is a function of is. */
  PlannedColumn withoutNulls() {
    ColumnSpec bare =
        new ColumnSpec(
            spec.name(),
            spec.type(),
            spec.generator(),
            spec.baseColumns(),
            BigDecimal.ZERO,
            spec.omit());
    return with(bare);
  }

  /** The same column, of which the spec says something else. */
  PlannedColumn with(ColumnSpec other) {
    return new PlannedColumn(other, type, nullable, expression, references, place);
  }

  /** The name of the column that its SQL calls so. */
  String reference(String name) {
    return references.getOrDefault(name, name);
  }
}
