package dev.synthetic.spark.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ResolvedCollation;
import org.apache.spark.sql.catalyst.expressions.Unevaluable;

/**
 * An expression whose references are positions: first the columns it refers to, then the row's
 * number, then the row's event time.
 *
 * @param tree the tree, which can be evaluated
 * @param references the columns' names, in their positions' order
 * @param usesEventTime whether the last position is read
 */
record Binding(Expression tree, List<String> references, boolean usesEventTime) {
  Binding {
    references = List.copyOf(references);
  }

  static Binding of(Expression tree, RowInputs row, Map<ExprId, String> names) {
    Map<ExprId, String> columns = new LinkedHashMap<>();
    Trees.visit(
        tree,
        node -> {
          if (node instanceof AttributeReference attribute) {
            columns.put(attribute.exprId(), names.getOrDefault(attribute.exprId(), ""));
          }
        });
    columns.remove(row.number().exprId());
    boolean usesEventTime = columns.remove(row.eventTime().exprId()) != null;
    List<ExprId> order = new ArrayList<>(columns.keySet());
    order.add(row.number().exprId());
    order.add(row.eventTime().exprId());
    Expression bound = Trees.rewrite(tree, node -> bind(node, order));
    Trees.visit(bound, Binding::check);
    return new Binding(bound, new ArrayList<>(columns.values()), usesEventTime);
  }

  private static Expression bind(Expression node, List<ExprId> order) {
    if (node instanceof AttributeReference attribute) {
      return new BoundReference(
          order.indexOf(attribute.exprId()), attribute.dataType(), attribute.nullable());
    }
    return node;
  }

  /** A collation's name is unevaluable in Spark 4.0, where {@code collate} never evaluates it. */
  private static void check(Expression node) {
    boolean isUnevaluable = node instanceof Unevaluable && !(node instanceof ResolvedCollation);
    if (isUnevaluable || isItselfRandom(node)) {
      throw new ExpressionProblem(
          node.prettyName() + "() is not allowed; it is not a function of the row alone");
    }
  }

  private static boolean isItselfRandom(Expression node) {
    return !node.deterministic()
        && Trees.list(node.children()).stream().allMatch(Expression::deterministic);
  }
}
