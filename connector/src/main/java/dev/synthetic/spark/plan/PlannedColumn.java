package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.CompiledExpression;
import dev.synthetic.spec.ColumnSpec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A column ready to be generated.
 *
 * @param spec what the spec says of it
 * @param type its type in Spark
 * @param nullable whether any row of it may be null
 * @param expression its compiled SQL; null if it has none
 */
public record PlannedColumn(
    ColumnSpec spec, DataType type, boolean nullable, @Nullable CompiledExpression expression)
    implements Serializable {

  /** Its name, as the spec writes it. */
  public String name() {
    return spec.name();
  }

  /** The names of the columns that it is a function of. */
  public List<String> inputs() {
    if (expression != null) {
      return expression.references();
    }
    List<String> inputs = new ArrayList<>(spec.baseColumns());
    inputs.addAll(spec.generator().inputs());
    return inputs;
  }
}
