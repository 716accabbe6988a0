package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.CompiledExpression;
import dev.synthetic.spark.generate.BaseRows;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.EventTimes;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.NullShare;
import dev.synthetic.spark.generate.Nulls;
import dev.synthetic.spark.generate.RowNumbers;
import dev.synthetic.spark.generate.RowSource;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.random.Bernoulli;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/**
 * A table's columns over a block of rows, each bound when first asked for, after those that it is a
 * function of. Not thread-safe.
 */
final class TableVectors {
  private final Spec spec;
  private final Map<String, PlannedColumn> columns;
  private final Map<String, TablePlan> tables;
  private final Timeline timeline;
  private final Rows block;
  private final Map<String, GeneratedVector> vectors = new HashMap<>();
  private final Map<String, ParentCells> parents = new HashMap<>();
  private final LongVector rowNumbers;
  private final LongVector eventTimes;

  /**
   * The columns of a table.
   *
   * @param plan the table
   * @param tables those that it refers to, by name
   * @param timeline when rows are due; only asked where a column needs it
   * @param block the block's rows, moved by the owner, who then calls {@link #reset}
   */
  TableVectors(TablePlan plan, Map<String, TablePlan> tables, Timeline timeline, Rows block) {
    this.spec = plan.spec();
    this.columns = plan.byName();
    this.tables = tables;
    this.timeline = timeline;
    this.block = block;
    this.rowNumbers =
        new LongVector(DataTypes.LongType, block, Nulls.none(), block, new RowNumbers());
    this.eventTimes =
        new LongVector(
            DataTypes.TimestampType,
            block,
            Nulls.none(),
            block,
            new EventTimes("current_timestamp()", timeline));
  }

  /** Forgets the last block. */
  void reset() {
    rowNumbers.reset();
    eventTimes.reset();
    vectors.values().forEach(GeneratedVector::reset);
    parents.values().forEach(ParentCells::reset);
  }

  /** The vector of a column. */
  GeneratedVector vector(String name) {
    String key = TablePlan.key(name);
    GeneratedVector known = vectors.get(key);
    if (known != null) {
      return known;
    }
    GeneratedVector vector = bind(column(name));
    vectors.put(key, vector);
    return vector;
  }

  private GeneratedVector bind(PlannedColumn column) {
    Bernoulli share = Bernoulli.of(column.spec().percentNulls());
    NullShare nullShare = share.isNever() ? null : new NullShare(keys(column).nulls(), share);
    CompiledExpression expression = column.expression();
    if (expression != null) {
      return expression(column, expression, nullShare);
    }
    if (column.spec().generator() instanceof ReferenceSpec reference) {
      return new ReferenceVectors(this, block, column, nullShare).of(reference);
    }
    Nulls nulls = nullShare == null ? Nulls.none() : Nulls.of(nullShare);
    List<GeneratedVector> bases = bases(column);
    ColumnFill fill =
        new GeneratorBinder(column.spec(), keys(column), spec.timeZone(), timeline, bases).bind();
    return GeneratedVector.of(column.type(), block, nulls, rows(bases), fill);
  }

  private GeneratedVector expression(
      PlannedColumn column, CompiledExpression expression, @Nullable NullShare share) {
    boolean @Nullable [] mask = column.nullable() ? new boolean[Rows.CAPACITY] : null;
    Nulls nulls = mask == null ? Nulls.none() : Nulls.withValues(mask, share);
    List<ColumnVector> inputs = new ArrayList<>();
    expression.references().forEach(name -> inputs.add(vector(name)));
    inputs.add(rowNumbers);
    inputs.add(eventTimes);
    ColumnFill fill = ExpressionFill.of(expression, inputs, mask);
    return GeneratedVector.of(column.type(), block, nulls, block, fill);
  }

  /** The random streams of a column. */
  ColumnKeys keys(PlannedColumn column) {
    return new ColumnKeys(spec.version(), spec.seed(), spec.name(), column.name());
  }

  /** The column of a name. */
  PlannedColumn column(String name) {
    PlannedColumn column = columns.get(TablePlan.key(name));
    if (column == null) {
      throw new IllegalArgumentException("no column '" + name + "'");
    }
    return column;
  }

  private List<GeneratedVector> bases(PlannedColumn column) {
    return column.spec().baseColumns().stream().map(this::vector).toList();
  }

  private RowSource rows(List<GeneratedVector> bases) {
    return bases.isEmpty() ? block : new BaseRows(block, bases);
  }

  /** The cells of the rows that a reference is to. */
  ParentCells parent(String reference) {
    String key = TablePlan.key(reference);
    ParentCells known = parents.get(key);
    if (known != null) {
      return known;
    }
    PlannedColumn column = column(reference);
    ReferenceTarget target = ReferenceTarget.of(column.spec());
    TablePlan parent = tables.get(TablePlan.key(target.table()));
    if (parent == null) {
      throw new IllegalArgumentException("no table '" + target.table() + "'");
    }
    ReferenceBinder binder = new ReferenceBinder(column.name(), keys(column));
    ParentCells cells =
        ParentCells.of(
            parent,
            tables,
            block,
            rows(bases(column)),
            ((ReferenceSpec) column.spec().generator()).match(binder));
    parents.put(key, cells);
    return cells;
  }
}
