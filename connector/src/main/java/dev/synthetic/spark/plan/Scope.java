package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.CompiledExpression;
import dev.synthetic.spark.generate.BaseRows;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.ConstantLongs;
import dev.synthetic.spark.generate.EventTimes;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.InnerRows;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.NullShare;
import dev.synthetic.spark.generate.Nulls;
import dev.synthetic.spark.generate.Picks;
import dev.synthetic.spark.generate.PlacedRows;
import dev.synthetic.spark.generate.RowNumbers;
import dev.synthetic.spark.generate.RowSource;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.random.Bernoulli;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/**
 * Columns over the same cells, each bound to its kernel when it is first asked for: those of a
 * block's rows, of elements inside them, or of a branch that some of them take.
 *
 * <p>A column of outer cells is seen from inner ones as well, each cell's value at what is inside
 * of it. Not thread-safe.
 */
final class Scope {
  private final Map<String, PlannedColumn> columns;
  private final Spec spec;
  private final Map<String, TablePlan> tables;
  private final Timeline timeline;
  private final String space;
  private final Rows block;
  private final Rows draws;
  private final Rows places;
  private final @Nullable Outer outer;
  private final Map<String, GeneratedVector> vectors = new HashMap<>();
  private final Map<String, ParentCells> parents = new HashMap<>();
  private @Nullable LongVector rowNumbers;
  private @Nullable GeneratedVector eventTimes;

  /** The cells around those of a scope, and which of them each is inside of. */
  private record Outer(Scope scope, int[] cells, boolean ofElements) {}

  private Scope(
      Map<String, PlannedColumn> columns,
      Spec spec,
      Map<String, TablePlan> tables,
      Timeline timeline,
      String space,
      List<Rows> rows,
      @Nullable Outer outer) {
    this.columns = columns;
    this.spec = spec;
    this.tables = tables;
    this.timeline = timeline;
    this.space = space;
    this.block = rows.get(0);
    this.draws = rows.get(1);
    this.places = rows.get(2);
    this.outer = outer;
  }

  /**
   * The columns of a table's rows.
   *
   * @param tables those that it refers to, by name
   * @param timeline when rows are due; only asked where a column needs it
   * @param block the rows, moved by the owner, who then calls {@link #reset}
   */
  static Scope ofRows(
      TablePlan plan, Map<String, TablePlan> tables, Timeline timeline, Rows block) {
    Map<String, PlannedColumn> columns = new HashMap<>();
    plan.columns().forEach(column -> columns.put(TablePlan.key(column.name()), column));
    List<Rows> rows = List.of(block, block, block);
    return new Scope(columns, plan.spec(), tables, timeline, InnerPlaces.ROWS, rows, null);
  }

  /** The columns of what is inside these cells: elements of the column that a space is. */
  Scope ofElements(String inner, InnerRows rows) {
    return inside(columns, inner, rows, true);
  }

  /** The same, one column of which comes about in another way. */
  Scope ofElements(PlannedColumn other, InnerRows rows) {
    Map<String, PlannedColumn> changed = new HashMap<>(columns);
    changed.put(TablePlan.key(other.name()), other);
    return inside(changed, other.place().space(), rows, true);
  }

  /** The columns of some of these cells. */
  Scope ofBranch(String inner, InnerRows rows) {
    return inside(columns, inner, rows, false);
  }

  private Scope inside(
      Map<String, PlannedColumn> known, String inner, InnerRows rows, boolean ofElements) {
    List<Rows> moved = List.of(rows.block(), rows.draws(), rows.places());
    Outer around = new Outer(this, rows.outerCells(), ofElements);
    rows.block().shareMeter(block);
    return new Scope(known, spec, tables, timeline, TablePlan.key(inner), moved, around);
  }

  /** The block's cells. */
  Rows block() {
    return block;
  }

  /** Forgets the last block. */
  void reset() {
    vectors.values().forEach(GeneratedVector::reset);
    parents.values().forEach(ParentCells::reset);
    if (rowNumbers != null) {
      rowNumbers.reset();
    }
    if (eventTimes != null) {
      eventTimes.reset();
    }
  }

  /** A column over these cells. */
  GeneratedVector vector(String name) {
    String key = TablePlan.key(name);
    GeneratedVector known = vectors.get(key);
    if (known != null) {
      return known;
    }
    PlannedColumn column = planned(name);
    Outer around = outer;
    GeneratedVector vector =
        around == null || column.place().space().equals(space)
            ? bind(column)
            : outside(around, column.type(), around.scope.vector(name));
    vectors.put(key, vector);
    return vector;
  }

