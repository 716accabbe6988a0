package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.expression.CompiledExpression;
import dev.synthetic.spark.expression.JoinedColumns;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.Nulls;
import dev.synthetic.spark.generate.RowNumbers;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.plan.GeneratorList.Case;
import dev.synthetic.spark.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A generator makes its storage once: no cell of a later block allocates anything. */
final class AllocationTest {
  /** A block of 4096 rows may make a few small objects; a cell may not. */
  private static final double FEW_BYTES_A_CELL = 0.5;

  static Stream<Case> cases() {
    return GeneratorList.cases().stream().filter(line -> !allocates(line));
  }

  /**
   * Those whose cells are objects to Spark: a binary value is an array of its own, and so is what
   * is looked up of an expression. A calendar too long to be kept ready goes by {@code java.time}.
   */
  private static final Set<String> OBJECTS =
      Set.of("binary fixed", "binary", "binary base", "lookup array", "timestamp key days");

  /** Decimals of more than 64 bits are objects, too, and Catalyst's projections make their own. */
  private static boolean allocates(Case line) {
    TablePlan plan = line.plan();
    PlannedColumn column = plan.column(line.name());
    DataType type = column.type();
    boolean isOfRows = column.expression() == null && line.column().contains("expr:");
    return (type instanceof DecimalType decimal && decimal.precision() > Decimal.MAX_LONG_DIGITS())
        || isOfRows
        || (column.expression() != null && !isOfBlocks(plan, column, column.expression()))
        || OBJECTS.contains(line.name());
  }

  private static boolean isOfBlocks(
      TablePlan plan, PlannedColumn column, CompiledExpression expression) {
    Rows block = Rows.consecutive();
    Scope scope = Scope.ofRows(plan, Map.of(), Timelines.of(plan.spec(), 0, 0), block);
    List<ColumnVector> inputs = new ArrayList<>();
    expression.references().forEach(name -> inputs.add(scope.vector(column.reference(name))));
    LongVector rows =
        new LongVector(DataTypes.LongType, block, Nulls.none(), block, new RowNumbers());
    inputs.add(rows);
    inputs.add(rows);
    return JoinedColumns.of(expression, inputs, new boolean[Rows.CAPACITY]) != null
        || expression.evaluator(inputs.toArray(ColumnVector[]::new)).isOfBlocks();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void steadyStateAllocatesNothing(Case generator) {
    assertThat(GeneratorCost.bytesPerCell(generator)).isLessThan(FEW_BYTES_A_CELL);
  }
}
