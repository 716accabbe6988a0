package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.TextSpec;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table ready to be generated.
 *
 * @param spec the spec
 * @param fingerprint of everything that decides data
 * @param columns every column, omitted ones included
 * @param parents the tables that it refers to, and those that these refer to, by their names in
 *     lower case, each with the columns that are needed of it and without parents of its own
 */
public record TablePlan(
    Spec spec, String fingerprint, List<PlannedColumn> columns, Map<String, TablePlan> parents)
    implements Serializable {
  private static final double MOST_INNER_CELLS = 1 << 18;

  public TablePlan {
    columns = List.copyOf(columns);
    parents = Map.copyOf(parents);
  }

  /** A table that refers to no other. */
  public TablePlan(Spec spec, String fingerprint, List<PlannedColumn> columns) {
    this(spec, fingerprint, columns, Map.of());
  }

  /** The columns that are shown, in the order of the spec. */
  public StructType schema() {
    Map<String, PlannedColumn> planned = new HashMap<>();
    columns.forEach(column -> planned.put(column.name(), column));
    List<StructField> fields = new ArrayList<>();
    for (ColumnSpec column : spec.columns()) {
      PlannedColumn shown = column.omit() ? null : planned.get(column.name());
      if (shown != null) {
        fields.add(DataTypes.createStructField(shown.name(), shown.type(), shown.nullable()));
      }
    }
    return DataTypes.createStructType(fields);
  }

  /** Whether the timeline decides any of some columns, or of those that they are functions of. */
  public boolean dependsOnTimeline(Iterable<String> names) {
    return needed(names).stream().anyMatch(TablePlan::isTimed) || showsDueTime(names);
  }

  private boolean showsDueTime(Iterable<String> names) {
    for (String name : names) {
      if (MetadataColumn.of(name) == MetadataColumn.DUE_TIME && !has(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a column of a name, without regard to case. */
  public boolean has(String name) {
    return columns.stream().anyMatch(column -> key(column.name()).equals(key(name)));
  }

  /** How the values of one of the columns follow the rows. */
  public RowOrder order(PlannedColumn column) {
    ColumnKeys keys = new ColumnKeys(spec.version(), spec.seed(), spec.name(), column.name());
    return RowOrders.of(column, spec.timeZone(), keys);
  }

  /**
   * The most rows that a block of some columns should have, so that what is inside their arrays and
   * maps does not fill the memory; at least 1, at most {@link Rows#CAPACITY}.
   */
  public int blockRows(Iterable<String> names) {
    double cells = 1;
    for (PlannedColumn column : needed(names)) {
      cells += column.place().owner().isEmpty() ? Lengths.inside(column.spec()) : 0;
    }
    return (int) Math.max(1, Math.min(Rows.CAPACITY, MOST_INNER_CELLS / cells));
  }

  /** Some columns, and those of this table that they are functions of. */
  List<PlannedColumn> needed(Iterable<String> names) {
    Map<String, PlannedColumn> all = byName();
    Map<String, PlannedColumn> needed = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    names.forEach(open::add);
    while (!open.isEmpty()) {
      String name = key(open.remove());
      PlannedColumn column = all.get(name);
      if (column != null && needed.put(name, column) == null) {
        open.addAll(column.inputs());
      }
    }
    return List.copyOf(needed.values());
  }

  /** The columns by their names in lower case. */
  public Map<String, PlannedColumn> byName() {
    Map<String, PlannedColumn> byName = new HashMap<>();
    columns.forEach(column -> byName.put(key(column.name()), column));
    return byName;
  }

  /** The column of a name, without regard to case. */
  PlannedColumn column(String name) {
    return columns.stream()
        .filter(column -> key(column.name()).equals(key(name)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column '" + name + "'"));
  }

  /** A name as columns are told apart by it. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether the timeline decides a column, apart from what it is a function of. */
  static boolean isTimed(PlannedColumn column) {
    GeneratorSpec generator = column.spec().generator();
    return generator instanceof GeneratorSpec.EventTime
        || (generator instanceof TextSpec.Uuid uuid && uuid.isTimed())
        || (generator instanceof SeriesSpec series
            && series.axis().kind() == SeriesSpec.AxisKind.DUE_INSTANT)
        || (column.expression() != null && column.expression().usesEventTime());
  }
}