  /**
   * A column over these cells, or a metadata column where the table has none of the name.
   *
   * @param partition what is to be told as the rows' partition
   */
  GeneratedVector readable(String name, int partition) {
    MetadataColumn metadata =
        columns.containsKey(TablePlan.key(name)) ? null : MetadataColumn.of(name);
    if (metadata == null) {
      return vector(name);
    }
    return switch (metadata) {
      case ROW_ID -> rowNumbers();
      case DUE_TIME -> eventTimes();
      case PARTITION_ID -> vectors.computeIfAbsent(metadata.title(), key -> constant(partition));
    };
  }

  private LongVector constant(int value) {
    return new LongVector(
        MetadataColumn.PARTITION_ID.type(), block, Nulls.none(), block, new ConstantLongs(value));
  }

  /** The column of a name. */
  PlannedColumn planned(String name) {
    PlannedColumn column = columns.get(TablePlan.key(name));
    if (column == null) {
      throw new IllegalArgumentException("no column '" + name + "'");
    }
    return column;
  }

  private GeneratedVector outside(Outer around, DataType type, GeneratedVector vector) {
    boolean[] mask = new boolean[Rows.CAPACITY];
    Nulls nulls = vector.hasNull() ? Nulls.withValues(mask, null) : Nulls.none();
    return outside(around, type, vector, mask, nulls);
  }

  private GeneratedVector outside(
      Outer around, DataType type, GeneratedVector vector, boolean[] mask, Nulls nulls) {
    ColumnFill fill = Picks.of(type, List.of(vector), Picks.outer(around.cells), mask);
    return GeneratedVector.of(type, block, nulls, block, fill);
  }

  private GeneratedVector bind(PlannedColumn column) {
    ColumnKeys keys = keys(column);
    Bernoulli share = Bernoulli.of(column.spec().percentNulls());
    NullShare nullShare = share.isNever() ? null : new NullShare(keys.nulls(), share);
    CompiledExpression expression = column.expression();
    if (expression != null) {
      return expression(column, expression, nullShare);
    }
    GeneratorSpec generator = column.spec().generator();
    if (generator instanceof NestedSpec nested) {
      return nested.matchNested(new NestedBinder(this, column, keys, nullShare));
    }
    if (generator instanceof ReferenceSpec reference) {
      return reference(column, reference, nullShare);
    }
    if (generator instanceof SeriesSpec series) {
      return series(column, series, keys, nullShare);
    }
    List<GeneratedVector> bases = column.spec().baseColumns().stream().map(this::vector).toList();
    ColumnFill fill =
        new GeneratorBinder(column.spec(), keys, spec.timeZone(), timeline, bases).bind();
    RowSource rows =
        generator instanceof GeneratorSpec.EventTime
            ? block
            : numbers(column, Walks.isWalk(generator));
    return GeneratedVector.of(column.type(), block, nulls(column, nullShare), rows, fill);
  }

  private GeneratedVector series(
      PlannedColumn column, SeriesSpec series, ColumnKeys keys, @Nullable NullShare share) {
    String name = series.axis().column();
    GeneratedVector axis = name == null ? null : vector(name);
    boolean hasNulls = series.hasGaps() || (axis != null && axis.hasNull());
    boolean @Nullable [] mask = hasNulls ? new boolean[Rows.CAPACITY] : null;
    Nulls nulls =
        mask == null ? nulls(column, share) : besides(column, Nulls.withValues(mask, share));
    SeriesTicks ticks =
        SeriesTicks.of(series, name == null ? null : planned(name), spec.timeZone());
    ColumnFill fill =
        new SeriesBinder(column.spec(), series, keys, ticks)
            .bind(timeline, axis, spec.startMicros(), mask);
    return GeneratedVector.of(column.type(), block, nulls, numbers(column, false), fill);
  }

  /** The random streams of a column. */
  ColumnKeys keys(PlannedColumn column) {
    return new ColumnKeys(spec.version(), spec.seed(), spec.name(), column.name());
  }

  /** A cell of another row: where what it refers by is around these cells, once for each of it. */
  private GeneratedVector reference(
      PlannedColumn column, ReferenceSpec generator, @Nullable NullShare share) {
    String over = ReferenceTarget.over(generator);
    Outer around = outer;
    if (over == null || around == null || planned(over).place().space().equals(space)) {
      return new ReferenceVectors(this, column, share).of(generator);
    }
    GeneratedVector cells = around.scope.bareReference(column.withoutNulls(), generator);
    boolean[] mask = new boolean[Rows.CAPACITY];
    Nulls nulls = cells.hasNull() ? Nulls.withValues(mask, share) : nulls(column, share);
    return outside(
        around, column.type(), cells, mask, cells.hasNull() ? besides(column, nulls) : nulls);
  }

