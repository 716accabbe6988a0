package dev.synthetic.spark.expression;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnVector;

/** An expression column that executors can evaluate: analysed, checked, with references bound. */
public final class CompiledExpression implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final String sql;
  private final DataType type;
  private final String zone;
  private final Expression tree;
  private final List<String> references;
  private final boolean usesEventTime;

  CompiledExpression(String column, String sql, DataType type, String zone, Binding binding) {
    this.column = column;
    this.sql = sql;
    this.type = type;
    this.zone = zone;
    this.tree = binding.tree();
    this.references = binding.references();
    this.usesEventTime = binding.usesEventTime();
  }

  private CompiledExpression(CompiledExpression whole, Expression tree) {
    this.column = whole.column;
    this.sql = whole.sql;
    this.type = tree.dataType();
    this.zone = whole.zone;
    this.tree = tree;
    this.references = whole.references;
    this.usesEventTime = whole.usesEventTime;
  }

  /** A part of the expression, of the same inputs; where it fails, the whole one does. */
  CompiledExpression part(Expression node) {
    return new CompiledExpression(this, node);
  }

  /** The name of the column that the expression fills. */
  public String column() {
    return column;
  }

  /** The expression's text. */
  public String sql() {
    return sql;
  }

  /** The column's type. */
  public DataType type() {
    return type;
  }

  /** Whether a value can be null. */
  public boolean nullable() {
    return tree.nullable();
  }

  /** The columns that values depend on, as declared: an evaluator's first inputs, in order. */
  public List<String> references() {
    return references;
  }

  /** Whether values depend on the row's event time. */
  public boolean usesEventTime() {
    return usesEventTime;
  }

  /**
   * What computes the values from some inputs; code is generated once for each JVM and expression.
   *
   * @param inputs a vector for each of {@link #references()}, then the rows' numbers (long), then
   *     their event times (timestamp, in microseconds since the epoch)
   */
  public ExpressionEvaluator evaluator(ColumnVector[] inputs) {
    return ExpressionEvaluator.of(this, inputs);
  }

  /** The bound tree. */
  Expression tree() {
    return tree;
  }

  /** The name of the time zone under whose settings the tree was built. */
  String zone() {
    return zone;
  }
}
