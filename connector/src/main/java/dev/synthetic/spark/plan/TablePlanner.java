package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.CompiledExpression;
import dev.synthetic.spark.expression.ExpressionAnalyzer;
import dev.synthetic.spark.expression.ExpressionProblem;
import dev.synthetic.spark.expression.Input;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.ParsedSpec;
import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.SpecCanonical;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The compiler: a parsed spec into columns in order of dependency, their SQL compiled.
 *
 * <p>It goes on after a problem, so that all of them are told at once.
 */
public final class TablePlanner {
  /** Catalyst walks a tree by recursion. */
  private static final String TOO_DEEP =
      "must not nest so deeply that Spark cannot analyse it; split it into several columns";

  private final ParsedSpec parsed;
  private final ExpressionAnalyzer analyzer;
  private final Problems problems;
  private final Map<String, CompiledExpression> expressions = new HashMap<>();

  private TablePlanner(ParsedSpec parsed) {
    Spec spec = parsed.spec();
    this.parsed = parsed;
    this.problems = new Problems(parsed.problems(), parsed.declared());
    this.analyzer =
        spec == null
            ? new ExpressionAnalyzer(parsed.timeZone(), 1, 0, parsed.name())
            : new ExpressionAnalyzer(spec.timeZone(), spec.version(), spec.seed(), spec.name());
  }

  /**
   * The plan of a spec.
   *
   * @throws InvalidSpecException if anything is wrong with it, with every problem found
   */
  public static TablePlan plan(ParsedSpec parsed) {
    return new TablePlanner(parsed).plan();
  }

  private TablePlan plan() {
    Dependencies dependencies = dependencies();
    List<DeclaredColumn> order = dependencies.order(problems);
    order.forEach(column -> compile(column, dependencies));
    Spec spec = parsed.spec();
    if (spec == null || !problems.isEmpty()) {
      throw new InvalidSpecException(parsed.name(), problems.inOrder());
    }
    TablePlan plan = new TablePlan(spec, SpecCanonical.fingerprint(spec), columns(spec, order));
    BaseColumns.check(plan, problems);
    if (problems.isEmpty()) {
      SampleBlock.check(plan, problems);
    }
    if (!problems.isEmpty()) {
      throw new InvalidSpecException(parsed.name(), problems.inOrder());
    }
    return plan;
  }

  private Dependencies dependencies() {
    Dependencies dependencies = new Dependencies(parsed.declared());
    List<String> names = parsed.declared().stream().map(DeclaredColumn::name).toList();
    for (DeclaredColumn column : parsed.declared()) {
      dependencies.add(column, references(column, names, dependencies), "expr");
      dependencies.add(column, column.baseColumns(), "baseColumn");
    }
    return dependencies;
  }

  private List<String> references(
      DeclaredColumn column, List<String> names, Dependencies dependencies) {
    String sql = column.expression();
    if (sql == null) {
      return List.of();
    }
    try {
      return analyzer.references(sql, names);
    } catch (ExpressionProblem problem) {
      problems.add(column.index(), "expr", problem.getMessage());
      dependencies.exclude(column);
      return List.of();
    } catch (StackOverflowError e) {
      problems.add(column.index(), "expr", TOO_DEEP);
      dependencies.exclude(column);
      return List.of();
    }
  }

  private void compile(DeclaredColumn column, Dependencies dependencies) {
    String sql = column.expression();
    DataType type = column.type();
    List<Input> inputs = new ArrayList<>();
    for (DeclaredColumn other : dependencies.inputs(column)) {
      DataType inputType = other.type();
      if (inputType == null) {
        return; // told as a problem of that column
      }
      inputs.add(new Input(other.name(), SparkTypes.of(inputType), isNullable(other)));
    }
    if (sql == null || type == null) {
      return;
    }
    try {
      CompiledExpression expression =
          analyzer.analyze(column.name(), sql, SparkTypes.of(type), inputs);
      refuseNulls(column, expression);
      expressions.put(TablePlan.key(column.name()), expression);
    } catch (ExpressionProblem problem) {
      problems.add(column.index(), "expr", problem.getMessage());
    } catch (StackOverflowError e) {
      problems.add(column.index(), "expr", TOO_DEEP);
    }
  }

  private void refuseNulls(DeclaredColumn column, CompiledExpression expression) {
    if (column.place().notNull() && expression.nullable() && parsed.spec() != null) {
      problems.add(
          column.index(),
          "expr",
          "must not be null in any row, as the schema says NOT NULL, but may be; wrap it in"
              + " coalesce(…), or take NOT NULL out");
    }
  }

  /** Whether a column planned earlier, or without SQL, may be null; true where it is not known. */
  private boolean isNullable(DeclaredColumn column) {
    CompiledExpression expression = expressions.get(TablePlan.key(column.name()));
    boolean ofValue = column.expression() != null && (expression == null || expression.nullable());
    Spec spec = parsed.spec();
    return ofValue || spec == null || hasNullShare(spec.columns().get(column.index()));
  }

  private static boolean hasNullShare(ColumnSpec column) {
    return column.percentNulls().signum() > 0;
  }

  private List<PlannedColumn> columns(Spec spec, List<DeclaredColumn> order) {
    List<PlannedColumn> columns = new ArrayList<>();
    for (DeclaredColumn declared : order) {
      ColumnSpec column = spec.columns().get(declared.index());
      @Nullable CompiledExpression expression = expressions.get(TablePlan.key(column.name()));
      columns.add(
          new PlannedColumn(
              column, SparkTypes.of(column.type()), isNullable(declared), expression));
    }
    return columns;
  }
}
