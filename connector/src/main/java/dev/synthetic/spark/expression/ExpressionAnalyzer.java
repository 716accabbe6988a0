package dev.synthetic.spark.expression;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;

/**
 * Turns texts of SQL expressions into what executors evaluate.
 *
 * <p>Catalyst decides what a text means, under settings of its own: neither the session's settings
 * nor its functions have any influence. Whatever would make a value depend on something other than
 * the row is made to depend on the row, or refused.
 */
public final class ExpressionAnalyzer {
  private final String zone;
  private final StreamKeys keys;

  /**
   * The analyzer of one spec.
   *
   * @param zone the time zone of local dates and times
   * @param version version of the algorithms
   * @param seed the spec's seed
   * @param table the table's name
   */
  public ExpressionAnalyzer(ZoneId zone, int version, long seed, String table) {
    this.zone = zone.getId();
    this.keys = new StreamKeys(version, seed, table);
  }

  /**
   * The columns that a text refers to, as declared, in the text's order, without duplicates.
   *
   * @param sql a Spark SQL expression
   * @param columnNames all columns that could be referred to, resolved without regard to case
   * @throws ExpressionProblem if the text does not parse, names an unknown column, or uses what an
   *     expression may not use
   */
  public List<String> references(String sql, Collection<String> columnNames) {
    return PinnedConf.within(zone, () -> ParsedExpression.of(sql).references(columnNames));
  }

  /**
   * Analyses, checks and compiles a text.
   *
   * @param column the name of the column that the expression fills
   * @param sql a Spark SQL expression
   * @param declaredType the column's type; the result is cast to it by ANSI rules
   * @param columns the columns that the text may refer to
   * @throws ExpressionProblem if the text is not a valid expression of one row
   */
  public CompiledExpression analyze(
      String column, String sql, DataType declaredType, List<Input> columns) {
    return PinnedConf.within(zone, () -> compile(column, sql, declaredType, columns));
  }

  private CompiledExpression compile(
      String column, String sql, DataType declaredType, List<Input> columns) {
    ParsedExpression parsed = ParsedExpression.of(sql);
    List<String> names = new ArrayList<>();
    columns.forEach(input -> names.add(input.name()));
    parsed.references(names);
    ResolvedExpression resolved = ResolvedExpression.of(column, parsed, declaredType, columns);
    RowInputs row = RowInputs.create();
    Expression rewritten = new RandomCalls(keys, column, parsed, row).replaceIn(resolved.tree());
    rewritten = new EventTimeCalls(zone, row).replaceIn(rewritten);
    rewritten = Simplification.apply(rewritten, declaredType);
    Binding binding = Binding.of(rewritten, row, resolved.names());
    return new CompiledExpression(column, sql, declaredType, zone, binding);
  }
}
