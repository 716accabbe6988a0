package dev.synthetic.spark.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.LambdaFunction;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.UnresolvedNamedLambdaVariable;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;

/**
 * An expression's text and its tree before any name in it has been given a meaning.
 *
 * @param sql the text
 * @param tree the tree as Spark's parser builds it
 */
record ParsedExpression(String sql, Expression tree) {
  /** Functions that SQL writes without parentheses, like a column. */
  private static final Set<String> NILADIC =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "current_user",
          "session_user",
          "user");

  /** Parses under the pinned settings, and refuses what no text may contain. */
  static ParsedExpression of(String sql) {
    if (sql.isBlank()) {
      throw new ExpressionProblem("must not be empty; give a Spark SQL expression");
    }
    try {
      ParsedExpression parsed =
          new ParsedExpression(sql, CatalystSqlParser$.MODULE$.parseExpression(sql));
      SyntaxRules.check(parsed);
      return parsed;
    } catch (Exception e) {
      throw SparkMessages.problem("does not parse: ", e);
    }
  }

  /** The columns that the text refers to, as declared, in the text's order, without duplicates. */
  List<String> references(Collection<String> columnNames) {
    Map<String, String> declared = new LinkedHashMap<>();
    for (String name : columnNames) {
      declared.putIfAbsent(lower(name), name);
    }
    Set<String> found = new LinkedHashSet<>();
    collect(tree, Set.of(), declared, found);
    return List.copyOf(found);
  }

  /**
   * Walks a tree; inside a lambda, the parser takes every name for a variable of the lambda.
   *
   * @param variables the variables of the lambdas around the node, in lower case
   */
  private static void collect(
      Expression node, Set<String> variables, Map<String, String> declared, Set<String> found) {
    if (node instanceof UnresolvedAttribute attribute) {
      reference(Trees.list(attribute.nameParts()), declared, found);
      return;
    }
    if (node instanceof UnresolvedNamedLambdaVariable variable) {
      List<String> parts = Trees.list(variable.nameParts());
      if (!variables.contains(lower(parts.get(0)))) {
        reference(parts, declared, found);
      }
      return;
    }
    Set<String> inner = node instanceof LambdaFunction lambda ? with(lambda, variables) : variables;
    for (Expression child : Trees.list(node.children())) {
      collect(child, inner, declared, found);
    }
  }

  private static Set<String> with(LambdaFunction lambda, Set<String> outer) {
    Set<String> inner = new HashSet<>(outer);
    for (NamedExpression argument : Trees.list(lambda.arguments())) {
      inner.add(lower(argument.name()));
    }
    return inner;
  }

  private static void reference(
      List<String> parts, Map<String, String> declared, Set<String> found) {
    String first = lower(parts.get(0));
    String column = declared.get(first);
    if (column != null) {
      found.add(column);
    } else if (parts.size() > 1 || !NILADIC.contains(first)) {
      throw notFound(parts.get(0), new ArrayList<>(declared.values()));
    }
  }

  private static ExpressionProblem notFound(String name, List<String> columns) {
    String message = "column '" + name + "' not found; ";
    if (columns.isEmpty()) {
      return new ExpressionProblem(message + "there are no other columns");
    }
    String nearest = Names.nearest(name, columns);
    String suggestion = nearest == null ? "" : "did you mean '" + nearest + "'? ";
    return new ExpressionProblem(
        message + suggestion + "columns are: " + SparkMessages.list(columns));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
