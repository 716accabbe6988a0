package dev.synthetic.spark.expression;

import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Generator;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/** What a resolved expression is refused for: whatever is not a function of its row. */
final class RowRules {
  private static final String NOT_OF_THE_ROW = "it depends on where and how a query runs";
  private static final String SESSION = "it depends on the session; add it when reading";
  private static final String REFLECTION = "it calls arbitrary code";

  private static final String SKETCH = "it draws random numbers that no seed decides";

  /** Catalyst's classes by their simple names, as older Sparks lack some of them. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry(
              "MonotonicallyIncreasingID",
              NOT_OF_THE_ROW + "; refer to a column with 'sequence' instead"),
          Map.entry("SparkPartitionID", NOT_OF_THE_ROW),
          Map.entry("InputFileName", NOT_OF_THE_ROW),
          Map.entry("InputFileBlockStart", NOT_OF_THE_ROW),
          Map.entry("InputFileBlockLength", NOT_OF_THE_ROW),
          Map.entry("SparkVersion", NOT_OF_THE_ROW),
          Map.entry(
              "CurrentTime",
              "it reads the clock; use date_format(current_timestamp(), 'HH:mm:ss') for the row's"
                  + " event time"),
          Map.entry("CurrentUser", SESSION),
          Map.entry("CurrentDatabase", SESSION),
          Map.entry("CurrentCatalog", SESSION),
          Map.entry("CurrentPath", SESSION),
          Map.entry("CallMethodViaReflection", REFLECTION),
          Map.entry("TryReflect", REFLECTION),
          Map.entry("KllSketchMergeBigint", SKETCH),
          Map.entry("KllSketchMergeDouble", SKETCH),
          Map.entry("KllSketchMergeFloat", SKETCH));

  private RowRules() {}

  /** Refuses a plan in which any expression is not a function of its row. */
  static void check(LogicalPlan plan) {
    for (Expression expression : Trees.list(plan.expressions())) {
      Trees.visit(expression, RowRules::check);
    }
    for (LogicalPlan child : Trees.list(plan.children())) {
      check(child);
    }
  }

  private static void check(Expression node) {
    if (node instanceof AggregateExpression aggregate) {
      String name = aggregate.aggregateFunction().prettyName();
      throw refused(
          "the aggregate function " + name + "()",
          "an expression sees one row; aggregate when reading");
    }
    if (node instanceof Generator) {
      throw refused(
          "the generator function " + node.prettyName() + "()",
          "a row stays one row; keep the array, and explode it when reading");
    }
    checkClass(node.getClass().getName(), node.prettyName());
  }

  /** Refuses a function by the name of Catalyst's class for it. */
  static void checkClass(String className, String function) {
    String reason = REASONS.get(className.substring(className.lastIndexOf('.') + 1));
    if (reason != null) {
      throw refused(function + "()", reason);
    }
  }

  /** Whether expressions of a class are refused. */
  static boolean refuses(String simpleClassName) {
    return REASONS.containsKey(simpleClassName);
  }

  private static ExpressionProblem refused(String what, String why) {
    return new ExpressionProblem(what + " is not allowed; " + why);
  }
}
