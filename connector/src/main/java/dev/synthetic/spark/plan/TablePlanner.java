package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.CompiledExpression;
import dev.synthetic.spark.expression.ExpressionAnalyzer;
import dev.synthetic.spark.expression.ExpressionProblem;
import dev.synthetic.spark.expression.Input;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.ParsedSpec;
import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.Spec;
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
  private final Map<String, List<String>> references = new HashMap<>();
  private final Map<String, InnerPlaces.Inside> places;

  private TablePlanner(ParsedSpec parsed, Problems problems) {
    Spec spec = parsed.spec();
    this.parsed = parsed;
    this.problems = problems;
    this.places = spec == null ? Map.of() : InnerPlaces.of(spec);
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
    Problems problems = new Problems(parsed.problems(), parsed.path());
    List<ParentTable> parents = new ArrayList<>();
    for (ParsedSpec parent : parsed.parents()) {
      Problems ofParent = problems.within(parent.path());
      List<PlannedColumn> columns = new TablePlanner(parent, ofParent).columns();
      parents.add(new ParentTable(parent, columns, ofParent));
    }
    return new TablePlanner(parsed, problems).plan(parents);
  }

  private TablePlan plan(List<ParentTable> parents) {
    List<PlannedColumn> columns = columns();
    Spec spec = parsed.spec();
    refuseProblems();
    if (spec == null) {
      throw new IllegalStateException("a spec without problems is whole");
    }
    TablePlan plan = new ParentPlans(spec, columns, parents, problems).plan();
    ColumnRules.check(plan, problems);
    parents.forEach(ParentTable::check);
    if (problems.isEmpty()) {
      SampleBlock.check(plan, problems);
    }
    refuseProblems();
    return plan;
  }

  private void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new InvalidSpecException(parsed.name(), problems.inOrder());
    }
  }

  /** The columns, each after its inputs, their SQL compiled; none if the spec is not whole. */
  private List<PlannedColumn> columns() {
    Dependencies dependencies = dependencies();
    List<DeclaredColumn> order = dependencies.order(problems);
    order.forEach(column -> compile(column, dependencies));
    Spec spec = parsed.spec();
    return spec == null ? List.of() : columns(order);
  }

  private Dependencies dependencies() {
    Dependencies dependencies = new Dependencies(parsed.declared());
    for (DeclaredColumn column : parsed.declared()) {
      List<String> referred = new ArrayList<>();
      for (String name : references(column, dependencies)) {
        referred.add(column.names().getOrDefault(name, name));
      }
      dependencies.add(column, referred, column.sqlKey());
      dependencies.add(column, column.baseColumns(), inputKey(column));
      dependencies.add(column, column.inner(), "");
    }
    return dependencies;
  }

  /** The key that names the columns, but for those of SQL, that a column is a function of. */
  private String inputKey(DeclaredColumn column) {
    InnerPlaces.Inside inside = places.get(TablePlan.key(column.name()));
    ColumnSpec known = inside == null ? null : inside.spec();
    return known != null && known.baseColumns().isEmpty() && known.generator() instanceof SeriesSpec
        ? "series.by"
        : "baseColumn";
  }

  private List<String> references(DeclaredColumn column, Dependencies dependencies) {
    String sql = column.expression();
    if (sql == null) {
      return List.of();
    }
    try {
      List<String> names = analyzer.references(sql, column.names().keySet());
      references.put(TablePlan.key(column.name()), names);
      return names;
    } catch (ExpressionProblem problem) {
      problems.add(column.path(), column.sqlKey(), problem.getMessage());
      dependencies.exclude(column);
      return List.of();
    } catch (StackOverflowError e) {
      problems.add(column.path(), column.sqlKey(), TOO_DEEP);
      dependencies.exclude(column);
      return List.of();
    }
  }

  private void compile(DeclaredColumn column, Dependencies dependencies) {
    String sql = column.expression();
    DataType type = column.type();
    List<Input> inputs = new ArrayList<>();
    for (String name : references.getOrDefault(TablePlan.key(column.name()), List.of())) {
      String path = column.names().getOrDefault(name, name);
      DeclaredColumn other = dependencies.column(TablePlan.key(path));
      DataType inputType = other.type();
      if (inputType == null) {
        return; // told as a problem of that column
      }
      inputs.add(new Input(name, SparkTypes.of(inputType), isNullable(other)));
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
      problems.add(column.path(), column.sqlKey(), problem.getMessage());
    } catch (StackOverflowError e) {
      problems.add(column.path(), column.sqlKey(), TOO_DEEP);
    }
  }

  private void refuseNulls(DeclaredColumn column, CompiledExpression expression) {
    if (column.notNull() && expression.nullable() && parsed.spec() != null) {
      problems.add(
          column.path(),
          "expr",
          "must not be null in any row, as the schema says NOT NULL, but may be; wrap it in"
              + " coalesce(…), or take NOT NULL out");
    }
  }

  /** Whether a column planned earlier, or without SQL, may be null; true where it is not known. */
  private boolean isNullable(DeclaredColumn column) {
    CompiledExpression expression = expressions.get(TablePlan.key(column.name()));
    boolean ofValue = column.expression() != null && (expression == null || expression.nullable());
    InnerPlaces.Inside inside = places.get(TablePlan.key(column.name()));
    Spec spec = parsed.spec();
    return ofValue
        || inside == null
        || spec == null
        || mayBeNull(inside.spec())
        || new ReferenceNulls(spec, parsed.parents()).mayBeNull(inside.spec())
        || (inside.spec().generator() instanceof SeriesSpec series && isNullable(series));
  }

  /** Whether a series may be null: by its gaps, or where the column is that it runs along. */
  private boolean isNullable(SeriesSpec series) {
    return series.hasGaps()
        || parsed.declared().stream()
            .filter(other -> series.inputs().stream().anyMatch(other.name()::equalsIgnoreCase))
            .anyMatch(this::isNullable);
  }

  private static boolean mayBeNull(ColumnSpec column) {
    return column.percentNulls().signum() > 0
        || column.nullWhen() != null
        || column.generator() instanceof NestedSpec.Conditional;
  }

  private List<PlannedColumn> columns(List<DeclaredColumn> order) {
    List<PlannedColumn> columns = new ArrayList<>();
    for (DeclaredColumn declared : order) {
      InnerPlaces.Inside inside = places.get(TablePlan.key(declared.name()));
      if (inside == null) {
        continue; // a part of what became something else
      }
      ColumnSpec column = inside.spec();
      @Nullable CompiledExpression expression = expressions.get(TablePlan.key(column.name()));
      columns.add(
          new PlannedColumn(
              column,
              SparkTypes.of(column.type()),
              isNullable(declared),
              expression,
              references(declared, expression),
              new PlannedColumn.Place(
                  declared.path(), declared.sqlKey(), inside.owner(), inside.space())));
    }
    return columns;
  }

  private static Map<String, String> references(
      DeclaredColumn column, @Nullable CompiledExpression expression) {
    Map<String, String> references = new HashMap<>();
    if (expression != null) {
      for (String name : expression.references()) {
        references.put(name, column.names().getOrDefault(name, name));
      }
    }
    return references;
  }
}