  /** The same where it is a column of inner cells, for which it is kept by its name. */
  private GeneratedVector bareReference(PlannedColumn column, ReferenceSpec generator) {
    String key = TablePlan.key(column.name());
    GeneratedVector known = vectors.get(key);
    if (known != null) {
      return known;
    }
    GeneratedVector vector = reference(column, generator, null);
    vectors.put(key, vector);
    return vector;
  }

  /** The cells of the rows that a reference is to. */
  ParentCells parent(PlannedColumn reference) {
    String key = TablePlan.key(reference.name());
    ParentCells known = parents.get(key);
    if (known != null) {
      return known;
    }
    ReferenceTarget target = ReferenceTarget.of(reference.spec());
    TablePlan parent = tables.get(TablePlan.key(target.table()));
    if (parent == null) {
      throw new IllegalArgumentException("no table '" + target.table() + "'");
    }
    ReferenceBinder binder = new ReferenceBinder(reference.name(), keys(reference));
    Fill<long[]> draw = ((ReferenceSpec) reference.spec().generator()).match(binder);
    ParentCells cells = ParentCells.of(parent, tables, block, numbers(reference, false), draw);
    parents.put(key, cells);
    return cells;
  }

  /** Which cells of a column are null whatever its values are. */
  Nulls nulls(PlannedColumn column, @Nullable NullShare share) {
    return besides(column, share == null ? Nulls.none() : Nulls.of(share));
  }

  /** Some nulls, and those where a column's condition is true. */
  Nulls besides(PlannedColumn column, Nulls nulls) {
    ColumnSpec condition = column.spec().nullWhen();
    return condition == null ? nulls : nulls.orWhere((LongVector) vector(condition.name()));
  }

  private GeneratedVector expression(
      PlannedColumn column, CompiledExpression expression, @Nullable NullShare share) {
    boolean @Nullable [] mask = column.nullable() ? new boolean[Rows.CAPACITY] : null;
    Nulls nulls = mask == null ? Nulls.none() : Nulls.withValues(mask, share);
    List<ColumnVector> inputs = new ArrayList<>();
    expression.references().forEach(name -> inputs.add(vector(column.reference(name))));
    inputs.add(rowNumbers());
    inputs.add(eventTimes());
    ColumnFill fill = ExpressionFill.of(expression, inputs, mask);
    return GeneratedVector.of(column.type(), block, besides(column, nulls), block, fill);
  }

  private LongVector rowNumbers() {
    LongVector known = rowNumbers;
    if (known == null) {
      known = new LongVector(DataTypes.LongType, block, Nulls.none(), block, new RowNumbers());
      rowNumbers = known;
    }
    return known;
  }

  private GeneratedVector eventTimes() {
    GeneratedVector known = eventTimes;
    if (known == null) {
      Outer around = outer;
      known =
          around == null
              ? dueTimes()
              : outside(around, DataTypes.TimestampType, around.scope.eventTimes());
      eventTimes = known;
    }
    return known;
  }

  private LongVector dueTimes() {
    EventTimes due = new EventTimes("current_timestamp()", timeline);
    return new LongVector(DataTypes.TimestampType, block, Nulls.none(), block, due);
  }

  /**
   * What a column's values are functions of: its base columns' values, else those of the nearest
   * column around it that has some, else the cell.
   *
   * @param isWalk whether its values go on from one cell to the next
   */
  RowSource numbers(PlannedColumn column, boolean isWalk) {
    PlannedColumn based = based(column);
    if (based == null) {
      return isWalk ? places : draws;
    }
    List<String> names = based.spec().baseColumns();
    RowSource values = new BaseRows(block, names.stream().map(this::vector).toList());
    if (names.stream().anyMatch(this::isOfElements)) {
      return values;
    }
    return isWalk ? PlacedRows.ofWalks(values, places) : PlacedRows.ofDraws(values, places);
  }

  private @Nullable PlannedColumn based(PlannedColumn column) {
    if (!column.spec().baseColumns().isEmpty()) {
      return column;
    }
    String owner = column.place().owner();
    PlannedColumn around = owner.isEmpty() ? null : planned(owner);
    return around == null || !around.place().space().equals(column.place().space())
        ? null
        : based(around);
  }

  /** Whether a column has a value of its own for each element that these cells are. */
  private boolean isOfElements(String name) {
    Outer around = outer;
    if (around == null || planned(name).place().space().equals(space)) {
      return true;
    }
    return !around.ofElements && around.scope.isOfElements(name);
  }
}
