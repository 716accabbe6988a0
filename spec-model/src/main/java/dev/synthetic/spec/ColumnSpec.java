package dev.synthetic.spec;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * One column of a table.
 *
 * @param name its name, unique in the table without regard to case
 * @param type its type
 * @param generator how its values come about
 * @param baseColumns the columns whose values it is a function of, in place of the row; often empty
 * @param percentNulls share of rows that are null, 0 to 1, exact at both ends
 * @param omit whether it is computed but not shown
 */
public record ColumnSpec(
    String name,
    DataType type,
    GeneratorSpec generator,
    List<String> baseColumns,
    BigDecimal percentNulls,
    boolean omit)
    implements Serializable {
  public ColumnSpec {
    baseColumns = List.copyOf(baseColumns);
  }
}
