package dev.synthetic.spark.expression;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.catalyst.analysis.NamedParameter;
import org.apache.spark.sql.catalyst.analysis.PosParameter;
import org.apache.spark.sql.catalyst.analysis.Star;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.expressions.UnresolvedWindowExpression;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;
import scala.Option;

/** What a parsed text is refused for before its names are looked up. */
final class SyntaxRules {
  private static final Set<String> WALL_CLOCK = Set.of("now", "today", "tomorrow", "yesterday");

  private static final String NO_NEIGHBOURS =
      "a row is computed without its neighbours; apply it when reading";
  private static final String TIME_WINDOW = "time_window";

  private SyntaxRules() {}

  static void check(ParsedExpression parsed) {
    Trees.visit(parsed.tree(), node -> check(node, parsed.sql()));
  }

  private static void check(Expression node, String sql) {
    if (node instanceof SubqueryExpression) {
      throw refused("a subquery", "refer to columns of the same spec");
    }
    if (node instanceof WindowExpression || node instanceof UnresolvedWindowExpression) {
      throw refused("a window function (OVER)", NO_NEIGHBOURS);
    }
    if (node instanceof Star) {
      throw refused("'*'", "name the columns");
    }
    if (node instanceof NamedParameter || node instanceof PosParameter) {
      throw refused("a parameter marker (:name or ?)", "write the value");
    }
    if (node.getClass().getSimpleName().startsWith("ExpressionWithUnresolvedIdentifier")) {
      throw refused("IDENTIFIER(…)", "write the name");
    }
    if (node instanceof UnresolvedFunction function) {
      checkFunction(function);
    }
    if (node instanceof Literal literal) {
      checkLiteral(literal, sql);
    }
  }

  private static void checkFunction(UnresolvedFunction function) {
    List<String> parts = Trees.list(function.nameParts());
    String name = parts.get(parts.size() - 1).toLowerCase(Locale.ROOT);
    ExpressionInfo info = builtIn(name);
    if (info == null) {
      throw unknown(String.join(".", parts));
    }
    RowRules.checkClass(info.getClassName(), name);
    switch (kind(name, info)) {
      case "agg_funcs" ->
          throw refused(
              "the aggregate function " + name + "()",
              "an expression sees one row; aggregate when reading");
      case "window_funcs" -> throw refused("the window function " + name + "()", NO_NEIGHBOURS);
      case "generator_funcs" ->
          throw refused(
              "the generator function " + name + "()",
              "a row stays one row; keep the array, and explode it when reading");
      case TIME_WINDOW ->
          throw refused("the time window " + name + "()", "use date_trunc() for a window's start");
      default -> {}
    }
  }

  /** The group that Spark's documentation puts a function into, with Spark's slips corrected. */
  private static String kind(String name, ExpressionInfo info) {
    return switch (name) {
      case "window", "session_window", "window_time" -> TIME_WINDOW;
      case "json_tuple" -> "generator_funcs";
      case "schema_of_variant_agg" -> "agg_funcs";
      default -> info.getGroup();
    };
  }

  private static @Nullable ExpressionInfo builtIn(String name) {
    Option<ExpressionInfo> info =
        FunctionRegistry$.MODULE$.builtin().lookupFunction(new FunctionIdentifier(name));
    return info.isEmpty() ? null : info.get();
  }

  private static ExpressionProblem unknown(String name) {
    Set<String> names = new TreeSet<>();
    for (FunctionIdentifier known :
        Trees.list(FunctionRegistry$.MODULE$.builtin().listFunction())) {
      names.add(known.funcName());
    }
    String nearest = Names.nearest(name, names);
    String suggestion = nearest == null ? "" : "; did you mean '" + nearest + "'?";
    return new ExpressionProblem(
        "function '"
            + name
            + "' not found"
            + suggestion
            + (suggestion.isEmpty() ? "; " : " ")
            + "only Spark's built-in functions can be used, no user-defined ones");
  }

  /**
   * Spark's parser turns timestamp'now' into the wall clock's reading, and '10:00' into today's.
   */
  private static void checkLiteral(Literal literal, String sql) {
    boolean temporal =
        literal.dataType() instanceof TimestampType
            || literal.dataType() instanceof TimestampNTZType
            || literal.dataType() instanceof DateType;
    if (!temporal || literal.origin().startIndex().isEmpty()) {
      return;
    }
    int start = (Integer) literal.origin().startIndex().get();
    int stop = (Integer) literal.origin().stopIndex().get();
    String text = sql.substring(start, stop + 1);
    String value = text.replaceAll("^[^'\"]*['\"]|['\"]\\s*$", "").strip();
    if (WALL_CLOCK.contains(value.toLowerCase(Locale.ROOT)) || TextFunctions.lacksDate(value)) {
      throw refused(
          SparkMessages.oneLine(text),
          "it stands for the clock's time; use current_timestamp() for the row's event time");
    }
  }

  private static ExpressionProblem refused(String what, String why) {
    return new ExpressionProblem(what + " is not allowed; " + why);
  }
}
