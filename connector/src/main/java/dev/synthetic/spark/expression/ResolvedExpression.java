package dev.synthetic.spark.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression$;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.util.ResolveDefaultColumns.DefaultColumnAnalyzer$;
import org.apache.spark.sql.types.DataType;
import scala.Option;

/**
 * An expression whose names and types are settled and which needs nothing but its own row.
 *
 * <p>Spark's analyzer of default column values does the work: it knows the built-in functions and
 * nothing of the session.
 *
 * @param tree the tree, cast to the column's type
 * @param names the columns' names as declared, by the identity of their attributes
 */
record ResolvedExpression(Expression tree, Map<ExprId, String> names) {

  static ResolvedExpression of(
      String column, ParsedExpression parsed, DataType declaredType, List<Input> columns) {
    try {
      List<Attribute> attributes = new ArrayList<>();
      Map<ExprId, String> names = new HashMap<>();
      for (Input input : columns) {
        Attribute attribute = RowInputs.attribute(input.name(), input.type(), input.nullable());
        attributes.add(attribute);
        names.put(attribute.exprId(), input.name());
      }
      LogicalPlan plan = plan(column, parsed.tree(), declaredType, attributes);
      LogicalPlan analyzed = DefaultColumnAnalyzer$.MODULE$.execute(plan);
      RowRules.check(analyzed);
      DefaultColumnAnalyzer$.MODULE$.checkAnalysis(analyzed);
      return new ResolvedExpression(single(analyzed), names);
    } catch (Exception e) {
      throw SparkMessages.problem("is not valid: ", e);
    }
  }

  private static LogicalPlan plan(
      String column, Expression tree, DataType declaredType, List<Attribute> attributes) {
    Expression cast = new Cast(tree, declaredType, Option.empty(), EvalMode$.MODULE$.ANSI());
    NamedExpression alias =
        new Alias(
            cast,
            column,
            NamedExpression$.MODULE$.newExprId(),
            Trees.seq(List.of()),
            Option.empty(),
            Trees.seq(List.of()));
    LogicalPlan relation =
        new LocalRelation(Trees.seq(attributes), Trees.seq(List.of()), false, Option.empty());
    return new Project(Trees.seq(List.of(alias)), relation);
  }

  /** The expression of a plan that is still what it was built as: one column over one relation. */
  private static Expression single(LogicalPlan plan) {
    if (plan instanceof Project project
        && project.child() instanceof LocalRelation
        && project.projectList().size() == 1
        && project.projectList().head() instanceof Alias alias) {
      return alias.child();
    }
    throw new ExpressionProblem(
        "needs more than its own row ("
            + plan.nodeName()
            + "), which is not allowed; an expression sees one row");
  }
}
